// Header elements that HL7 CDA R2 demands (1..1 or 1..*), and those that all 53 published examples have.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import type { SlotMatch } from '../../documents/slot-index.js';
import { ofTemplate } from '../../documents/template.js';
import { hasMisspelt } from '../../documents/vocabulary.js';
import type { Severity } from '../../finding.js';
import {
  findChild,
  findChildren,
  findDescendant,
  isEmptyElement,
  type XmlElement,
} from '../../readers/xml-tree.js';
import { cda, wst482 } from './_references.js';

const demandedByCda = [
  'typeId',
  'id',
  'code',
  'effectiveTime',
  'confidentialityCode',
  'recordTarget',
  'author',
  'custodian',
  'component',
];
const inAllExamples = ['realmCode', 'templateId', 'title', 'languageCode', 'setId', 'versionNumber'];

/** A header element is missing. */
export const headerPresence: DocumentRule = {
  id: 'document/header-presence',
  basis: 'standard',
  references: [cda, wst482],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['missing', 'missing-in-practice', 'title-empty', 'repeated'],
  check(context) {
    const { root, report } = context;
    if (root.name !== 'ClinicalDocument') return;
    for (const name of demandedByCda) {
      if (findChild(root, name) === undefined && !hasMisspelt(root, name))
        report(headerPresence, { message: 'missing', params: { name }, element: root });
    }
    for (const name of inAllExamples) {
      if (findChild(root, name) !== undefined || hasMisspelt(root, name)) continue;
      report(headerPresence, {
        message: 'missing-in-practice',
        params: { name },
        severity: 'warning',
        element: root,
      });
    }
    const title = findChild(root, 'title');
    if (title !== undefined && title.text.trim() === '' && title.children.length === 0)
      report(headerPresence, { message: 'title-empty', severity: 'warning', element: title });
    tellRepeated(context);
    tellAbsent(context);
  },
};

const atMostOnce = [
  'typeId',
  'id',
  'code',
  'title',
  'effectiveTime',
  'confidentialityCode',
  'languageCode',
].concat(['setId', 'versionNumber', 'custodian', 'legalAuthenticator', 'componentOf', 'component']);

/** What HL7 CDA R2 allows once at most; of recordTarget it allows several, the national documents are about one patient. */
const tellRepeated = ({ root, report }: DocumentContext): void => {
  const tell = (parent: XmlElement | undefined, name: string, severity: Severity): void => {
    const [, second, ...more] = findChildren(parent, name);
    const params = { name, count: more.length + 2 };
    if (second !== undefined)
      report(headerPresence, { message: 'repeated', params, severity, element: second });
  };
  for (const name of atMostOnce) tell(root, name, 'error');
  tell(root, 'recordTarget', 'warning');
  const person = findDescendant(root, 'recordTarget', 'patientRole', 'patient');
  for (const name of ['administrativeGenderCode', 'birthTime']) tell(person, name, 'error');
};

/** Told by document/patient and document/related-document, or only there where a document replaces another. */
const elsewhere =
  /^recordTarget\/patientRole\/patient\/(?:name|administrativeGenderCode|age|birthTime)\b|^relatedDocument\//;

/** The places of the header that a template knows, with the element of the document that they begin at. */
const listPlaces = ofTemplate(({ header }) =>
  header.flatMap((slot) =>
    elsewhere.test(slot.path) ? [] : [{ slot, begin: slot.path.split(/[[/]/, 1)[0] ?? '' }],
  ),
);

/** An empty place says no more than one that is not there; a nullFlavor does. */
const isFilled = ({ element, attribute, value = '' }: SlotMatch): boolean =>
  value.trim() !== '' ||
  element.attributes.nullFlavor !== undefined ||
  (attribute === undefined && !isEmptyElement(element));

/** What the template knows of the header and the document does not have; no source says which of it a document must have. */
const tellAbsent = ({ root, template, header, notChecked }: DocumentContext): void => {
  const filled = new Set(header.flatMap((match) => (isFilled(match) ? match.slot : [])));
  const missing = new Set(
    [...demandedByCda, ...inAllExamples].filter((name) => findChild(root, name) === undefined),
  );
  const absent = (listPlaces(template) ?? []).filter(
    ({ slot, begin }) => !filled.has(slot) && !missing.has(begin),
  );
  if (absent.length === 0) return;
  const names = [...new Set(absent.map(({ slot }) => slot.name))].join('、');
  notChecked(headerPresence, 'header-obligation-unknown', { count: absent.length, names });
};
