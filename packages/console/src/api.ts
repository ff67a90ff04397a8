// Calls of the server. Every change carries the header that a page of another origin cannot send.
import type { Problem } from './contract.js';

/** A refused or failed call; `problem` is what the server said, absent when it was not reached. */
export class CallFailed extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(problem?.title ?? '');
  }
}

let language = 'zh-CN';

/** Language of the server's sentences. */
export function speak(chosen: string): void {
  language = chosen;
}

/** Reads JSON. */
export function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>('GET', path, undefined, signal);
}

/** Sends a value as JSON. The request outlives the page, so that closing the browser loses nothing. */
export function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, value: unknown): Promise<T> {
  const body = JSON.stringify(value);
  return call<T>(method, path, { body, type: 'application/json', keepalive: body.length < 20_000 });
}

/** Sends a file as it is. */
export function upload<T>(path: string, file: Blob): Promise<T> {
  return call<T>('POST', path, { body: file, type: 'application/octet-stream', keepalive: false });
}

/** Reads text, for copying. */
export async function readText(path: string): Promise<string> {
  return (await respond('GET', path)).text();
}

/** Path with a query; parameters that are undefined or empty are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of typeof value === 'string' ? [value] : (value ?? []))
      if (one !== '') search.append(name, one);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

interface Sent {
  readonly body: BodyInit;
  readonly type: string;
  readonly keepalive: boolean;
}

async function call<T>(method: string, path: string, sent?: Sent, signal?: AbortSignal): Promise<T> {
  const text = await (await respond(method, path, sent, signal)).text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

async function respond(method: string, path: string, sent?: Sent, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(`/api${path}`, {
    method,
    headers: {
      'accept-language': language,
      ...(method === 'GET' ? {} : { 'x-hulian': 'console' }),
      ...(sent ? { 'content-type': sent.type } : {}),
    },
    ...(sent ? { body: sent.body, keepalive: sent.keepalive } : {}),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new CallFailed(0, undefined);
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  throw new CallFailed(response.status, problem);
}
