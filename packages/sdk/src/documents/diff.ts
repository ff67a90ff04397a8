// Two documents compared by what they mean: order where it is free, formatting and technical identifiers do not count.
import { nationalLibrary, type Library } from '@hulian/standards';
import { planDocument, type PlannedScope } from './document-plan.js';
import { extractDocument } from './extract.js';
import { readableValue } from './narrative.js';
import type { DocumentRecord, SlotValues } from './record.js';

/** One thing that two documents say differently. */
export interface DocumentDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Key of the record. */
  readonly at: string;
  readonly name: string;
  readonly section?: string;
  /** Values as a person reads them; they may be about a patient. */
  readonly before?: string;
  readonly after?: string;
}

/** Says which copy of a document this is, not what it says. */
const technical = /^(?:id\[|setId|versionNumber|effectiveTime|title|relatedDocument)/;

interface Facts {
  readonly scope: PlannedScope;
  readonly section?: string;
  readonly library: Library;
}

const compareValues = (first: SlotValues, second: SlotValues, { scope, section, library }: Facts) => {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return keys.flatMap((key): DocumentDifference[] => {
    const [planned] = scope.byKey.get(key) ?? [];
    if (planned === undefined || technical.test(planned.slot.path)) return [];
    const read = (values: SlotValues): string | undefined => {
      const value = values[key];
      return value === undefined ? undefined : readableValue(planned, value, library);
    };
    const [before, after] = [read(first), read(second)];
    if (before === after) return [];
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return [
      {
        kind,
        at: key,
        name: planned.slot.name,
        ...(section === undefined ? {} : { section }),
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
};

/** Pairs groups that say the same, then the rest in order: the order of groups is free. */
const compareGroups = (first: readonly SlotValues[], second: readonly SlotValues[], facts: Facts) => {
  const rest = [...second];
  const unpaired = first.filter((group) => {
    const equal = rest.findIndex((other) => compareValues(group, other, facts).length === 0);
    if (equal !== -1) rest.splice(equal, 1);
    return equal === -1;
  });
  const count = Math.max(unpaired.length, rest.length);
  return Array.from({ length: count }, (_, index) =>
    compareValues(unpaired[index] ?? {}, rest[index] ?? {}, facts),
  ).flat();
};

/**
 * What the second document says otherwise than the first.
 * @throws ExtractError when a text is not a document of a known template
 */
export const diffDocuments = (
  first: string,
  second: string,
  options: { readonly library?: Library } = {},
): readonly DocumentDifference[] => {
  const { library = nationalLibrary() } = options;
  const [a, b] = [first, second].map((text): DocumentRecord => extractDocument(text, { library }).record) as [
    DocumentRecord,
    DocumentRecord,
  ];
  if (a.template !== b.template)
    return [{ kind: 'changed', at: 'template', name: '文档模板', before: a.template, after: b.template }];
  const template = library.document(a.template);
  if (template === undefined) return [];
  const plan = planDocument(template);
  const inHeader = compareValues(a.values, b.values, { scope: plan.header, library });
  const inBody = plan.sections.flatMap((scope) =>
    compareGroups(a.sections?.[scope.name] ?? [], b.sections?.[scope.name] ?? [], {
      scope,
      section: scope.name,
      library,
    }),
  );
  const texts = (record: DocumentRecord) => [...(record.foreignSections ?? [])].sort();
  const isForeignSame = JSON.stringify(texts(a)) === JSON.stringify(texts(b));
  return [
    ...inHeader,
    ...inBody,
    ...(isForeignSame ? [] : [{ kind: 'changed', at: 'foreignSections', name: '模板中没有的章节' } as const]),
  ];
};
