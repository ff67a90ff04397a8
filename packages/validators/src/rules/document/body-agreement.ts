// What entries of the body repeat of the header says the same: patient, birth date, sex, age, visit numbers, stay, institution.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { identityNumberRoot } from '../../documents/oids.js';
import type { StatementView } from '../../documents/view.js';
import { findChild, findChildren, findDescendant, type XmlElement } from '../../readers/xml-tree.js';
import { wst500 } from './_references.js';

interface Repeated {
  readonly message: string;
  /** Data element of the entry. */
  readonly code: string;
  /** Names under which the entry speaks of the patient or the visit itself; others use the element for somebody else. */
  readonly names: RegExp;
  /** What the header says; undefined when it does not say. */
  readonly header: (root: XmlElement) => string | undefined;
  /** The part that is compared. */
  readonly fold?: (text: string) => string;
}

const patientOf = (root: XmlElement): XmlElement | undefined =>
  findDescendant(root, 'recordTarget', 'patientRole', 'patient');
const stayOf = (root: XmlElement): XmlElement | undefined =>
  findDescendant(root, 'componentOf', 'encompassingEncounter', 'effectiveTime');
const idOf = (owner: XmlElement | undefined, root: string): string | undefined =>
  findChildren(owner, 'id').find(({ attributes }) => attributes.root?.trim() === root)?.attributes.extension;
const roleId =
  (root: string) =>
  (document: XmlElement): string | undefined =>
    idOf(findDescendant(document, 'recordTarget', 'patientRole'), root);
const day = (text: string): string => text.replace(/[-/.]/g, '').slice(0, 8);

const repeated: readonly Repeated[] = [
  {
    message: 'name',
    code: 'DE02.01.039.00',
    names: /^患者姓名$/,
    header: (root) => findChild(patientOf(root), 'name')?.text,
    fold: (text) => text.replace(/\s+/g, ''),
  },
  {
    message: 'identity-number',
    code: 'DE02.01.030.00',
    names: /^(?:患者)?身份证件号码$/,
    header: (root) => idOf(patientOf(root), identityNumberRoot),
    fold: (text) => text.toUpperCase(),
  },
  {
    message: 'sex',
    code: 'DE02.01.040.00',
    names: /^(?:患者)?性别(?:代码)?$/,
    header: (root) => findChild(patientOf(root), 'administrativeGenderCode')?.attributes.code,
  },
  {
    message: 'birth-date',
    code: 'DE02.01.005.01',
    names: /^(?:患者)?出生日期$/,
    header: (root) => findChild(patientOf(root), 'birthTime')?.attributes.value,
    fold: day,
  },
  {
    message: 'age',
    code: 'DE02.01.026.00',
    names: /^(?:患者)?年龄(?:（岁）|\(岁\))?$/,
    header: (root) => {
      const age = findChild(patientOf(root), 'age')?.attributes;
      return age?.unit?.trim() === '岁' ? age.value : undefined;
    },
  },
  {
    message: 'inpatient-number',
    code: 'DE01.00.014.00',
    names: /^住院号(?:标识)?$/,
    header: roleId('2.16.156.10011.1.12'),
  },
  {
    message: 'outpatient-number',
    code: 'DE01.00.010.00',
    names: /^门（?急?）?诊号(?:标识)?$/,
    header: roleId('2.16.156.10011.1.11'),
  },
  {
    message: 'admission',
    code: 'DE06.00.092.00',
    names: /^入院日期(?:时间)?$/,
    header: (root) => findChild(stayOf(root), 'low')?.attributes.value ?? stayOf(root)?.attributes.value,
    fold: day,
  },
  {
    message: 'discharge',
    code: 'DE06.00.017.00',
    names: /^出院日期(?:时间)?$/,
    header: (root) => findChild(stayOf(root), 'high')?.attributes.value,
    fold: day,
  },
  {
    message: 'institution',
    code: 'DE08.10.052.00',
    names: /^医疗机构(?:组织机构)?代码$/,
    header: (root) =>
      findDescendant(root, 'custodian', 'assignedCustodian', 'representedCustodianOrganization', 'id')
        ?.attributes.extension,
  },
];
const byCode = new Map(repeated.map((each) => [each.code, each]));

/** An entry of the body contradicts the header. */
export const bodyAgreement: DocumentRule = {
  id: 'document/body-agreement',
  basis: 'practice',
  references: [wst500],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: repeated.map(({ message }) => message),
  check(context) {
    for (const statement of context.statements) {
      const fact = byCode.get(statement.codeText);
      if (fact?.names.test(statement.displayName ?? '') === true) judge(context, statement, fact);
    }
  },
};

const judge = (
  { root, report }: DocumentContext,
  { values }: StatementView,
  { message, header, fold = (text) => text }: Repeated,
): void => {
  const stated = header(root)?.trim() ?? '';
  for (const element of values) {
    const { value, code, extension } = element.attributes;
    const attribute = code !== undefined ? 'code' : value !== undefined ? 'value' : 'extension';
    const text = (code ?? value ?? extension ?? element.text).trim();
    if (stated === '' || text === '' || fold(text) === fold(stated)) continue;
    const at = text === element.text.trim() ? { element } : { element, attribute };
    report(bodyAgreement, { message, ...at, sample: text });
  }
};
