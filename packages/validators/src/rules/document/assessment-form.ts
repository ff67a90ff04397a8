// Forms that only the assessment schemas demand, told as warnings in the other profiles: vendors meet them at the assessment.
import { loadContradictions, type StructureContradiction } from '@hulian/standards';
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { findChild, findDescendant, type XmlElement } from '../../readers/xml-tree.js';

/** Document id, document time or organisation code is right by the standard but not in the form of the assessment. */
export const assessmentForm: DocumentRule = {
  id: 'document/assessment-form',
  basis: 'practice',
  references: [],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['document-id', 'effective-time', 'organisation-code', 'time-length'],
  check(context) {
    const { root, template, profile, report } = context;
    // In the profile itself document/assessment-structure says the same as an error.
    if (profile === 'assessment' || template?.template.code.startsWith('C') !== true) return;
    const id = findChild(root, 'id');
    const length = id?.attributes.extension?.trim().length ?? 0;
    // One document of 53, C0045, asks for 8 to 20 characters.
    if (
      id !== undefined &&
      length > 0 &&
      (length < 32 || length > 36) &&
      template.template.code !== 'C0045'
    ) {
      report(assessmentForm, {
        message: 'document-id',
        params: { length },
        element: id,
        attribute: 'extension',
      });
    }
    const time = findChild(root, 'effectiveTime');
    if (time?.attributes.value?.trim().length === 8)
      report(assessmentForm, { message: 'effective-time', element: time, attribute: 'value' });
    const organization = findDescendant(
      root,
      'custodian',
      'assignedCustodian',
      'representedCustodianOrganization',
      'id',
    );
    const code = organization?.attributes.extension?.trim() ?? '';
    if (organization !== undefined && code !== '' && code.length !== 18) {
      report(assessmentForm, {
        message: 'organisation-code',
        params: { length: code.length },
        element: organization,
        attribute: 'extension',
      });
    }
    const told = new Set<XmlElement>();
    for (const one of loadContradictions(template.template.code)) checkTimeLength(context, one, told);
  },
};

/** Times of which the data set of the standard has another length than both versions of the schemas. */
function checkTimeLength(
  context: DocumentContext,
  { kind, strength, path, schema = '', reference = '' }: StructureContradiction,
  told: Set<XmlElement>,
): void {
  // What the schemas refuse by mistake, such as February, is no reason to change data.
  const [, type] = /^(datetime14|date8)[^(]*\((?!February)/u.exec(schema) ?? [];
  if (kind !== 'format' || strength !== 'stable' || type === undefined) return;
  const wanted = type === 'date8' ? 8 : 14;
  for (const element of findPlaces(context, path)) {
    const value = element.attributes.value?.trim() ?? '';
    if (told.has(element) || !/^\d{8}(?:\d{6})?$/u.test(value) || value.length === wanted) continue;
    told.add(element);
    context.report(assessmentForm, {
      message: 'time-length',
      params: { name: element.name, length: value.length, wanted, reference },
      severity: 'info',
      element,
      attribute: 'value',
    });
  }
}

/** The elements that a path of the contradictions means: below the root, a coded entry, or a section. */
function findPlaces({ root, statements, sections }: DocumentContext, path: string): readonly XmlElement[] {
  const [, inSection, from = '', code] = /^([^:]*: )?(.*?\[code\/@code='([^']+)'\]\/)?/u.exec(path) ?? [];
  const names = path
    .slice((inSection ?? '').length + from.length)
    .replace(/\[[^\]]*\]|\/@value$/gu, '')
    .split('/');
  const starts =
    code !== undefined
      ? statements.filter(({ codeText }) => codeText === code).map(({ element }) => element)
      : inSection === undefined
        ? [root]
        : sections.map(({ element }) => element);
  return starts.flatMap((start) => findDescendant(start, ...names) ?? []);
}
