import type { crossMessages as chinese } from './cross.zh-CN.js';

const at = ({ other, record }: { readonly other: string; readonly record: number }): string =>
  record > 0 ? `${other}, line ${record}` : other;

/** English texts of findings about several files. */
export const crossMessages: typeof chinese = {
  'cross/person-agreement/name': (p) =>
    `The same identity number has another name in ${at(p)}. Check whether the person changed the name or the number is wrong.`,
  'cross/person-agreement/sex': (p) => `The same identity number has another sex in ${at(p)}. Check both.`,
  'cross/person-agreement/birth-date': (p) =>
    `The same identity number has another birth date in ${at(p)}. Check both.`,
  'cross/person-agreement/blood-group': (p) =>
    `The same identity number has another ABO blood group in ${at(p)}. Check the laboratory's record, and whether both are of one patient (after a transplantation of marrow it can change).`,
  'cross/person-agreement/rhesus': (p) =>
    `The same identity number has another Rh blood group in ${at(p)}. Check the laboratory's record, and whether both are of one patient.`,
  'cross/visit-agreement/blood-group': (p) =>
    `The same visit number has another ABO blood group in ${at(p)}. Check the laboratory's record and the patient.`,
  'cross/visit-agreement/rhesus': (p) =>
    `The same visit number has another Rh blood group in ${at(p)}. Check the laboratory's record and the patient.`,
  'cross/visit-agreement/patient': (p) =>
    `The same visit number (inpatient or outpatient) belongs to another identity number in ${at(p)}. A visit has one patient: check both.`,
  'cross/visit-agreement/name': (p) =>
    `The same visit number has another patient name in ${at(p)}. Check both.`,
  'cross/visit-agreement/sex': (p) =>
    `The same visit number has another patient sex in ${at(p)}. Check both.`,
  'cross/visit-agreement/birth-date': (p) =>
    `The same visit number has another birth date in ${at(p)}. Check both.`,
  'cross/visit-agreement/admission': (p) =>
    `The same visit number has another day of admission in ${at(p)}. Check both.`,
  'cross/visit-agreement/discharge': (p) =>
    `The same visit number has another day of discharge in ${at(p)}. Check both.`,
  'cross/identifier-reuse/document': (p) =>
    `Document identifier and version equal those of ${at(p)}. Every document has its own identifier; a revision raises the version and names its parent in relatedDocument.`,
  'cross/identifier-reuse/application': (p) =>
    `The same application number belongs to another patient in ${at(p)}. An application has one patient: check number and patient.`,
  'cross/identifier-reuse/report': (p) =>
    `The same report number belongs to another patient in ${at(p)}. A report has one patient: check number and patient.`,
  'cross/identifier-reuse/prescription': (p) =>
    `The same prescription number belongs to another patient in ${at(p)}. A prescription has one patient: check number and patient.`,
  'cross/identifier-reuse/specimen': (p) =>
    `The same specimen number belongs to another patient in ${at(p)}. A specimen comes from one patient: check number and patient.`,
  'cross/reference-missing/visit': () =>
    'No record or front page of this run describes this visit, so it could not be compared. Ignore this when it was sent before.',
  'cross/reference-missing/application': () =>
    'This application is in no file of this run, so the report has nothing to answer. Ignore this when it was sent before.',
  'cross/time-order/discharge-before-admission': (p) =>
    `Compared with ${at(p)} the discharge of this visit is before its admission. Check both.`,
  'cross/time-order/before-admission': (p) =>
    `The day of the document is before the day of admission that ${at(p)} states. Check both.`,
  'cross/time-order/after-death': (p) =>
    `The day of admission or visit is after the death of this patient that ${at(p)} states. Check the days and the identity number.`,
  'cross/time-order/before-birth': (p) =>
    `The day of admission or visit is before the birth of this patient that ${at(p)} states. Check the days and the identity number.`,
  'cross/time-order/report-before-order': (p) =>
    `The report is dated before the order of the same application in ${at(p)}. Check the days and the application number.`,
};
