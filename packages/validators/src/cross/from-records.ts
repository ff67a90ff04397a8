// Facts of data set records: the fields that carry them are found once per data set, by data element and name.
import type { DataSetSubject, FieldSubject, RecordContext } from '../engine/field-rule.js';
import type { Location } from '../finding.js';
import { bloodElements, type FactKind, type FactSheet } from './facts.js';

const fields: readonly (readonly [FactKind, element: string, name: RegExp])[] = [
  ['identity', 'DE02.01.030.00', /^患者身份证件号码$|^身份证件号码$/],
  ['name', 'DE02.01.039.00', /^患者姓名$|^姓名$/],
  ['sex', 'DE02.01.040.00', /^性别代码$/],
  ['birthDate', 'DE02.01.005.01', /^出生日期$/],
  ['inpatient', 'DE01.00.014.00', /^住院号$/],
  ['outpatient', 'DE01.00.010.00', /^门(?:[（(]急[）)])?诊号$/],
  ['institution', 'DE08.10.052.00', /^医疗机构组织机构代码$/],
  ['admission', 'DE06.00.092.00', /^入院日期时间$/],
  ['discharge', 'DE06.00.017.00', /^出院日期时间$/],
  ['application', 'DE01.00.008.00', /^电子申请单编号$/],
  ['report', 'DE01.00.018.00', /^(?:检[查验])?报告单编号$/],
  ['prescription', 'DE01.00.020.00', /^处方编号$/],
  ['specimen', 'DE01.00.003.00', /^(?:检[查验])?标本编?号$/],
  ['ordered', 'DE06.00.220.00', /^医嘱开立日期时间$/],
  ['reported', 'DE04.50.133.00', /^检[查验]报告日期$/],
  ['death', 'DE02.01.036.00', /^死亡日期时间$/],
  ['abo', bloodElements.abo, /^(?:ABO)?血型(?:代码)?$/],
  ['rhesus', bloodElements.rhesus, /^R[hH]血型(?:代码)?$/],
];

/** A record without any of these speaks of nobody that another could speak of. */
const identifiers: ReadonlySet<FactKind> = new Set([
  'identity',
  'inpatient',
  'outpatient',
  'application',
  'report',
  'prescription',
  'specimen',
]);

/** Prepares the reading of facts from records of a data set; undefined when its fields carry none. */
export const prepareRecordFacts = (
  subject: DataSetSubject,
): ((record: RecordContext, sheet: FactSheet, locate: () => Location) => void) | undefined => {
  const found = fields.flatMap(([kind, element, name]) => {
    // Of several fields of one meaning (the people of a referral) none is certain to be the patient's.
    const [field, ...others] = subject.fields.filter(
      (each) => each.field.element === element && name.test(each.field.name),
    );
    return field === undefined || others.length > 0 ? [] : [[kind, field] as const];
  });
  if (!found.some(([kind]) => identifiers.has(kind))) return undefined;
  const read = (record: RecordContext, field: FieldSubject): string | undefined => record.valueOf(field);
  return (record, sheet, locate) => {
    sheet.add(Object.fromEntries(found.map(([kind, field]) => [kind, read(record, field)])), locate);
  };
};
