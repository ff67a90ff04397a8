import { keepBody } from '../conformance/keep-body.js';
import { SdkError } from '../errors/sdk-error.js';
import type { Sandbox } from './create-sandbox.js';

/** One request and its answer, one line of a recording. */
export interface RecordedExchange {
  /** Milliseconds since 1970 by the clock of the sandbox. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64; absent without a body and where values were masked. */
  readonly body?: string;
  /** The body without its values; such a recording can be read, not played. */
  readonly masked?: string;
  readonly status: number;
  /** Platform code of a refusal. */
  readonly code?: string;
}

/** The exchange without what may be about a person: values of the body and of the query. */
export function maskExchange({ body, url, ...rest }: RecordedExchange): RecordedExchange {
  const masked = body === undefined ? {} : { masked: keepBody(Buffer.from(body, 'base64'), 'masked') };
  return { ...rest, url: url.replace(/(?<=[?&][^=&#]*=)[^&#]*/g, '*'), ...masked };
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
 * @throws SdkError CONFIG_INVALID for a recording whose values were masked
 * @param setClock - sets the clock of the sandbox
 */
export async function replay(
  sandbox: Pick<Sandbox, 'fetch'>,
  exchanges: readonly RecordedExchange[],
  setClock: (at: number) => void,
): Promise<Difference[]> {
  if (exchanges.some(({ masked }) => masked !== undefined))
    throw new SdkError('CONFIG_INVALID', {
      option: 'recording',
      expected: 'bodies as they came, not masked',
    });
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
