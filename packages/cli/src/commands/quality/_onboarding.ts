/** How far each registered institution has come with its connection, as the records that arrived show it. */
import type { InstitutionRegister, ObservedRecord, RegisteredInstitution } from '@hulian/validators/maturity';

/** What arrived from one institution; days are those that the records name, up to the day of judgement. */
export interface Onboarding {
  readonly institution: RegisteredInstitution;
  /** Nothing arrived; records arrived and none conforms; at least one conforms. */
  readonly stage: 'registered' | 'sending' | 'conforming';
  readonly first?: string;
  readonly last?: string;
  readonly dataSets: readonly {
    readonly id: string;
    readonly records: number;
    readonly conforming: number;
    readonly first?: string;
    readonly last?: string;
  }[];
}

interface Arrived {
  records: number;
  conforming: number;
  /** Eight digits. */
  days?: { first: string; last: string };
}

/** Watches the records; memory grows with institutions and data sets. A zero report is no record of a data set. */
export function createOnboardingCheck(
  register: InstitutionRegister,
  asOf: string,
): { add(record: ObservedRecord): void; finish(): Onboarding[] } {
  const arrived = new Map(register.institutions.map(({ code }) => [code, new Map<string, Arrived>()]));
  const latest = asOf.replaceAll('-', '');
  return {
    add({ institution, dataSet, valid, date }) {
      const code = institution === undefined ? undefined : register.find(institution)?.code;
      const sets = code === undefined ? undefined : arrived.get(code);
      if (sets === undefined || dataSet === 'zero-report') return;
      const one = sets.get(dataSet) ?? { records: 0, conforming: 0 };
      sets.set(dataSet, one);
      one.records += 1;
      if (valid) one.conforming += 1;
      const day = date?.replaceAll('-', '').slice(0, 8);
      if (day === undefined || !/^\d{8}$/.test(day) || day > latest) return;
      one.days ??= { first: day, last: day };
      if (day < one.days.first) one.days.first = day;
      if (day > one.days.last) one.days.last = day;
    },
    finish: () =>
      register.institutions.map((institution) => {
        const sets = [...(arrived.get(institution.code) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
        const days = sets.flatMap(([, one]) => (one.days ? [one.days.first, one.days.last] : [])).sort();
        return {
          institution,
          stage:
            sets.length === 0
              ? 'registered'
              : sets.some(([, one]) => one.conforming > 0)
                ? 'conforming'
                : 'sending',
          ...span(days[0], days.at(-1)),
          dataSets: sets.map(([id, { records, conforming, days: of }]) => ({
            id,
            records,
            conforming,
            ...span(of?.first, of?.last),
          })),
        };
      }),
  };
}

const span = (first: string | undefined, last: string | undefined) =>
  first === undefined || last === undefined ? {} : { first: isoDate(first), last: isoDate(last) };
const isoDate = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
