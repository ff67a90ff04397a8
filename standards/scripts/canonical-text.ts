import { compareIds } from './build-index.js';
import { canonicalJson } from './canonical.js';

/** The canonical form of one authored file. Tables: header, then lines sorted by the first column; no CR, one final newline. */
export function canonicalText(path: string, text: string): string {
  if (!path.endsWith('.tsv')) return canonicalJson(JSON.parse(text.replace(/^\uFEFF/, '')));
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r', '')
    .split('\n');
  const rows = lines
    .filter((line) => line.trim() !== '')
    .sort((a, b) => compareIds(firstCell(a), firstCell(b)));
  return `${[header, ...rows].join('\n')}\n`;
}

function firstCell(line: string): string {
  return line.split('\t', 1)[0] ?? '';
}
