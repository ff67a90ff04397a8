// One field of a map made ready: where its value comes from, and what is done to it.
import type { DataSetField } from '@hulian/standards';
import type { FindingParams } from '@hulian/validators';
import {
  mappingCode,
  mappingColumn,
  mappingConversion,
  mappingLookUp,
  mappingRequired,
  type RuleDescription,
} from '@hulian/validators/readers';
import { cellValue, isScalar } from './cell-text.js';
import { compileCondition } from './conditions.js';
import { dateReader, writeDate } from './date-format.js';
import type { FieldMap } from './mapping-file.js';
import type { ColumnRef, RowScope } from './row-scope.js';
import { unitConverter } from './units.js';

/** Reports a fault of a value at the place of its column. */
export type ReportFault = (
  rule: RuleDescription,
  message: string,
  params: FindingParams,
  at: ColumnRef | undefined,
  sample?: string,
) => void;

/** What a field needs to be made ready. */
export interface FieldContext {
  readonly field: DataSetField;
  /** The type of the field, its own or that of its data element. */
  readonly dataType: string | undefined;
  readonly map: FieldMap;
  /** Finds a column; reports it when there is none. */
  readonly resolve: (name: string) => ColumnRef | undefined;
  readonly resolveLookUp: (lookup: NonNullable<FieldMap['lookup']>) => ColumnRef | undefined;
  /** Codes by source code, and the name of the table for messages. */
  readonly codes: { readonly name: string; readonly values: ReadonlyMap<string, string> } | undefined;
  readonly tableNames: (link: number) => string;
  readonly report: ReportFault;
}

/** A field made ready. */
export interface CompiledField {
  readonly id: string;
  readonly map: FieldMap;
  /** The column that findings about the field point to; none for constants. */
  readonly column: ColumnRef | undefined;
  /** The value in the row at hand; undefined when there is none or it could not be made (then it is reported). */
  readonly evaluate: (scope: RowScope) => string | number | undefined;
}

/** A step from text to text; undefined when the value does not allow it (reported). */
type Step = (text: string, scope: RowScope) => string | undefined;

/** Makes a field ready; undefined when its columns do not exist (reported). */
export const compileField = (context: FieldContext): CompiledField | undefined => {
  const { field, map } = context;
  const source = compileSource(context);
  if (source === undefined) return undefined;
  const { column, read } = source;
  const { when, default: fallback, required } = map;
  const test = when === undefined ? undefined : compileCondition(when, context.resolve);
  const steps = compileSteps(context, column);
  const [first, ...others] = steps;
  const params = { field: field.id, name: field.name, column: column?.name ?? '' };
  // Most fields of most mappings: a column of the row as it is.
  if (test === undefined && steps.length === 0 && fallback === undefined && required !== true)
    return { id: field.id, map, column, evaluate: read };
  const evaluate = (scope: RowScope): string | number | undefined => {
    if (test !== undefined && !test(scope)) return undefined;
    const raw = read(scope);
    if (raw === undefined) return undefined;
    if (raw === '') {
      if (fallback !== undefined) return fallback.value;
      if (required === true) context.report(mappingRequired, 'empty', params, column);
      return undefined;
    }
    if (first === undefined) return raw;
    let text = first(typeof raw === 'string' ? raw : String(raw), scope);
    for (let index = 0; text !== undefined && index < others.length; index += 1)
      text = (others[index] as Step)(text, scope);
    return text;
  };
  return { id: field.id, map, column, evaluate };
};

interface CompiledSource {
  readonly column: ColumnRef | undefined;
  /** `undefined` when the value could not be found (reported), the empty text when there is none. */
  readonly read: (scope: RowScope) => string | number | undefined;
}

