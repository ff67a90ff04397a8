// Days on which a registered institution sent nothing, not even a report that there was nothing to report.
import { dateDigits } from '../quality/operands.js';
import { MaturityError } from './errors.js';
import { isDate } from './evidence.js';
import type { InstitutionRegister, RegisteredInstitution } from './indicator-groups.js';

/** An institution with the days (YYYY-MM-DD) that are missing. */
export interface MissingDays {
  readonly institution: RegisteredInstitution;
  readonly days: readonly string[];
}

const day = 24 * 3600 * 1000;

/**
 * Watches the days of a period, both ends included; memory grows with institutions and days.
 * @param from ISO date
 * @param to ISO date
 * @throws MaturityError when one of them is not a date
 */
export function createDayCheck(
  register: InstitutionRegister,
  from: string,
  to: string,
): { add(institution: string | undefined, date: string | undefined): void; finish(): MissingDays[] } {
  if (!isDate(from) || !isDate(to)) throw new MaturityError('date-invalid', { asOf: `${from} ${to}` });
  const sent = new Map(register.institutions.map(({ code }) => [code, new Set<string>()]));
  return {
    add(institution, date) {
      const code = institution === undefined ? undefined : register.find(institution)?.code;
      const digits = dateDigits(date)?.slice(0, 8);
      if (code !== undefined && digits !== undefined) sent.get(code)?.add(digits);
    },
    finish() {
      const days: string[] = [];
      for (let at = Date.parse(from); at <= Date.parse(to); at += day)
        days.push(new Date(at).toISOString().slice(0, 10));
      return register.institutions.flatMap((institution) => {
        const known = sent.get(institution.code);
        const missing = days.filter((one) => known?.has(one.replaceAll('-', '')) !== true);
        return missing.length === 0 ? [] : [{ institution, days: missing }];
      });
    },
  };
}
