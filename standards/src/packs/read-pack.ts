// From the files of a pack to checked records. Every refusal names file and line.
import { dataPlaces, recordKinds } from '../layout.js';
import { recordFromLine } from '../records.js';
import { CodeTable, tableDomain } from '../table-domain.js';
import type { RecordKind, StandardRecord, ValueDomain } from '../types.js';
import { readPackFiles, signatureFile, signedBytes, type PackFiles } from './files.js';
import { PackError, packFormat, type Pack, type PackManifest, type PackRecord } from './types.js';

/** Reads a pack from a folder or an archive. @throws PackError */
export function readPack(path: string): Pack {
  return parsePack(readPackFiles(path), path);
}

/**
 * Checks the files of a pack and makes its records.
 * @param origin what messages call the pack
 * @throws PackError `PACK_MANIFEST_MISSING`, `PACK_FORMAT_NEWER`, `PACK_FILE_INVALID`
 */
export function parsePack(files: PackFiles, origin: string): Pack {
  const manifest = parseManifest(files, origin);
  const records = [...files.keys()].sort().flatMap((path) => {
    const place = dataPlaces.find((each) => path === each.path || path.startsWith(`${each.path}/`));
    if (place === undefined) return [];
    const text = decode(files, path, origin);
    if (path.endsWith('.json')) return [parseJson(files, path, text, place.kind, origin)];
    // Rows of a big code table lie beside its JSON and are read with it.
    if (path.endsWith('.tsv') && place.kind !== 'value-domain')
      return parseTable(path, text, place.kind, origin);
    return [];
  });
  const signature = files.get(signatureFile);
  const pack = { manifest, records, signedBytes: signedBytes(files), origin };
  return signature === undefined ? pack : { ...pack, signature };
}

function parseManifest(files: PackFiles, origin: string): PackManifest {
  if (!files.has('pack.json'))
    throw new PackError('PACK_MANIFEST_MISSING', origin, {
      file: 'pack.json',
      reason: 'there is no pack.json',
    });
  const text = decode(files, 'pack.json', origin);
  const value = parseText('pack.json', text, origin) as Partial<Record<keyof PackManifest, unknown>>;
  const refuse = (reason: string): never => {
    throw new PackError('PACK_FILE_INVALID', origin, { file: 'pack.json', line: 1, reason });
  };
  if (typeof value.format !== 'number') refuse('`format` is missing');
  if ((value.format as number) > packFormat) {
    const reason = `format ${String(value.format)} is newer than this program reads (${packFormat}); use a newer program`;
    throw new PackError('PACK_FORMAT_NEWER', origin, { file: 'pack.json', reason });
  }
  if (typeof value.id !== 'string' || !/^[a-z][a-z0-9.-]*$/.test(value.id))
    refuse('`id` is not a lower-case identifier');
  if (typeof value.version !== 'string') refuse('`version` is missing');
  if (
    value.extends !== undefined &&
    !(Array.isArray(value.extends) && value.extends.every((id) => typeof id === 'string'))
  )
    refuse('`extends` is not a list of ids');
  for (const key of ['effectiveFrom', 'effectiveTo'] as const) {
    if (value[key] !== undefined && !isDay(value[key])) refuse(`\`${key}\` is not a day YYYY-MM-DD`);
  }
  const { suppressions } = value;
  if (suppressions !== undefined && !(Array.isArray(suppressions) && suppressions.every(isSuppression)))
    refuse('`suppressions` is not a list of rule, reason, owner and expires (YYYY-MM-DD)');
  return value as unknown as PackManifest;
}

