// XLSX workbooks (ECMA-376): the cells of each sheet as text, number or truth value; dates as the record formats write them.
// Unpacked sizes are bounded before anything is unpacked, so that a small file cannot fill the memory.
import { SaxesParser } from 'saxes';
import type { Cell } from './headered-rows.js';

/** One sheet. */
export interface Sheet {
  readonly name: string;
  /** Rows with at least one value; `number` as the spreadsheet shows it. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
  /** Where a value is lost: the first cells as the spreadsheet names them, and how many there are. */
  readonly lost: {
    readonly [Kind in LostKind]?: { readonly first: string; readonly count: number };
  };
}

/** Messages of rule `file/workbook`: a formula that was never calculated, cells of which only the first has the value. */
export type LostKind = 'formula-without-value' | 'merged-cells';

/** Why a workbook cannot be read: a message of rule `file/workbook`. */
export class WorkbookError extends Error {
  constructor(readonly reason: 'damaged' | 'too-large' | 'not-workbook') {
    super(reason);
  }
}

/** Bounds of a workbook. */
export interface WorkbookLimits {
  /** Bytes of all parts together after unpacking. */
  readonly maxBytes: number;
  /** Columns read of a row. */
  readonly maxFields: number;
}

const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u;

/**
 * Reads all sheets.
 * @throws {@link WorkbookError}
 */
export async function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<Sheet[]> {
  const parts = await unpack(bytes, limits.maxBytes);
  const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array(0));
  if (!parts['xl/workbook.xml']) throw new WorkbookError('not-workbook');
  const targets = readTargets(text('xl/_rels/workbook.xml.rels'));
  const { sheets, since1904 } = readSheets(text('xl/workbook.xml'));
  const strings = readSharedStrings(text('xl/sharedStrings.xml'));
  const dateStyles = readDateStyles(text('xl/styles.xml'));
  return sheets.flatMap(({ name, relation }) => {
    const target = targets.get(relation);
    if (target === undefined) return [];
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [
      { name, ...readRows(text(path), { strings, dateStyles, since1904, maxFields: limits.maxFields }) },
    ];
  });
}

/** The library is loaded here: few runs meet a workbook, and loading it takes a tenth of the start of all others. */
async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Record<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted.test(name)) return false;
        total += originalSize;
        if (total > maxBytes) throw new WorkbookError('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError('damaged');
  }
}

type Attributes = Readonly<Record<string, string>>;

/** Walks XML by local names. Workbooks hold no DTD; one is refused by saxes as an undefined entity when used. */
function walkXml(
  text: string,
  visitor: {
    open?(name: string, attributes: Attributes): void;
    close?(name: string): void;
    text?(text: string): void;
  },
): void {
  const parser = new SaxesParser();
  const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new WorkbookError('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => visitor.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name)));
  parser.on('text', (part) => visitor.text?.(part));
  if (text !== '') parser.write(text).close();
}

function readTargets(text: string): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(text, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
    },
  });
  return targets;
}

/** The sheets in their order, hidden ones (code lists, settings) behind those that the user sees. */
function readSheets(text: string): { sheets: { name: string; relation: string }[]; since1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  const hidden: typeof sheets = [];
  let since1904 = false;
  walkXml(text, {
    open(name, attributes) {
      if (name === 'workbookPr')
        since1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name === 'sheet')
        (/hidden$/iu.test(attributes['state'] ?? '') ? hidden : sheets).push({
          name: attributes['name'] ?? '',
          relation: attributes['r:id'] ?? '',
        });
    },
  });
  return { sheets: [...sheets, ...hidden], since1904 };
}

/** Text of each entry; phonetic guides (`rPh`) are not part of it. */
function readSharedStrings(text: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  walkXml(text, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(current);
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(part) {
      if (inText) current += part;
    },
  });
  return strings;
}

/** Indexes of cell styles whose number format is a date or a time. */
function readDateStyles(text: string): Set<number> {
  const custom = new Map<number, string>();
  const styles = new Set<number>();
  let inCells = false;
  let index = 0;
  walkXml(text, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        if (isDateFormat(Number(attributes['numFmtId'] ?? 0), custom)) styles.add(index);
        index += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function isDateFormat(id: number, custom: ReadonlyMap<number, string>): boolean {
  const code = custom.get(id);
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
  return /[ymdhs]/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, ''));
}

interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
  readonly maxFields: number;
}

function readRows(text: string, context: SheetContext): Pick<Sheet, 'rows' | 'lost'> {
  const lost: { [Kind in LostKind]?: { first: string; count: number } } = {};
  const lose = (kind: LostKind, first: string): void => {
    (lost[kind] ??= { first, count: 0 }).count += 1;
  };
  let isFormula = false;
  const rows: { number: number; cells: Cell[] }[] = [];
  let row: { number: number; cells: Cell[] } = { number: 0, cells: [] };
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  walkXml(text, {
    open(name, attributes) {
      if (name === 'row') {
        row = { number: Number(attributes['r'] ?? row.number + 1), cells: [] };
        column = 0;
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
        isFormula = false;
      } else if (name === 'f') isFormula = true;
      else if (name === 'mergeCell') lose('merged-cells', attributes['ref'] ?? '');
      else if (name === 'v' || name === 't') inValue = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && value === '' && isFormula && type !== 'str')
        lose('formula-without-value', `${nameOf(column)}${row.number}`);
      else if (name === 'c' && column <= context.maxFields && value !== '') {
        while (row.cells.length < column - 1) row.cells.push(null);
        row.cells[column - 1] = toCell(value, type, style, context);
      } else if (name === 'row' && row.cells.length > 0) rows.push(row);
    },
    text(part) {
      if (inValue) value += part;
    },
  });
  const width = rows[0]?.cells.length ?? 0;
  for (const { cells } of rows) while (cells.length < width) cells.push(null);
  return { rows, lost };
}

/** 28 to `AB`. */
function nameOf(column: number): string {
  const before = Math.trunc((column - 1) / 26);
  return (before > 0 ? nameOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `AB12` to 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function toCell(
  value: string,
  type: string,
  style: number,
  { strings, dateStyles, since1904 }: SheetContext,
): Cell {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1';
  if (type !== 'n') return value;
  return dateStyles.has(style) ? formatSerial(Number(value), since1904) : Number(value);
}

/** A spreadsheet's day number as D8, DT15 or T6; whole seconds, no time zone. */
function formatSerial(serial: number, since1904: boolean): Cell {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return serial;
  // Day 60 of the 1900 system is a 29 February that never was.
  const days = since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round(days * 86_400) * 1000 - 25_569 * 86_400_000);
  const [day = '', time = ''] = date.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '').split('T');
  if (serial < 1 && !since1904) return time;
  return Number.isInteger(serial) ? day : `${day}T${time}`;
}
