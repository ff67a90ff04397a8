// What one sample person has: an illness with drugs, results, operation and staff, the same in all artefacts of the person.
import type { SamplePerson, SampleSubject } from '../person.js';
import type { Random } from '../random.js';
import {
  conditionsFor,
  deliveryCondition,
  type SampleCondition,
  type SampleDrug,
  type SampleLabItem,
} from './conditions.js';

/** A laboratory result of a case. */
export interface SampleLabResult {
  readonly item: SampleLabItem;
  readonly value: string;
  readonly isNormal: boolean;
}

/** The clinical facts of a person. */
export interface SampleCase {
  readonly condition: SampleCondition;
  readonly results: readonly SampleLabResult[];
  readonly doctor: string;
  readonly surgeon: string;
  readonly anaesthetist: string;
  readonly nurse: string;
  readonly pharmacist: string;
  readonly technician: string;
  readonly ward: string;
  readonly room: string;
  readonly bed: string;
}

const letters = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];

/** Draws the case of a person; for artefacts about pregnancy that of a delivery. */
export const drawCase = (random: Random, person: SamplePerson, subject: SampleSubject): SampleCase => {
  const possible = conditionsFor(person.age, person.sex).filter(
    ({ operation }) => subject !== 'operated' || operation !== undefined,
  );
  const condition = subject === 'mother' ? deliveryCondition : random.pick(possible);
  const staff = (role: string): string => `测试${role}${random.pick(letters)}`;
  const results = condition.labs.map((item): SampleLabResult => {
    const [low, high] = item.moved ?? [item.low, item.high];
    const value = (low + random.next() * (high - low)).toFixed(item.decimals);
    return { item, value, isNormal: Number(value) >= item.low && Number(value) <= item.high };
  });
  return {
    condition,
    results,
    doctor: staff('医师'),
    surgeon: staff('医师'),
    anaesthetist: staff('医师'),
    nurse: staff('护士'),
    pharmacist: staff('药师'),
    technician: staff('技师'),
    ward: `${condition.department}病区`,
    room: String(random.integer(1, 30)).padStart(2, '0'),
    bed: String(random.integer(1, 60)).padStart(2, '0'),
  };
};

/** The n-th drug, counted round. */
export const drugOf = ({ condition }: SampleCase, index: number): SampleDrug =>
  condition.drugs[index % condition.drugs.length] as SampleDrug;

/** The n-th result, counted round. */
export const resultOf = ({ results }: SampleCase, index: number): SampleLabResult =>
  results[index % results.length] as SampleLabResult;
