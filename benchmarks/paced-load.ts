/**
 * Requests at a fixed rate over kept connections, written and read as bytes: a client that makes hardly any garbage, because a
 * collection of its own would stop the clock of every request on its way and be counted against the server.
 */
import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Prepared } from './load.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const connections = 16;
const headEnd = Buffer.from('\r\n\r\n');
const lengthName = Buffer.from('content-length: ');

function toBytes({ url, method = 'GET', headers }: Prepared): Buffer {
  const { host, pathname } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

/** One connection with at most one request on its way. */
class Lane {
  readonly #socket: Socket;
  #rest: Buffer = Buffer.alloc(0);
  #onAnswer: ((status: number) => void) | undefined;

  constructor(port: number, onFree: (lane: Lane) => void) {
    this.#socket = connect(port, '127.0.0.1', () => onFree(this)).setNoDelay(true);
    this.#socket.on('data', (piece: Buffer) => {
      this.#rest = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
      const end = this.#rest.indexOf(headEnd);
      if (end < 0 || this.#rest.length < end + headEnd.length + this.#bodyLength(end)) return;
      const status = Number(this.#rest.toString('latin1', 9, 12));
      this.#rest = Buffer.alloc(0);
      this.#onAnswer?.(status);
      onFree(this);
    });
  }

  #bodyLength(end: number): number {
    const at = this.#rest.indexOf(lengthName);
    return at < 0 || at > end
      ? 0
      : Number.parseInt(this.#rest.toString('latin1', at + lengthName.length, end), 10);
  }

  send(bytes: Buffer, onAnswer: (status: number) => void): void {
    this.#onAnswer = onAnswer;
    this.#socket.write(bytes);
  }

  close(): void {
    this.#socket.destroy();
  }
}

/**
 * Sends all requests, the n-th `n / rate` seconds after the start or as soon as a connection is free after that, and gives the
 * milliseconds that each took from when it was due; the first `opening` of them open the connections and are left out.
 */
export async function timesAtRate(
  requests: readonly Prepared[],
  rate: number,
  opening: number,
): Promise<Float64Array> {
  const bytes = requests.map(toBytes);
  const times = new Float64Array(requests.length);
  const port = Number(new URL(requests[0]?.url ?? '').port);
  const free: Lane[] = [];
  const lanes: Lane[] = [];
  let [next, answered, failed] = [0, 0, 0];
  // What signing the requests left behind would be collected while they are under way: stops of 3 to 12 ms.
  collectGarbage();
  await new Promise<void>((resolve, reject) => {
    const dueAt = (n: number) => start + (n / rate) * 1000;
    const sendDue = (): void => {
      while (next < bytes.length && free.length > 0 && dueAt(next) <= performance.now()) {
        const n = next++;
        (free.pop() as Lane).send(bytes[n] as Buffer, (status) => {
          times[n] = performance.now() - dueAt(n);
          answered += 1;
          if (status !== 200) failed = status;
        });
      }
    };
    for (let lane = 0; lane < connections; lane += 1)
      lanes.push(
        new Lane(port, (one) => {
          free.push(one);
          sendDue();
        }),
      );
    const start = performance.now() + 50;
    const timer = setInterval(() => {
      sendDue();
      if (answered < bytes.length && failed === 0) return;
      clearInterval(timer);
      if (failed === 0) resolve();
      else reject(new Error(`status ${failed}`));
    }, 1);
  });
  for (const lane of lanes) lane.close();
  return times.slice(opening);
}