function isSuppression(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, field, reason, owner, expires } = value as Record<string, unknown>;
  const texts = [rule, reason, owner].every((text) => typeof text === 'string' && text !== '');
  return texts && (field === undefined || typeof field === 'string') && isDay(expires);
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function parseJson(
  files: PackFiles,
  path: string,
  text: string,
  kind: RecordKind,
  origin: string,
): PackRecord {
  const value = parseText(path, text, origin) as Record<string, unknown>;
  const refuse = (reason: string): never => {
    throw new PackError('PACK_FILE_INVALID', origin, { file: path, line: 1, reason });
  };
  const overrides = value['overrides'];
  if (overrides !== undefined && typeof overrides !== 'string') refuse('`overrides` is not an id');
  if (typeof (value['id'] ?? overrides) !== 'string') refuse('the record has no `id`');
  const record = { kind, id: overrides, ...value } as StandardRecord & { rows?: string };
  if (!recordKinds.includes(record.kind)) refuse(`\`kind\` is none of ${recordKinds.join(', ')}`);
  if (record.rows === undefined) return { record, path, line: 1 };
  return { record: bigTable(files, path, record as ValueDomain & { rows: string }, origin), path, line: 1 };
}

/** A domain whose rows are in a TSV beside it: `"rows": "icd-10.tsv"` with columns code, name, parent. */
function bigTable(
  files: PackFiles,
  path: string,
  { rows, ...head }: ValueDomain & { rows: string },
  origin: string,
): ValueDomain {
  const file = `${path.slice(0, path.lastIndexOf('/') + 1)}${rows}`;
  if (!files.has(file))
    throw new PackError('PACK_FILE_INVALID', origin, {
      file: path,
      line: 1,
      reason: `rows file ${file} is missing`,
    });
  const text = decode(files, file, origin).replaceAll('\r', '');
  const headerEnd = text.indexOf('\n');
  if (!/^code\tname(\tparent)?$/.test(text.slice(0, headerEnd < 0 ? undefined : headerEnd))) {
    throw new PackError('PACK_FILE_INVALID', origin, {
      file,
      line: 1,
      reason: 'the first line is not `code<TAB>name` or `code<TAB>name<TAB>parent`',
    });
  }
  const body = text.slice(headerEnd + 1);
  const bad = body.split('\n').findIndex((line) => line !== '' && !/^[^\t]+\t[^\t]+(\t[^\t]*)?$/.test(line));
  if (bad >= 0)
    throw new PackError('PACK_FILE_INVALID', origin, {
      file,
      line: bad + 2,
      reason: 'not two or three filled columns',
    });
  return tableDomain(
    { ...head, complete: head.complete },
    new CodeTable(body.replace(/\n{2,}/g, '\n').replace(/^\n/, '')),
  );
}

function parseTable(path: string, text: string, kind: RecordKind, origin: string): PackRecord[] {
  const [header = '', ...lines] = text.replaceAll('\r', '').split('\n');
  const columns = header.split('\t');
  if (columns[0] !== 'id')
    throw new PackError('PACK_FILE_INVALID', origin, {
      file: path,
      line: 1,
      reason: 'the first column is not `id`',
    });
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    if (line.split('\t').length > columns.length) {
      throw new PackError('PACK_FILE_INVALID', origin, {
        file: path,
        line: index + 2,
        reason: 'more cells than columns',
      });
    }
    return [{ record: recordFromLine(columns, line, kind, path), path, line: index + 2 }];
  });
}

function decode(files: PackFiles, path: string, origin: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(files.get(path));
  } catch (cause) {
    throw new PackError(
      'PACK_FILE_INVALID',
      origin,
      { file: path, line: 1, reason: 'is not UTF-8' },
      { cause },
    );
  }
}

function parseText(path: string, text: string, origin: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error('is not a JSON object');
    return value;
  } catch (cause) {
    throw new PackError(
      'PACK_FILE_INVALID',
      origin,
      { file: path, line: lineOfJsonError(text, cause as Error), reason: (cause as Error).message },
      { cause },
    );
  }
}

/** JSON.parse of V8 gives a position; older messages give none, then the first line is named. */
function lineOfJsonError(text: string, error: Error): number {
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (position === undefined)
    return /end of JSON|Unterminated/.test(error.message) ? text.split('\n').length : 1;
  return text.slice(0, Number(position)).split('\n').length;
}
