// Invented persons and institutions. Nobody can be meant: region 999999 does not exist, every name says that it is a test.
import { computeCreditCheck, computeIdentityCheck, computeOrganizationCheck } from '@hulian/validators';
import { addDays } from './calendar.js';
import type { Random } from './random.js';

/** A synthetic person with facts that agree with each other. */
export interface SamplePerson {
  readonly name: string;
  /** GB/T 2261.1: 1 male, 2 female. */
  readonly sex: '1' | '2';
  /** YYYYMMDD. */
  readonly birthDate: string;
  /** Completed years on the day of the visit. */
  readonly age: number;
  /** 18 characters, region 999999, right check character. */
  readonly identityNumber: string;
  readonly outpatientNumber: string;
  readonly inpatientNumber: string;
  readonly healthRecordNumber: string;
  /** CV04.50.005: 1 A, 2 B, 3 O, 4 AB. */
  readonly bloodGroup: string;
  /** YYYYMMDD of the visit. */
  readonly visitDate: string;
}

/** A synthetic institution. */
export interface SampleInstitution {
  readonly name: string;
  /** Unified social credit code (18 characters) with right check character. */
  readonly creditCode: string;
  /** Organization code of GB 11714: eight characters, a hyphen and the check character. */
  readonly organizationCode: string;
}

// Surnames and given names that only a test would have; the last ones are rare characters of CJK extensions A, B and E.
const surnames = ['测试', '样例', '虚构', '演示'];
const givenNames = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '䶮', '𠮷', '𬍛'];

/** Whom an artefact is about: a woman in childbed, a newborn, a baby, a toddler, a child, somebody who is operated on, anybody. */
export type SampleSubject = 'mother' | 'newborn' | 'baby' | 'toddler' | 'child' | 'operated' | 'anybody';

type Span = readonly [number, number];
/** Days since the birth of who is too young to count years. */
const days: Partial<Record<SampleSubject, Span>> = { newborn: [3, 25], baby: [35, 60], toddler: [400, 900] };
const years: Partial<Record<SampleSubject, Span>> = { mother: [20, 40], child: [3, 6], operated: [32, 59] };
const yearsOfAnybody: Span = [18, 85];

/** Draws a person whose visit lies in the days before `today` (YYYYMMDD). */
export const drawPerson = (
  random: Random,
  today: string,
  index: number,
  subject: SampleSubject = 'anybody',
): SamplePerson => {
  const visitDate = addDays(today, -random.integer(1, 300));
  const birthDate = drawBirth(random, visitDate, subject);
  const drawn = random.pick(['1', '2'] as const);
  const sex = subject === 'mother' ? '2' : drawn;
  const order =
    String(random.integer(0, 99)).padStart(2, '0') + String(random.integer(0, 4) * 2 + (sex === '1' ? 1 : 0));
  const first17 = `999999${birthDate}${order}`;
  const number = String(index + 1).padStart(8, '0');
  return {
    name:
      random.pick(surnames) +
      random.pick(givenNames) +
      (random.next() < 0.5 ? random.pick(givenNames.slice(0, 10)) : ''),
    sex,
    birthDate,
    age: completedYears(birthDate, visitDate),
    identityNumber: first17 + computeIdentityCheck(first17),
    outpatientNumber: `MZ${number}`,
    inpatientNumber: `ZY${number}`,
    healthRecordNumber: `999999${number}${number.slice(-3)}`,
    bloodGroup: String((Number(birthDate) % 4) + 1),
    visitDate,
  };
};

const drawBirth = (random: Random, visitDate: string, subject: SampleSubject): string => {
  const young = days[subject];
  if (young !== undefined) return addDays(visitDate, -random.integer(...young));
  const age = random.integer(...(years[subject] ?? yearsOfAnybody));
  return addDays(`${String(Number(visitDate.slice(0, 4)) - age)}0101`, -random.integer(1, 364));
};

/** Completed years between two dates (YYYYMMDD). */
export const completedYears = (birth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(4) < birth.slice(4) ? 1 : 0);

/** Draws an institution. */
export const drawInstitution = (random: Random): SampleInstitution => {
  const body = `12999999${String(random.integer(0, 99999999)).padStart(8, '0')}`;
  const organizationCode = `${body.slice(8)}-${computeOrganizationCheck(body.slice(8))}`;
  const first17 = `12999999${organizationCode.replace('-', '')}`;
  return {
    name: `${random.pick(['测试', '样例', '演示'])}市第${random.pick(['一', '二', '三'])}人民医院`,
    creditCode: first17 + computeCreditCheck(first17),
    organizationCode,
  };
};
