// What an HTTP message is to the signature, and the values of its components (RFC 9421 section 2).
import { CryptoError } from '../errors.js';
import type { Parameters } from './structured-fields.js';

/** Headers as fetch, node:http or a plain object have them. */
export type HttpHeaders =
  Iterable<readonly [string, string]> | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request (`method` and `url`) or an answer (`status`) with its headers and body. */
export interface HttpMessage {
  readonly method?: string;
  /** The absolute URL as the client asked for it; behind a proxy the outer one. */
  readonly url?: string | URL;
  readonly status?: number;
  readonly headers: HttpHeaders;
  /** The body as sent, before any content coding is undone. */
  readonly body?: Uint8Array;
  /** For an answer: the request it answers; needed for components with `;req`. */
  readonly request?: HttpMessage;
}

/** All headers as pairs; a header with several values is several pairs. */
export function headerPairs({ headers }: HttpMessage): [string, string][] {
  const entries = (Symbol.iterator in headers ? [...headers] : Object.entries(headers)) as [
    string,
    string | readonly string[] | undefined,
  ][];
  return entries.flatMap(([name, value = []]) => [value].flat().map((one): [string, string] => [name, one]));
}

/** Headers of fetch look up by name: reading all of them to find one costs more than the signature. */
const isHeaders = (
  headers: HttpHeaders,
): headers is Iterable<readonly [string, string]> & { get(name: string): string | null } =>
  typeof (headers as { get?: unknown }).get === 'function' && Symbol.iterator in headers;

/** Headers with one set beside or instead of them. */
class OneMoreHeader {
  constructor(
    private readonly headers: Iterable<readonly [string, string]> & { get(name: string): string | null },
    private readonly name: string,
    private readonly value: string,
  ) {}

  get(name: string): string | null {
    return name === this.name ? this.value : this.headers.get(name);
  }

  *[Symbol.iterator](): Iterator<readonly [string, string]> {
    for (const pair of this.headers) if (pair[0].toLowerCase() !== this.name) yield pair;
    yield [this.name, this.value];
  }
}

/** The message with one header set. */
export function withHeader(message: HttpMessage, name: string, value: string): HttpMessage {
  const { headers } = message;
  if (isHeaders(headers)) return { ...message, headers: new OneMoreHeader(headers, name, value) };
  const others = headerPairs(message).filter(([key]) => key.toLowerCase() !== name);
  return { ...message, headers: [...others, [name, value]] };
}

/** One header value, several joined with a comma; undefined when there is none. The name is lower-case; headers are compared without case. */
export function headerValue(message: HttpMessage, name: string): string | undefined {
  if (isHeaders(message.headers)) {
    // Headers joins several values itself, and has no folded lines.
    return message.headers.get(name)?.trim();
  }
  const values = headerPairs(message).filter(([key]) => key.toLowerCase() === name);
  return values.length === 0
    ? undefined
    : values.map(([, value]) => value.replace(/\s*\r\n\s+/g, ' ').trim()).join(', ');
}

/**
 * The value of one component. Of the parameters only `req` is supported.
 * @throws CRYPTO_COMPONENT_MISSING, CRYPTO_HEADER_INVALID
 */
export function componentValue(message: HttpMessage, name: string, parameters: Parameters): string {
  for (const [parameter, value] of parameters)
    if (parameter !== 'req' || value !== true)
      throw new CryptoError('CRYPTO_HEADER_INVALID', {
        header: `${name};${parameter}`,
        reason: 'unsupported',
      });
  const from = parameters.has('req') ? message.request : message;
  if (from === undefined) throw new CryptoError('CRYPTO_COMPONENT_MISSING', { component: `${name};req` });
  const value = name.startsWith('@') ? derivedValue(from, name) : headerValue(from, name);
  if (value === undefined) throw new CryptoError('CRYPTO_COMPONENT_MISSING', { component: name });
  if (/[\r\n]/.test(value))
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: name, reason: 'malformed' });
  return value;
}

function derivedValue(message: HttpMessage, name: string): string | undefined {
  if (name === '@status') return message.status?.toString();
  if (name === '@method') return message.method?.toUpperCase();
  const url = message.url === undefined ? undefined : parseUrl(message.url);
  switch (name) {
    case '@target-uri':
      return url && url.href.slice(0, url.href.length - url.hash.length);
    case '@authority':
      return url?.host;
    case '@scheme':
      return url?.protocol.slice(0, -1);
    case '@request-target':
      return url && url.pathname + url.search;
    case '@path':
      return url?.pathname;
    case '@query':
      return url && (url.search || '?');
    default:
      throw new CryptoError('CRYPTO_HEADER_INVALID', { header: name, reason: 'unsupported' });
  }
}

function parseUrl(url: string | URL): URL {
  try {
    return url instanceof URL ? url : new URL(url);
  } catch {
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: '@target-uri', reason: 'malformed' });
  }
}
