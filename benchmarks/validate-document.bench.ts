/**
 * A shared document of about 40 kB under all rules, against a bare saxes parse of the same text, in one run:
 * `npx tsx --conditions=@hulian/source benchmarks/validate-document.bench.ts`.
 * Budget: at least 0.5 times the speed of bare saxes; ten times the size at most twelve times the time.
 * Peers: libxml2-wasm parsing and checking against a schema made from the fixture, laxer than that of HL7 CDA, which is not ours to ship;
 * node-schematron with six assertions. Budgets: 1.5 and 10 times as fast.
 * Rounds are interleaved so that load hits both alike; the smaller times count, since load only ever adds.
 */
import { readFileSync } from 'node:fs';
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';

/** Without its types, which bring those of browsers with them. */
const { Schema } = (await import('node-schematron' as string)) as {
  Schema: { fromString(text: string, options: object): Promise<{ validateString(text: string): unknown[] }> };
};

const fixture = readFileSync(new URL('../tests/fixtures/documents/C0004/right.xml', import.meta.url), 'utf8');
const entry = /<entry>\s*<substanceAdministration[^]*?<\/entry>/.exec(fixture)?.[0] ?? '';

/** The right prescription with its medication repeated until it has about that size. */
const grow = (bytes: number): string => {
  const times = Math.max(1, Math.round((bytes - Buffer.byteLength(fixture)) / Buffer.byteLength(entry)) + 1);
  return fixture.replace(entry, () => Array.from({ length: times }, () => entry).join('\n'));
};

const parse = (text: string): number => {
  let elements = 0;
  const parser = new SaxesParser();
  parser.on('opentag', () => {
    elements += 1;
  });
  parser.on('closetag', () => undefined);
  parser.on('text', () => undefined);
  parser.write(text).close();
  return elements;
};

/** A schema of what the fixture holds: every element with its children and attributes, far laxer than that of HL7 CDA. */
const describeFixture = (text: string): string => {
  const children = new Map<string, Set<string>>();
  const attributes = new Map<string, Set<string>>();
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: own }) => {
    const parent = path.at(-1);
    if (parent !== undefined) children.get(parent)?.add(name);
    if (!children.has(name)) children.set(name, new Set());
    const known = attributes.get(name) ?? new Set<string>();
    for (const each of Object.keys(own)) if (!each.includes(':') && each !== 'xmlns') known.add(each);
    attributes.set(name, known);
    path.push(name);
  });
  parser.on('closetag', () => path.pop());
  parser.write(text).close();
  const elements = [...children].map(([name, below]) => {
    const choice = [...below].map((each) => `<xs:element ref="${each}"/>`).join('');
    const own = [...(attributes.get(name) ?? [])].map(
      (each) => `<xs:attribute name="${each}" type="token"/>`,
    );
    return `<xs:element name="${name}"><xs:complexType mixed="true"><xs:choice minOccurs="0" maxOccurs="unbounded">${choice}</xs:choice>${own.join('')}</xs:complexType></xs:element>`;
  });
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:hl7-org:v3" targetNamespace="urn:hl7-org:v3" elementFormDefault="qualified"><xs:simpleType name="token"><xs:restriction base="xs:string"><xs:pattern value="[^ ].*"/></xs:restriction></xs:simpleType>${elements.join('')}</xs:schema>`;
};
const untyped = fixture.replace(/ xsi:type="[^"]*"/g, '');
const schemaText = describeFixture(untyped);
const schema = XsdValidator.fromDoc(XmlDocument.fromString(schemaText));
const checkSchema = (text: string): void => {
  const document = XmlDocument.fromString(text);
  schema.validate(document);
  document.dispose();
};

const assertion = (context: string, test: string): string =>
  `<pattern><rule context="${context}"><assert test="${test}">x</assert></rule></pattern>`;
const schematron = await Schema.fromString(
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><ns prefix="v3" uri="urn:hl7-org:v3"/>${[
    ['/v3:ClinicalDocument', "v3:typeId/@extension='POCD_MT000040'"],
    ['/v3:ClinicalDocument', 'matches(v3:effectiveTime/@value, "^[0-9]{14}$")'.replaceAll('"', "'")],
    ['//v3:patient', 'v3:name'],
    ['//v3:section', 'v3:text'],
    ['//v3:observation', 'v3:code/@code'],
    ['//v3:value[@unit]', '@value'],
  ]
    .map(([context = '', test = '']) => assertion(context, test))
    .join('')}</schema>`,
  {},
);

const validator = createValidator({ library: nationalLibrary() });
const validate = async (content: Uint8Array): Promise<void> => {
  const { findings } = await validator.validate({ path: 'right.xml', content });
  if (findings.length > 0) throw new Error(`the fixture has findings: ${findings[0]?.rule ?? ''}`);
};

const time = async (run: () => unknown): Promise<number> => {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** The tenth part of the rounds that ran best. */
const low = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)] as number;

const text = grow(40_000);
const bytes = new TextEncoder().encode(text);
const [bare, full]: [number[], number[]] = [[], []];
for (let round = 0; round < 400; round += 1) {
  const times = [await time(() => parse(text)), await time(() => validate(bytes))] as const;
  if (round < 100) continue;
  bare.push(times[0]);
  full.push(times[1]);
}
console.log(`${bytes.length} bytes, ${parse(text)} elements`);
console.log(
  `bare saxes ${low(bare).toFixed(3)} ms, all rules ${low(full).toFixed(3)} ms, speed ratio ${(low(bare) / low(full)).toFixed(2)} (budget 0.5)`,
);

const untypedText = text.replace(/ xsi:type="[^"]*"/g, '');
const peers = [
  ['libxml2-wasm, parse and lax schema', 1.5, 60, () => checkSchema(untypedText)],
  ['node-schematron, six assertions', 10, 2, () => schematron.validateString(text)],
] as const;
for (const [name, budget, rounds, run] of peers) {
  const [theirs, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await time(run));
    ours.push(await time(() => validate(bytes)));
  }
  console.log(
    `${name} ${low(theirs).toFixed(2)} ms, all rules ${low(ours).toFixed(2)} ms, ours is ${(low(theirs) / low(ours)).toFixed(1)} times as fast (budget ${budget})`,
  );
}

const sizes = [1e6, 1e7].map((size) => new TextEncoder().encode(grow(size)));
const growth: number[] = [];
for (const each of sizes) {
  const runs = [];
  for (let round = 0; round < 3; round += 1) runs.push(await time(() => validate(each)));
  growth.push(Math.min(...runs));
}
console.log(
  `1 MB ${growth[0]?.toFixed(0)} ms, 10 MB ${growth[1]?.toFixed(0)} ms, ratio ${((growth[1] ?? 0) / (growth[0] ?? 1)).toFixed(1)} (budget 12)`,
);
