// Where the assessment schemas force a form that other rules advise against, the profile is not contradicted by them.
import { loadDocumentStructure, type DocumentStructure, type StructureElement } from '@hulian/standards';
import type { XmlElement } from '../readers/xml-tree.js';

interface Advice {
  readonly message: string;
  readonly element: XmlElement;
  readonly params?: Readonly<Record<string, unknown>>;
}

const rowsByPath = new WeakMap<DocumentStructure, ReadonlyMap<string, StructureElement>>();

const rowsOf = (structure: DocumentStructure): ReadonlyMap<string, StructureElement> => {
  const known = rowsByPath.get(structure);
  if (known !== undefined) return known;
  const rows = new Map(structure.elements.map((row) => [row.path.replace(/\[[^\]]*\]/gu, ''), row]));
  rowsByPath.set(structure, rows);
  return rows;
};

const plainPath = (element: XmlElement): string => {
  const names: string[] = [];
  for (let each: XmlElement | undefined = element; each?.parent !== undefined; each = each.parent)
    names.unshift(each.name);
  return names.join('/');
};

const isClosed = (row: StructureElement | undefined, attribute: string): boolean =>
  row?.attributes?.every(({ name }) => name !== attribute) === true;

/** The assessment structure of a document; undefined for documents that the assessment does not know. */
export const assessmentStructureOf = (code: string | undefined): DocumentStructure | undefined =>
  code !== undefined && /^C00[0-5]\d$/u.test(code) ? loadDocumentStructure(code) : undefined;

/** True when following the advice would break the form that the structure demands. */
export const isAgainstAssessment = (
  structure: DocumentStructure,
  rule: string,
  { message, element, params }: Advice,
): boolean => {
  const row = rowsOf(structure).get(plainPath(element));
  switch (`${rule}/${message}`) {
    case 'document/related-document/empty':
      return true;
    case 'document/template-agreement/title':
      return structure.titles.includes(element.text.trim());
    case 'document/identifier/empty':
    case 'document/identifier/extension-missing':
      return isClosed(row, 'extension');
    case 'document/element-name/missing':
      return isClosed(row, 'displayName');
    case 'document/value-type/different':
      return structure.types.every(({ name }) => name !== params?.['expected']);
    case 'document/value-format/time-missing':
      return (
        row?.attributes?.some(({ name, type }) => name === 'value' && type?.format?.startsWith('date8')) ===
        true
      );
    default:
      return false;
  }
};
