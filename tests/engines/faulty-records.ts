// Generated records with planted faults, the same for every engine: most fields right, about one in three records wrong.
import { nationalLibrary, type DataSet } from '@hulian/standards';
import { makeRecords } from '@hulian/sdk/samples';

/** A generator of numbers in [0, 1) that depends on its seed only. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Fault = (value: string, random: () => number) => string;

const faults: readonly Fault[] = [
  (value) => ` ${value}`,
  (value) => `${value}\u3000`,
  () => '   ',
  () => '',
  () => 'NULL',
  () => 'n/a',
  (value) => value.replace(/[0-9A-Za-z]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  (value) => `${value}\uFFFD`,
  (value) => `${value}\u0007`,
  (value) => `${value}${value}${value}${value}`,
  (value) => value.slice(0, 1),
  (value) => `0${value}`,
  (value) => value.replace(/^0+/u, ''),
  () => '99',
  () => '-5',
  () => '+5.0',
  () => '.5',
  () => '1,234.50',
  () => '1e5',
  () => '>3',
  () => '20230229',
  () => '20240229',
  () => '2024-01-05',
  () => '20240132T080000',
  () => '20240105T250000',
  () => '20240105080000',
  () => '20240105T080000',
  () => '19000229',
  () => 'T',
  () => '是',
  () => 'maybe',
  () => '13800000000',
  () => '010-12345678-12',
  () => '11111111111',
  () => '+86 13800000000',
  () => '11010119900307803X',
  () => '11010119900307803x',
  () => '110101900307001',
  () => '110101199003078031',
  () => '123456789012345678',
  () => '91110000MA00000000',
  () => '12345678-X',
  () => '???',
  () => '？？',
  () => 'NULL',
  () => '#N/A',
  (value) => `'${value}`,
  (value) => `'${value}'`,
  () => "'",
  (value) => `${value}<BR>`,
  () => '收缩压<120&DIASTOLIC',
  (value) => `&nbsp;${value}`,
  () => '<b class="x">药',
  () => 'é™ˆä¸‰',
  () => 'é™',
  () => '男',
  () => '110228',
  () => '110118',
  () => 'I10',
  () => 'i10',
  () => 'C61.x00',
  () => 'O80.0',
  () => '🏥'.repeat(3),
  () => '𠮷'.repeat(9),
  () => '-0',
  () => '1',
  () => '680',
  () => `'%_\\d`,
  () => '1\r\n2',
  () => '١٫٥',
  (_, random) => String(Math.floor(random() * 1000)),
];

/** Records of a data set with faults planted by a seed; some are sent twice. */
export function makeFaultyRecords(id: string, count: number, seed: number): Record<string, string>[] {
  const dataSet = nationalLibrary().dataSet(id) as DataSet;
  const random = createRandom(seed);
  const records: Record<string, string>[] = [];
  for (const made of makeRecords(id, count, { seed: `engines-${seed}` })) {
    const earlier = records[Math.floor(random() * records.length)];
    if (earlier && random() < 0.01) {
      records.push({ ...earlier });
      continue;
    }
    const record = { ...made };
    const planted = random() < 0.4 ? 1 + Math.floor(random() * 3) : 0;
    for (let index = 0; index < planted; index += 1) {
      const field = dataSet.fields[Math.floor(random() * dataSet.fields.length)];
      const fault = faults[Math.floor(random() * faults.length)];
      if (field && fault) record[field.id] = fault(record[field.id] ?? '1', random);
    }
    // Two values of one field exchanged with those of another record's field of the same type keep formats right.
    if (records.length > 0 && random() < 0.2) {
      const other = records[Math.floor(random() * records.length)];
      const dates = dataSet.fields.filter(({ name }) => /日期/u.test(name));
      const date = dates[Math.floor(random() * dates.length)];
      if (date && other?.[date.id] !== undefined) record[date.id] = other[date.id] as string;
    }
    records.push(record);
  }
  return records;
}

/** A finding as all engines give it. */
export type FlatFinding = string;

/** One line per finding, sorted. */
export function flatten(
  row: number,
  rule: string,
  code: string,
  severity: string,
  field: string,
): FlatFinding {
  return `${String(row).padStart(6, '0')} ${rule} ${code} ${severity} ${field}`;
}
