/** Checks a mapping before it is run: fields that are required and not mapped, columns that are not there, doubtful proposals. */
import { nationalLibrary, type DataSet, type Library } from '@hulian/standards';
import type { Finding, Ruleset } from '@hulian/validators';
import { isSdkError } from '../errors/sdk-error.js';
import { loadCodeMaps } from './code-maps.js';
import { findField } from './data-set-fields.js';
import type { DataSetMap, FieldMap, MappingFile } from './mapping-file.js';
import { prepareMap } from './prepare-map.js';
import { requirementsOf, type Requirement } from './required-fields.js';
import type { SourceReader } from './source-reader.js';

/** One thing to look at. */
export type MappingProblem =
  | {
      readonly kind: 'required-unmapped';
      readonly field: string;
      readonly name: string;
      readonly requirement: Requirement;
    }
  | {
      readonly kind: 'doubtful';
      readonly field: string;
      readonly name: string;
      readonly column: string;
      readonly confidence: string;
      readonly reason: string;
    }
  | { readonly kind: 'column'; readonly finding: Pick<Finding, 'rule' | 'message' | 'params'> }
  | {
      readonly kind: 'unknown-code';
      readonly field: string;
      readonly name: string;
      readonly code: string;
      readonly domain: string;
    }
  | { readonly kind: 'invalid'; readonly error: Error };

/** What a check found about one map. */
export interface MapCheck {
  readonly to: string;
  readonly dataSet?: DataSet;
  readonly from: string;
  readonly fields: number;
  readonly mapped: number;
  readonly problems: readonly MappingProblem[];
  /** Columns of the table that no field uses. */
  readonly unusedColumns: readonly string[];
}

/** How a mapping is checked. */
export interface MappingCheckOptions {
  readonly reader?: SourceReader;
  readonly folder?: string;
  readonly library?: Library;
  /** Rules, or messages of them, that are `off` are no problems of columns. */
  readonly ruleset?: Ruleset;
}

/** Checks every map; with a reader the columns as well. */
export const checkMapping = async (
  mapping: MappingFile,
  options: MappingCheckOptions = {},
): Promise<readonly MapCheck[]> => {
  const { library = nationalLibrary() } = options;
  const checks: MapCheck[] = [];
  for (const map of mapping.maps) checks.push(await checkMap(mapping, map, library, options));
  return checks;
};

const checkMap = async (
  mapping: MappingFile,
  map: DataSetMap,
  library: Library,
  { reader, folder = '.', ruleset = {} }: MappingCheckOptions,
): Promise<MapCheck> => {
  const problems: MappingProblem[] = [];
  const dataSet = library.dataSet(map.to);
  let unusedColumns: readonly string[] = [];
  try {
    const codes = await loadCodeMaps(mapping, folder);
    if (dataSet !== undefined) problems.push(...checkFields(map, dataSet, library));
    if (reader !== undefined || dataSet === undefined) {
      const sink = {
        report: (
          { id }: { readonly id: string },
          {
            message,
            params = {},
          }: Pick<Finding, 'message' | 'params'> | { message: string; params?: Finding['params'] },
        ) => {
          if ([ruleset[id], ruleset[`${id}/${message}`]].includes('off')) return;
          problems.push({ kind: 'column', finding: { rule: id, message, params } });
        },
      };
      const none: SourceReader = {
        list: () => Promise.resolve([]),
        open: () => Promise.reject(new Error('no source')),
      };
      const prepared = await prepareMap(mapping, map, { library, reader: reader ?? none, codes, sink });
      const keys = prepared.scope.links.flatMap(({ key }) => key);
      const columns = [...prepared.fields.flatMap(({ column }) => column ?? []), ...keys];
      const used = new Set(columns.flatMap(({ table, index }) => (table === -1 ? [index] : [])));
      unusedColumns = prepared.columns.filter((_, index) => !used.has(index));
    }
  } catch (error) {
    if (!isSdkError(error)) throw error;
    problems.push({ kind: 'invalid', error });
  }
  return {
    to: map.to,
    ...(dataSet && { dataSet }),
    from: map.from,
    fields: dataSet?.fields.length ?? 0,
    mapped: Object.keys(map.fields).length,
    problems,
    unusedColumns,
  };
};

const checkFields = (map: DataSetMap, dataSet: DataSet, library: Library): readonly MappingProblem[] => {
  const problems: MappingProblem[] = [];
  const mapped = new Set<string>();
  for (const [key, fieldMap] of Object.entries(map.fields)) {
    const field = findField(dataSet, key);
    mapped.add(field.id);
    const { proposal } = fieldMap;
    const named = { field: field.id, name: field.name };
    if (proposal !== undefined && proposal.confidence !== 'high')
      problems.push({
        kind: 'doubtful',
        ...named,
        column: fieldMap.column ?? '',
        confidence: proposal.confidence,
        reason: proposal.reason,
      });
    const domain =
      field.valueDomain ??
      (field.element === undefined ? undefined : library.dataElement(field.element)?.valueDomain);
    if (domain === undefined) continue;
    for (const code of statedCodes(fieldMap))
      if (library.lookupCode(domain, code).answer === 'unknown')
        problems.push({ kind: 'unknown-code', ...named, code, domain });
  }
  for (const [id, requirement] of requirementsOf(dataSet, library)) {
    const field = dataSet.fields.find((each) => each.id === id);
    if (field !== undefined && !mapped.has(id))
      problems.push({ kind: 'required-unmapped', field: id, name: field.name, requirement });
  }
  return problems;
};

/** Codes that the mapping itself writes. */
const statedCodes = ({ constant, default: fallback, codes }: FieldMap): readonly string[] => [
  ...(constant === undefined || constant === '' ? [] : [constant]),
  ...(fallback === undefined ? [] : [fallback.value]),
  ...(typeof codes === 'object' ? new Set(Object.values(codes)) : []),
];
