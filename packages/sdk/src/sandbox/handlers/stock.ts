/** Vaccines and drugs that go out came in before, as far as the platform was told. */
import type { PlatformFinding } from '../../errors/platform-error.js';
import type { Call } from '../call.js';
import { doubt, refuseContradiction } from './refuse-contradiction.js';

/** More of a lot went out than came in: what was in stock before the institution was connected is not known here. */
export function judgeVaccineStock({ platform, institution, body }: Call): PlatformFinding[] {
  const { quantity, traceCodes = [] } = body as { quantity: number; traceCodes?: readonly string[] };
  if (traceCodes.length > quantity)
    refuseContradiction('/traceCodes', { expected: quantity, actual: traceCodes.length });
  const balance = platform.store.get(
    `select sum(iif(json_extract(body, '$.direction') = 'in', 1, -1) * json_extract(body, '$.quantity')) as n
     from objects where kind = 'vaccineStock' and institution = ? and json_extract(body, '$.vaccineCode') = ? and json_extract(body, '$.lotNumber') = ?`,
    [institution, String(body['vaccineCode']), String(body['lotNumber'])],
  )?.['n'];
  return body['direction'] !== 'in' && Number(balance) < 0 ? [doubt('stock', '/quantity')] : [];
}

/** A package that was never received, or that was dispensed to somebody before: packages may be divided. */
export function judgeDrugTrace({ platform, institution, body }: Call): PlatformFinding[] {
  const { direction, traceCodes } = body as { direction: string; traceCodes: readonly string[] };
  if (!['out', 'dispense'].includes(direction)) return [];
  const rows = platform.store.all(
    `select code.value as code, count(*) filter (where json_extract(body, '$.direction') = 'in') as received,
       sum((json_extract(body, '$.direction') = 'dispense') - (json_extract(body, '$.direction') = 'return')) as dispensed
     from objects, json_each(body, '$.traceCodes') as code
     where kind = 'drugTrace' and institution = ? and code.value in (select value from json_each(?)) group by code.value`,
    [institution, JSON.stringify(traceCodes)],
  );
  return rows.flatMap(({ code, received, dispensed }) => {
    const path = `/traceCodes/${traceCodes.indexOf(String(code))}`;
    if (direction === 'dispense' && Number(dispensed) > 1) return [doubt('dispensed-before', path)];
    return Number(received) === 0 ? [doubt('stock', path)] : [];
  });
}
