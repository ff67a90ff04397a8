// Who the document is about. Every published example and every schema of the assessment has patient and name once, nearly
// all of them sex and age; what a template does not know is not asked for.
import type { DocumentRule } from '../../documents/context.js';
import { isPlaceholder } from '../../documents/time-stamp.js';
import { ofTemplate } from '../../documents/template.js';
import { hasMisspelt } from '../../documents/vocabulary.js';
import {
  findChild,
  findChildren,
  findDescendant,
  isEmptyElement,
  type XmlElement,
} from '../../readers/xml-tree.js';
import { cda, wst500 } from './_references.js';

const path = 'recordTarget/patientRole/patient/';

/** The children of the patient that a template knows. */
const listPatientSlots = ofTemplate(
  ({ header }): ReadonlySet<string | undefined> =>
    new Set(
      header.flatMap((slot) =>
        slot.path.startsWith(path) ? [slot.path.slice(path.length).split('/')[0]] : [],
      ),
    ),
);
/** Units of the age that published documents and the structures of the assessment have; days and hours are those of newborns. */
const ageUnits = ['岁', '月', '周', '天', '日', '小时', '时', '分钟'];
const noSlots: ReadonlySet<string | undefined> = new Set();

/** Patient, name, sex or age is missing, twice, or no real name. */
export const patient: DocumentRule = {
  id: 'document/patient',
  basis: 'practice',
  references: [cda, wst500],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: [
    'missing',
    'several',
    'name',
    'several-names',
    'name-empty',
    'name-value',
    'sex',
    'age',
    'age-negative',
    'age-unit',
  ],
  check({ root, template, report }) {
    const slots = listPatientSlots(template) ?? noSlots;
    // Where no source tells the header, what is there is judged all the same.
    const isAsked = slots.has('name');
    const role = findDescendant(root, 'recordTarget', 'patientRole');
    // Without recordTarget document/header-presence speaks.
    if (role === undefined) return;
    const [person, second] = findChildren(role, 'patient');
    if (second !== undefined) report(patient, { message: 'several', element: second });
    if (person === undefined) {
      if (isAsked && !hasMisspelt(role, 'patient')) report(patient, { message: 'missing', element: role });
      return;
    }
    if (isUnknown(person)) return;
    const [name, another] = findChildren(person, 'name');
    if (another !== undefined)
      report(patient, { message: 'several-names', severity: 'warning', element: another });
    if (name === undefined) {
      if (isAsked && !hasMisspelt(person, 'name')) report(patient, { message: 'name', element: person });
    } else if (!isUnknown(name)) judgeName(fullText(name), name);
    const lacks = (...wanted: readonly string[]): boolean =>
      wanted.some((each) => slots.has(each)) &&
      wanted.every((each) => isEmptyElement(findChild(person, each)) && !hasMisspelt(person, each));
    if (lacks('administrativeGenderCode'))
      report(patient, { message: 'sex', severity: 'warning', element: person });
    const age = findChild(person, 'age');
    const { value: count = '', unit = '' } = age?.attributes ?? {};
    if (age !== undefined && count.trim().startsWith('-'))
      report(patient, { message: 'age-negative', element: age, attribute: 'value' });
    if (age !== undefined && count.trim() !== '' && !ageUnits.includes(unit.trim()))
      report(patient, {
        message: 'age-unit',
        params: { expected: ageUnits },
        severity: 'warning',
        element: age,
      });
    if (lacks('age', 'birthTime')) report(patient, { message: 'age', severity: 'warning', element: person });

    function judgeName(text: string, element: XmlElement): void {
      if (text === '') report(patient, { message: 'name-empty', element });
      else if (isPlaceholder(text) || /[?？\ufffd]/u.test(text))
        report(patient, { message: 'name-value', severity: 'warning', element });
    }
  },
};

const isUnknown = ({ attributes }: XmlElement): boolean => attributes.nullFlavor !== undefined;

/** The text of an element and of what stands below it: names may be in parts. */
const fullText = ({ text, children }: XmlElement): string => (text + children.map(fullText).join('')).trim();
