import { ExactNumber, parseExact } from '@hulian/validators/fhir';
import { decodeText } from './decode-text.js';

/** A record as its file says it. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * Records of a file in JSON (one object, an array, or `{ records }` that share the other members) or NDJSON. Numbers become
 * the text they are written as, null is left out; undefined when the bytes hold anything else.
 */
export function parseRecords(bytes: Uint8Array): readonly Members[] | undefined {
  const text = decodeText(bytes)?.replace(/^\uFEFF/u, '');
  if (text === undefined) return undefined;
  const values = parseJson(text) ?? parseLines(text);
  const records = values?.flatMap(spread);
  return records?.every(isMembers) === true ? records.map(textValues) : undefined;
}

function parseJson(text: string): readonly unknown[] | undefined {
  try {
    const value = parseExact(text);
    return Array.isArray(value) ? (value as readonly unknown[]) : [value];
  } catch {
    return undefined;
  }
}

function parseLines(text: string): readonly unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parseJson);
  return values.every((value) => value?.length === 1) ? values.flat() : undefined;
}

function spread(value: unknown): readonly unknown[] {
  if (!isMembers(value) || !Array.isArray(value['records'])) return [value];
  const { records, ...shared } = value;
  return (records as readonly unknown[]).map((one) => (isMembers(one) ? { ...shared, ...one } : one));
}

/** The record with its numbers as text, at every depth. */
function textValues(members: Members): Members {
  return Object.fromEntries(
    Object.entries(members).flatMap(([key, value]) => (value === null ? [] : [[key, asText(value)]])),
  );
}

function asText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return value.map(asText);
  return isMembers(value) ? textValues(value) : value;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
