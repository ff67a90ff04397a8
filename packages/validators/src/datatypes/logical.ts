// Data type L (布尔型): T or F in the catalogue (format T/F); true and false, as in shared documents, mean the same.
import type { TypeFault } from './fault.js';

const accepted = new Set(['T', 'F', 'true', 'false']);
const readable: Readonly<Record<string, string>> = {
  '1': 'T',
  '0': 'F',
  t: 'T',
  f: 'F',
  y: 'T',
  n: 'F',
  yes: 'T',
  no: 'F',
  true: 'T',
  false: 'F',
  是: 'T',
  否: 'F',
  有: 'T',
  无: 'F',
};

/** Checks a logical value. */
export function checkLogical(text: string): TypeFault | undefined {
  if (accepted.has(text)) return undefined;
  const lower = text.toLowerCase();
  const corrected = Object.hasOwn(readable, lower) ? readable[lower] : undefined;
  return {
    rule: 'data-type',
    message: corrected === undefined ? 'logical' : 'logical-spelling',
    ...(corrected !== undefined && { corrected }),
  };
}