const compileSource = (context: FieldContext): CompiledSource | undefined => {
  const { map, resolve, resolveLookUp } = context;
  if (map.constant !== undefined) return { column: undefined, read: () => map.constant };
  if (map.concatenate !== undefined) return compileConcatenation(context, map.concatenate);
  const column = map.lookup === undefined ? resolve(map.column ?? '') : resolveLookUp(map.lookup);
  return column === undefined ? undefined : { column, read: columnReader(context, column) };
};

const columnReader = (
  { field, report, tableNames }: FieldContext,
  column: ColumnRef,
): ((scope: RowScope) => string | number | undefined) => {
  const params = { field: field.id, name: field.name, column: column.name };
  const { table, index } = column;
  const nested = (): undefined => {
    report(mappingColumn, 'nested', params, column);
    return undefined;
  };
  if (table < 0)
    return (scope) => {
      const cell = scope.row.cells[index];
      return isScalar(cell) ? cellValue(cell) : nested();
    };
  return (scope) => {
    const found = scope.linked(table);
    if (found === 'no-key') return '';
    if (found === 'none' || found === 'several') {
      report(mappingLookUp, found, { ...params, table: tableNames(table) }, column);
      return undefined;
    }
    const cell = found.cells[index];
    return isScalar(cell) ? cellValue(cell) : nested();
  };
};

const compileConcatenation = (
  context: FieldContext,
  parts: NonNullable<FieldMap['concatenate']>,
): CompiledSource | undefined => {
  const pieces = parts.map((part) => {
    if (typeof part !== 'string') return { text: part.text };
    const column = context.resolve(part);
    return column === undefined ? undefined : { column, read: columnReader(context, column) };
  });
  if (pieces.includes(undefined)) return undefined;
  const column = pieces.flatMap((piece) =>
    piece !== undefined && 'column' in piece ? [piece.column] : [],
  )[0];
  const { separator = '' } = context.map;
  return {
    column: column,
    read: (scope) => {
      const texts: string[] = [];
      let filled = false;
      for (const piece of pieces) {
        if (piece === undefined) continue;
        if (!('read' in piece) || piece.read === undefined) {
          texts.push(piece.text ?? '');
          continue;
        }
        const value = piece.read(scope);
        if (value === undefined) return undefined;
        if (value === '') continue;
        filled = true;
        texts.push(String(value));
      }
      return filled ? texts.join(separator) : '';
    },
  };
};

const compileSteps = (context: FieldContext, column: ColumnRef | undefined): readonly Step[] => {
  const { field, map, report, codes, dataType } = context;
  const params = { field: field.id, name: field.name, column: column?.name ?? '' };
  const steps: Step[] = [];
  if (map.split !== undefined) {
    const { by, part } = map.split;
    steps.push((text) => {
      const value = text
        .split(by)
        .at(part > 0 ? part - 1 : part)
        ?.trim();
      if (value !== undefined && value !== '') return value;
      report(mappingConversion, 'part', params, column, text);
      return undefined;
    });
  }
  if (map.date !== undefined) {
    const formats = typeof map.date === 'string' ? [map.date] : map.date;
    const readers = formats.map(dateReader);
    steps.push((text) => {
      for (const read of readers) {
        const parts = read(text);
        const written = parts === undefined ? undefined : writeDate(parts, dataType);
        if (written !== undefined) return written;
      }
      report(mappingConversion, 'date', { ...params, formats }, column, text);
      return undefined;
    });
  }
  if (codes !== undefined) {
    steps.push((text) => {
      const code = codes.values.get(text);
      if (code === undefined) report(mappingCode, 'unmapped', { ...params, table: codes.name }, column, text);
      return code;
    });
  }
  if (map.unit !== undefined) {
    const convert = unitConverter(map.unit);
    const unit = 'from' in map.unit ? `${map.unit.from} → ${map.unit.to}` : `× ${map.unit.multiply}`;
    steps.push((text) => {
      const value = convert?.(text);
      if (value === undefined) report(mappingConversion, 'number', { ...params, unit }, column, text);
      return value;
    });
  }
  return steps;
};
