// The FHIR package (npm style, .tgz) of everything the library of standards says in FHIR.
import { gzipSync } from 'node:zlib';
import { nationalLibrary, type Library } from '@hulian/standards';
import { base } from '../names.js';
import type { Definition } from './definitions.js';
import { makeDocumentProfile, makeExtensions, makeLogicalModel, makeQuestionnaire } from './structures.js';
import { writeTar } from './tar.js';
import { makeConceptMaps } from './concept-maps.js';
import { makeProfiles } from './profiles.js';
import { makeDataElements, makeNamingSystems, makeOwnTables, makeTables } from './terminology.js';

/** Name of the package. */
export const packageName = 'hulian.fhir.r4';

/** Every definition, sorted by type and id. */
export function makeDefinitions(library: Library = nationalLibrary()): readonly Definition[] {
  const dataSets = library.list('data-set').flatMap(({ id }) => library.dataSet(id) ?? []);
  const documents = library.list('document').flatMap(({ id }) => library.document(id) ?? []);
  const all = [
    ...makeTables(library),
    makeDataElements(library),
    ...makeNamingSystems(library),
    ...makeOwnTables(library),
    ...makeConceptMaps(library),
    ...dataSets.map((dataSet) => makeLogicalModel(dataSet, library)),
    ...dataSets.map((dataSet) => makeQuestionnaire(dataSet, library)),
    ...makeExtensions(library),
    ...makeProfiles(),
    ...documents.map(makeDocumentProfile),
  ];
  const key = ({ resourceType, id }: Definition): string => `${resourceType}-${id}`;
  return [...new Map(all.map((each) => [key(each), each])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, definition]) => definition);
}

/** What a package holds. */
export interface MadePackage {
  readonly bytes: Uint8Array;
  /** Definitions by resource type. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The package as a `.tgz`. The same library gives the same bytes. */
export function makeFhirPackage(
  options: { readonly library?: Library; readonly version?: string } = {},
): MadePackage {
  const definitions = makeDefinitions(options.library);
  const version = options.version ?? '0.0.0';
  const text = new TextEncoder();
  const encode = (value: unknown): Uint8Array => text.encode(`${JSON.stringify(value)}\n`);
  const nameOf = ({ resourceType, id }: Definition): string => `${resourceType}-${id}.json`;
  const manifest = {
    name: packageName,
    version,
    canonical: base,
    title: 'hulian',
    description:
      'Profiles, logical models and code tables from Chinese health information standards; related to, and not part of, the guides of HL7 China',
    fhirVersions: ['4.0.1'],
    type: 'IG',
    author: 'hulian',
    license: 'Apache-2.0',
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  };
  const index = {
    'index-version': 1,
    files: definitions.map((each) => ({
      filename: nameOf(each),
      resourceType: each.resourceType,
      id: each.id,
      ...(each.url !== undefined && { url: each.url }),
      version,
      ...(each['kind'] !== undefined && { kind: each['kind'] }),
      ...(each['type'] !== undefined && { type: each['type'] }),
    })),
  };
  const tar = writeTar([
    { name: 'package/package.json', content: text.encode(`${JSON.stringify(manifest, null, 2)}\n`) },
    { name: 'package/.index.json', content: encode(index) },
    ...definitions.map((each) => ({
      name: `package/${nameOf(each)}`,
      content: encode({ ...each, ...('version' in each && { version }) }),
    })),
  ]);
  const bytes = new Uint8Array(gzipSync(tar, { level: 9 }));
  // The mark of the operating system, so that the bytes are the same on all of them.
  bytes[9] = 255;
  const counts: Record<string, number> = {};
  for (const { resourceType } of definitions) counts[resourceType] = (counts[resourceType] ?? 0) + 1;
  return { bytes, counts };
}
