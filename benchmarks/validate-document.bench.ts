/**
 * A shared document of about 40 kB under all rules, against a bare saxes parse of the same text, in one run:
 * `npx tsx --conditions=@hulian/source benchmarks/validate-document.bench.ts` after `npm run build`: the package as it is published.
 * Budget: at least 0.5 times the speed of bare saxes; ten times the size at most twelve times the time, up to 50 MB.
 * Peers: libxml2-wasm, parsing and checking against a W3C schema, and node-schematron with six assertions. Budgets: 1.5 and 10
 * times as fast. The schema is what the assessment profile knows of the document, order, cardinality, attributes, facets and code
 * lists, which is what a user means by XSD validation; the document is changed where that schema asks for another form. A schema
 * made from the names in the fixture alone, under which libxml2 does little more than parse, is measured beside it without a budget.
 * Both sides read the same bytes. Rounds are interleaved so that load hits both alike; the smaller times count, since load only ever adds.
 */
import { readFileSync } from 'node:fs';
import { loadDocumentStructure, nationalLibrary } from '@hulian/standards';
import type * as validators from '@hulian/validators';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { writeAssessmentSchema } from '../packages/validators/src/testing/assessment-schema.js';

/** Without its types, which bring those of browsers with them. */
const { Schema } = (await import('node-schematron' as string)) as {
  Schema: { fromString(text: string, options: object): Promise<{ validateString(text: string): unknown[] }> };
};

const built = new URL('../packages/validators/dist/index.js', import.meta.url).href;
const { createValidator } = (await import(built)) as Pick<typeof validators, 'createValidator'>;

const fixture = readFileSync(new URL('../tests/fixtures/documents/C0004/right.xml', import.meta.url), 'utf8');

/** One line of the prescription as no two are alike: another medicine, dose and total. */
const varyEntry = (entry: string, line: number): string =>
  entry
    .replace('<doseQuantity value="5"', `<doseQuantity value="${5 + (line % 40)}"`)
    .replace('>苯磺酸氨氯地平片<', `>苯磺酸氨氯地平片${line}<`)
    .replace('>5mg×7片<', `>${5 + (line % 40)}mg×7片<`)
    .replace('value="35"', `value="${35 + ((7 * line) % 500)}"`);

/** A prescription with so many lines of medication that it has about that size. */
const grow = (bytes: number, prescription = fixture, patient = 0): string => {
  const entry = /<entry>\s*<substanceAdministration[^]*?<\/entry>/.exec(prescription)?.[0] ?? '';
  const more = (bytes - Buffer.byteLength(prescription)) / Buffer.byteLength(entry);
  const lines = Array.from({ length: Math.max(1, Math.round(more) + 1) }, (_, line) =>
    varyEntry(entry, line + 17 * patient),
  );
  const digits = String(1000 + patient);
  return prescription
    .replace(entry, () => lines.join('\n'))
    .replace(/(extension="(?:RX\d+|MZ\d+|2026\d+))\d{4}"/g, `$1${digits}"`)
    .replace(/extension="([DP])0001"/g, `extension="$1${digits}"`)
    .replace('试甲一', `试甲${digits}`)
    .replace('20260301093000', `2026030109${String(patient % 60).padStart(2, '0')}00`);
};
/** Prescriptions of that size for many patients, as a folder holds them: no two are the same text. */
const growMany = (bytes: number, prescription = fixture): string[] =>
  Array.from({ length: 60 }, (_, patient) => grow(bytes, prescription, patient));

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
/** Each side gets the bytes of the file, as a run over a folder does. */
const compileSchema = (text: string): ((content: Uint8Array) => void) => {
  const schema = XsdValidator.fromDoc(XmlDocument.fromString(text));
  return (content) => {
    const document = XmlDocument.fromBuffer(content);
    schema.validate(document);
    document.dispose();
  };
};
const withoutTypes = (text: string): string => text.replace(/ xsi:type="[^"]*"/g, '');
const checkLax = compileSchema(describeFixture(withoutTypes(fixture)));
const checkReal = compileSchema(writeAssessmentSchema(loadDocumentStructure('C0004'), 'ClinicalDocument'));

/** Where that schema asks for another form than the standard. */
const asAssessed = [
  ['<setId root="2.16.156.10011.1.1" extension="RXSET000001"/>', '<setId/>'],
  ['<versionNumber value="1"/>', '<versionNumber/>'],
  ['<birthTime value="19850615"/>', ''],
  ['<providerOrganization classCode="ORG" determinerCode="INSTANCE">', '<providerOrganization>'],
  ['<id root="2.16.156.10011.1.26" extension="0301"/>', '<id root="2.16.156.10011.1.26"/>'],
  ['<asOrganizationPartOf classCode="PART">', '<asOrganizationPartOf>'],
  ['<wholeOrganization classCode="ORG" determinerCode="INSTANCE">', '<wholeOrganization>'],
  [
    '</legalAuthenticator>',
    '</legalAuthenticator><authenticator><time/><signatureCode/><assignedEntity><id root="2.16.156.10011.1.4" extension="D0001"/><code displayName="处方开立医师"/><assignedPerson classCode="PSN" determinerCode="INSTANCE"><name>试医一</name></assignedPerson></assignedEntity></authenticator><relatedDocument typeCode="RPLC"><parentDocument><id/><setId/><versionNumber/></parentDocument></relatedDocument>',
  ],
  [
    '<doseQuantity value="5" unit="mg"/>',
    '<doseQuantity value="5" unit="mg"/><rateQuantity value="1" unit="次/日"/>',
  ],
  ['<manufacturedLabeledDrug>', '<manufacturedLabeledDrug><code/>'],
  ['code="01" displayName="片剂"', 'code="02" displayName="糖衣片,包衣片,薄膜衣片"'],
  // The schemas know no other unit than days.
  ['value="35" unit="mg"', 'value="35" unit="天"'],
].reduce((text, [from = '', to = '']) => {
  if (!text.includes(from)) throw new Error(`not in the fixture: ${from}`);
  return text.replace(from, to);
}, fixture);

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
const judge = async (content: Uint8Array): Promise<number> =>
  (await validator.validate({ path: 'right.xml', content })).findings.length;
/** The fixture follows the standard, not the assessment: of that there are hints, and nothing else. */
const validate = async (content: Uint8Array): Promise<void> => {
  const { findings } = await validator.validate({ path: 'right.xml', content });
  if (findings.some(({ severity }) => severity !== 'info')) throw new Error('the fixture has findings');
};

const time = async (run: () => unknown): Promise<number> => {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** The tenth part of the rounds that ran best. */
const low = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)] as number;

