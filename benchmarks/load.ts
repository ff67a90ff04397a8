/** What the benchmarks of servers share: load over kept connections, processor time of another process, medians. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** One request that is ready to be sent. */
export interface Prepared {
  readonly url: string;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] as number;

/** Sends one request and waits for the end of its answer. */
export function send(agent: Agent, { url, method = 'GET', headers, body }: Prepared): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, (answer) => {
      if ((answer.statusCode ?? 500) >= 300) reject(new Error(`status ${answer.statusCode} of ${url}`));
      answer.resume().on('end', resolve);
    });
    sent.on('error', reject).end(body);
  });
}

/** Connections of one measurement: servers close those that were idle while the next requests were signed. */
export const openAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends all of them, 16 at once, and gives requests a second. */
export async function load(requests: readonly Prepared[]): Promise<number> {
  const agent = openAgent();
  let next = 0;
  const start = performance.now();
  const worker = async () => {
    for (let one = requests[next++]; one; one = requests[next++]) await send(agent, one);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  const rate = (requests.length / (performance.now() - start)) * 1000;
  agent.destroy();
  return rate;
}

/** Processor time of a process so far, in milliseconds (Linux; 0 elsewhere): what its work costs, whoever else uses the machine. */
export function processorTime(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Milliseconds that the main thread of a process was ready to run and other processes had the processors. */
export function processorWait(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
}

/** `ok` or `MISSED`, for the line of a budget. */
export const verdict = (kept: boolean): string => (kept ? 'ok' : 'MISSED');
