import { jwe } from '@hulian/crypto';
import { findDuplicateKey, measureJson } from '@hulian/validators';
import { Problem } from './problem.js';

/** Largest body and longest time for its arrival. */
export interface ReceiveLimits {
  /** Bytes; default 10 MiB. */
  readonly maxBody: number;
  /** Milliseconds; default 15 000. */
  readonly bodyTimeout: number;
}

/**
 * Reads the body with a limit of bytes and of time, so that neither a large nor a slow sender holds the platform.
 * @throws Problem C006 too large, C026 too slow
 */
export async function receiveBody(request: Request, limits: ReceiveLimits): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limits.maxBody) throw new Problem('C006');
  // Asking a request that has none for its body costs a stream.
  if (request.method === 'GET' || request.method === 'HEAD' || !request.body) return new Uint8Array();
  const reader = request.body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limits.bodyTimeout);
  });
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), late]);
      if (next === 'late') throw new Problem('C026');
      if (next.done) break;
      const part = next.value as Uint8Array;
      size += part.length;
      if (size > limits.maxBody) throw new Problem('C006');
      parts.push(part);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, size);
}

/** Levels of objects and arrays that a body may have. */
const deepest = 100;

/**
 * Parses a body strictly as UTF-8 JSON holding an object.
 * @throws Problem C023, C024
 */
export function parseBody(bytes: Uint8Array, contentType: string | null): Record<string, unknown> {
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) throw new Problem('C024');
  return readJsonObject(bytes);
}

/**
 * Reads a body strictly as one JSON object: UTF-8, not too deep, no member twice, of which one reader keeps the first and another the last.
 * @throws Problem C023
 */
export function readJsonObject(
  bytes: Uint8Array,
  parse: (text: string) => unknown = JSON.parse,
): Record<string, unknown> {
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = parse(text);
  } catch {
    throw new Problem('C023');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('C023');
  const { keys, depth } = measureJson(value, deepest);
  if (depth > deepest || findDuplicateKey(text, keys)) throw new Problem('C023');
  return value as Record<string, unknown>;
}

/** Whether a body is encrypted to the platform (JWE). */
export function isEncrypted(request: Request): boolean {
  return /^application\/jose\s*(;|$)/i.test(request.headers.get('content-type') ?? '');
}

/**
 * Opens an encrypted body. All that follows, also the memory of idempotency keys, works with what is inside: encryption differs each time.
 * @throws Problem C038
 */
export async function openBody(bytes: Uint8Array, privateKey: Uint8Array): Promise<Uint8Array> {
  try {
    return (await jwe.decrypt(new TextDecoder('utf-8', { fatal: true }).decode(bytes), privateKey)).plaintext;
  } catch {
    throw new Problem('C038');
  }
}