const texts = growMany(40_000);
const contents = texts.map((text) => new TextEncoder().encode(text));
const [bare, full]: [number[], number[]] = [[], []];
for (let round = 0; round < 400; round += 1) {
  const [text = '', content = new Uint8Array()] = [texts[round % 60], contents[round % 60]];
  const times = [await time(() => parse(text)), await time(() => validate(content))] as const;
  if (round < 100) continue;
  bare.push(times[0]);
  full.push(times[1]);
}
console.log(`${contents[0]?.length} bytes, ${parse(texts[0] ?? '')} elements`);
console.log(
  `bare saxes ${low(bare).toFixed(3)} ms, all rules ${low(full).toFixed(3)} ms, speed ratio ${(low(bare) / low(full)).toFixed(2)} (budget 0.5)`,
);

const encode = (each: string): Uint8Array => new TextEncoder().encode(each);
const assessed = growMany(40_000, asAssessed).map(encode);
const found = await judge(assessed[0] as Uint8Array);
const untyped = texts.map(withoutTypes).map(encode);
const compare = (theirs: readonly number[], ours: readonly number[]): string =>
  `${low(theirs).toFixed(2)} ms, all rules ${low(ours).toFixed(2)} ms, ours is ${(low(theirs) / low(ours)).toFixed(1)} times as fast`;
/** A side of a comparison: what is done with each document. */
const each =
  <Document>(documents: readonly Document[], run: (document: Document) => unknown) =>
  async (): Promise<void> => {
    for (const document of documents) await run(document);
  };
const peers = [
  [
    `libxml2-wasm, parse and schema of the assessment (ours finds ${found} contradictions to the standard)`,
    'budget 1.5',
    [60, 60],
    each(assessed, checkReal),
    each(assessed, judge),
  ],
  [
    'libxml2-wasm, parse and lax schema',
    'no budget',
    [60, 60],
    each(untyped, checkLax),
    each(contents, validate),
  ],
  [
    'node-schematron, six assertions',
    'budget 10',
    [1, 1],
    each(texts.slice(0, 1), (text) => schematron.validateString(text)),
    each(contents.slice(0, 1), validate),
  ],
] as const;
for (const [name, budget, [stretches, documents], run, own] of peers) {
  const [theirs, ours]: [number[], number[]] = [[], []];
  // Each side judges many documents before the other one has its turn, as over a folder: after every single document the
  // other program would have to load its code and memory into the caches again. Garbage counts with the stretch that made it.
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    theirs.push((await time(run)) / documents);
    ours.push((await time(own)) / documents);
  }
  // A run over a folder is long, so what is compiled while it goes counts little; the first stretch is told beside.
  const warm = Math.floor(stretches / 3);
  console.log(`${name} ${compare(theirs.slice(warm), ours.slice(warm))} (${budget})`);
  if (warm > 0) console.log(`  the first ${documents}: ${compare(theirs.slice(0, 1), ours.slice(0, 1))}`);
}

/** The shortest time of so many documents of a size one after the other; a round makes garbage that the next one may have to clear. */
const timeSize = async (
  size: number,
  documents: number,
  rounds: number,
): Promise<[all: number, one: number]> => {
  const each = new TextEncoder().encode(grow(size));
  const all: number[] = [];
  const single: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const runs: number[] = [];
    for (let run = 0; run < documents; run += 1) runs.push(await time(() => validate(each)));
    all.push(runs.reduce((sum, run) => sum + run, 0));
    single.push(...runs);
  }
  return [Math.min(...all), Math.min(...single)];
};
const [tenOfOne, best] = await timeSize(1e6, 10, 4);
const [fiveOfTen, ten] = await timeSize(1e7, 5, 2);
const [fifty] = await timeSize(5e7, 1, 3);
console.log(
  `1 MB ${(tenOfOne / 10).toFixed(1)} ms (ten in a row, so that garbage counts), 10 MB ${(fiveOfTen / 5).toFixed(0)} ms (five in a row), ${((10 * fiveOfTen) / 5 / tenOfOne).toFixed(1)} times (budget 12); 50 MB ${fifty.toFixed(0)} ms, ${((5 * fifty) / fiveOfTen).toFixed(1)} times of 10 MB (budget 6)`,
);
console.log(
  `  the shortest single runs: 1 MB ${best.toFixed(1)} ms, 10 MB ${ten.toFixed(0)} ms, ${(ten / best).toFixed(1)} times; 50 MB ${(fifty / ten).toFixed(1)} times of 10 MB`,
);
