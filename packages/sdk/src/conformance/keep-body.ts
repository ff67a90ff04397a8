/** What is kept of bodies as evidence: their form without their values, unless the caller asks for the values. */

/** `masked` keeps names, codes and lengths; `shown` keeps everything. */
export type BodyKeeping = 'masked' | 'shown';

/** Members whose values are codes of the interface and never of a person. */
const plain = new Set([
  ...[
    'code',
    'type',
    'status',
    'state',
    'format',
    'operation',
    'event',
    'rule',
    'message',
    'severity',
    'result',
  ],
  ...['version', 'next', 'effect', 'created', 'service', 'resource', 'outcome'],
]);
/** Longest body kept, in characters. */
const longest = 8192;

/** A body as text for the record. */
export function keepBody(body: Uint8Array, keeping: BodyKeeping): string {
  const text = new TextDecoder().decode(body);
  const kept = keeping === 'shown' ? text : mask(text);
  return kept.length > longest ? `${kept.slice(0, longest)}…` : kept;
}

function mask(text: string): string {
  try {
    const value = JSON.parse(text, (key, member: unknown) => {
      if (typeof member === 'number') return plain.has(key) || key === 'limit' ? member : 0;
      return typeof member === 'string' && !(plain.has(key) && member.length <= 40)
        ? `*${member.length}`
        : member;
    }) as unknown;
    return JSON.stringify(value);
  } catch {
    // Markup keeps its elements; texts and attribute values go.
    const markup = text.replace(/>([^<]+)</g, (_, inner: string) =>
      inner.trim() === '' ? '><' : `>*${inner.trim().length}<`,
    );
    return text.trimStart().startsWith('<') ? markup.replace(/="([^"]*)"/g, '="*"') : `*${text.length}`;
  }
}
