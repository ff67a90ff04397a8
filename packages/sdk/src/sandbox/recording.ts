import type { Sandbox } from './create-sandbox.js';

/** One request and its answer, one line of a recording. */
export interface RecordedExchange {
  /** Milliseconds since 1970 by the clock of the sandbox. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64; absent without a body. */
  readonly body?: string;
  readonly status: number;
  /** Platform code of a refusal. */
  readonly code?: string;
}

/** A request whose body may be read twice, with the means to write down what became of it. */
export async function openRecording(request: Request, at: number) {
  const { method, url } = request;
  const bytes = Buffer.from(await request.arrayBuffer());
  const headers = Object.fromEntries(request.headers);
  const copy = new Request(url, { method, headers, ...(bytes.length > 0 && { body: bytes }) });
  return {
    request: copy,
    close: async (answer: Response): Promise<RecordedExchange> => {
      const code = await codeOf(answer.clone());
      const body = bytes.length > 0 ? { body: bytes.toString('base64') } : {};
      return {
        at,
        method,
        url,
        headers,
        ...body,
        status: answer.status,
        ...(code !== undefined && { code }),
      };
    },
  };
}

async function codeOf(answer: Response): Promise<string | undefined> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  const { code } = (await answer.json()) as { code?: string };
  return code;
}

/** An exchange whose answer is not the one of the recording. */
export interface Difference {
  readonly line: number;
  readonly recorded: string;
  readonly now: string;
}

/**
 * Plays a recording against a fresh sandbox whose clock shows the recorded time, so that signatures and nonces hold again.
 * @param setClock - sets the clock of the sandbox
 */
export async function replay(
  sandbox: Pick<Sandbox, 'fetch'>,
  exchanges: readonly RecordedExchange[],
  setClock: (at: number) => void,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [index, { at, method, url, headers, body, status, code }] of exchanges.entries()) {
    setClock(at);
    const answer = await sandbox.fetch(
      new Request(url, { method, headers, ...(body !== undefined && { body: Buffer.from(body, 'base64') }) }),
    );
    const recorded = `${status} ${code ?? ''}`.trim();
    const now = `${answer.status} ${(await codeOf(answer)) ?? ''}`.trim();
    if (recorded !== now) differences.push({ line: index + 1, recorded, now });
  }
  return differences;
}
