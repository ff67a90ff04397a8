// JSON objects from outside: JSON.parse keeps the last of two equal members without a word, which lets two readers see two headers.
import { CryptoError } from '../errors.js';

/** A parsed JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object of a JSON text in which no object has a member twice. `name` says in errors what the text is.
 * @throws CRYPTO_HEADER_INVALID
 */
export function parseJsonObject(text: string, name: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: name, reason: 'not-json' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: name, reason: 'not-json' });
  if (hasDuplicateMember(text))
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: name, reason: 'duplicate-member' });
  return value as JsonObject;
}

/** For a text that JSON.parse took: whether an object in it names a member twice. */
function hasDuplicateMember(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;
  let last: string | undefined;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match;
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && last !== undefined) {
      const names = open.at(-1);
      if (names?.has(last)) return true;
      names?.add(last);
    }
    last = token.startsWith('"') ? (JSON.parse(token) as string) : undefined;
  }
  return false;
}
