// CSV（UTF-8 或 GB18030）与 XLSX 第一个工作表的简单读法：返回一行一行的文本。
import { readZip } from '@hulian/standards';

/** 首两个字节是 PK 的当作 XLSX，其余当作 CSV。 */
export function readSheet(bytes, name) {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes, name) : readCsv(decode(bytes));
}

function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function readCsv(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\t' || letter === '\n') {
      rows.at(-1).push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  rows.at(-1).push(cell);
  return rows.filter((row) => row.some((each) => each !== ''));
}

function readXlsx(bytes, name) {
  const files = readZip(bytes, 512 * 1024 * 1024);
  const text = (path) => new TextDecoder().decode(files.get(path) ?? new Uint8Array());
  const sheet = text('xl/worksheets/sheet1.xml');
  if (sheet === '') throw new Error(`${name}：没有第一个工作表`);
  const plain = (xml) =>
    [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, part]) => unescape(part)).join('');
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    plain(item),
  );
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells = [];
    for (const [, attributes, body = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = columnOf(/r="([A-Z]+)/.exec(attributes)?.[1] ?? '');
      const value = /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? '';
      const kind = /t="(\w+)"/.exec(attributes)?.[1];
      cells[column < 0 ? cells.length : column] =
        kind === 's' ? (shared[Number(value)] ?? '') : kind === 'inlineStr' ? plain(body) : unescape(value);
    }
    return Array.from(cells, (cell) => cell ?? '');
  });
}

const columnOf = (letters) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescape = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => entities[entity]);
