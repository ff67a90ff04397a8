/** Signed requests one at a time, with every step open to change: what a test of a platform needs and a client must not offer. */
import { bytesToHex, sm3, type Signer } from '@hulian/crypto';
import { signRequest } from '../signing/hulian-2026.js';
import { attempt } from '../transport/attempt.js';
import { toEvidence } from './answer-evidence.js';
import { keepBody, type BodyKeeping } from './keep-body.js';
import type { Identity } from './identities.js';
import type { Evidence } from './model.js';

/** A request as it is about to leave. */
export interface Outgoing {
  method: string;
  /** Path and query below the address of the platform. */
  path: string;
  headers: Headers;
  body?: Uint8Array<ArrayBuffer>;
}

/** One request. */
export interface RawCall {
  readonly method: string;
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`; the content type is among the headers. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `false` sends it unsigned. */
  readonly sign?: boolean | Signer;
  /** In place of the institution of the run. */
  readonly by?: Identity;
  /** Milliseconds added to the time of signing. */
  readonly skew?: number;
  /** Sends the first half of the body, then nothing more. */
  readonly stall?: boolean;
  /** Changes the request after it was signed. */
  readonly tamper?: (request: Outgoing) => void;
  /** Sends exactly this, signed before: a replay. */
  readonly again?: RawResponse;
}

/** An answer with what it answers. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly text: string;
  /** Content type without parameters, lower case. */
  readonly mediaType: string;
  /** The body where it is a JSON object. */
  readonly json?: Record<string, unknown>;
  /** Code of problem details. */
  readonly code?: string;
  readonly sent: Outgoing & { readonly url: string };
}

export interface RawClientOptions {
  readonly baseUrl: string;
  readonly institution: string;
  readonly signer: Signer;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly clock: () => number;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
  readonly record: (evidence: Evidence) => void;
  /** What is kept of bodies; nothing unless given. */
  readonly bodies?: BodyKeeping;
}

/** @throws PlatformError with a TRANSPORT_ code when no answer arrives */
export async function sendRaw(call: RawCall, options: RawClientOptions): Promise<RawResponse> {
  const base = options.baseUrl.replace(/\/$/, '');
  const outgoing = call.again?.sent ?? (await prepare(call, base, options));
  const url = base + outgoing.path;
  const started = performance.now();
  const sent = {
    request: `${outgoing.method} ${outgoing.path || new URL(url).pathname}`,
    ...(outgoing.body && { requestDigest: bytesToHex(sm3(outgoing.body)) }),
    ...(outgoing.body && options.bodies && { sent: keepBody(outgoing.body, options.bodies) }),
  };
  try {
    const { method, headers, body } = outgoing;
    const answer = await attempt(
      { url, method, headers, body, redirect: 'manual' },
      {
        operation: call.path,
        timeout: options.timeout,
        maxAnswer: 16 * 1024 * 1024,
        signal: options.signal,
        fetch: call.stall ? stalling(options.fetch) : options.fetch,
      },
    );
    const response = readAnswer(answer, { ...outgoing, url });
    options.record({
      ...sent,
      ...toEvidence(response, performance.now() - started),
      ...(options.bodies && { received: keepBody(response.body, options.bodies) }),
    });
    return response;
  } catch (error) {
    options.record({ ...sent, milliseconds: Math.round(performance.now() - started) });
    throw error;
  }
}

/** Sends half of the body; half duplex is what fetch asks for with a stream. */
const stalling = (fetch: RawClientOptions['fetch']) => async (request: Request) => {
  const body = new Uint8Array(await request.arrayBuffer());
  const half = body.slice(0, Math.ceil(body.length / 2));
  const stream = new ReadableStream({ start: (controller) => controller.enqueue(half) });
  return fetch(new Request(request, { body: stream, duplex: 'half' }));
};

async function prepare(call: RawCall, base: string, options: RawClientOptions): Promise<Outgoing> {
  const content = call.text ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const body = content === undefined ? undefined : new TextEncoder().encode(content);
  const headers = new Headers({
    'hulian-institution': call.by?.institution ?? options.institution,
    ...(body && { 'content-type': 'application/json' }),
    ...call.headers,
  });
  if (call.sign !== false) {
    const signer = typeof call.sign === 'object' ? call.sign : (call.by?.signer ?? options.signer);
    const target = { method: call.method, url: new URL(base + call.path).href, headers, body };
    await signRequest(target, signer, options.clock() + (call.skew ?? 0));
  }
  const outgoing: Outgoing = { method: call.method, path: call.path, headers, ...(body && { body }) };
  call.tamper?.(outgoing);
  return outgoing;
}

function readAnswer(
  answer: { readonly status: number; readonly headers: Headers; readonly body: Uint8Array },
  sent: RawResponse['sent'],
): RawResponse {
  const text = new TextDecoder().decode(answer.body);
  const mediaType = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const json = /^application\/((problem|fhir)\+)?json$/.test(mediaType) ? parseObject(text) : undefined;
  const code = mediaType === 'application/problem+json' ? json?.['code'] : undefined;
  return {
    status: answer.status,
    headers: answer.headers,
    body: answer.body,
    text,
    mediaType,
    ...(json && { json }),
    ...(typeof code === 'string' && { code }),
    sent,
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
