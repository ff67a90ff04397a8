/** Every TypeScript block that a page shows compiles against the published entry points. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const folders = ['docs', 'standards', 'packages', 'examples'];
const pages = ['README.md', 'README.en.md', 'CONTRIBUTING.md'].concat(
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (path) =>
          path.endsWith('.md') && !/node_modules|dist\/|docs\/reference|\.api\.md|CHANGELOG/u.test(path),
      )
      .map((path) => `${folder}/${path}`),
  ),
);

/** What pages leave to the reader: values that only the reader has. */
const given = `
import type { Signer } from '@hulian/crypto';
import type { Platform } from '@hulian/sdk';
import type { CdsClient, FhirClient, FhirOutbox } from '@hulian/sdk/fhir';
declare global {
  const baseUrl: string, institution: string, residentId: string, documentId: string, content: Uint8Array;
  const privateKeyPem: string, password: string, platformPublicKey: Uint8Array;
  const signer: Signer, platform: Platform, fhir: FhirClient;
  const resident: Parameters<Platform['residents']['register']>[0];
  const document: Parameters<Platform['documents']['submit']>[0];
  const bundle: Parameters<FhirOutbox['put']>[0];
  const context: CdsRequest['context'], prefetch: NonNullable<CdsRequest['prefetch']>;
}
type CdsRequest = Extract<Parameters<CdsClient['ask']>[1], { readonly hook: 'patient-view' }>;
`;

/** The blocks of a page as one program, at the lines where they stand; undefined for a page without any. */
const programOf = (page: string): string | undefined => {
  let inBlock = false;
  let found = false;
  const lines = page.split(/\r?\n/u).map((line) => {
    if (line.startsWith('```')) {
      inBlock = !inBlock && /^```(?:ts|typescript)\b/u.test(line);
      found ||= inBlock;
      return '';
    }
    return inBlock ? line : '';
  });
  return found ? `${lines.join('\n')}\nexport {};\n` : undefined;
};

/** What the compiler says of the programs of some pages, with page and line. */
const compile = (texts: ReadonlyMap<string, string>): readonly string[] => {
  const options = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    root,
  ).options;
  const files = new Map([...texts].map(([page, text]) => [join(root, `${page}.mts`), text]));
  const preamble = join(root, 'given.mts');
  const host = ts.createCompilerHost(options);
  const read = (path: string): string | undefined => (path === preamble ? given : files.get(path));
  const withPages: ts.CompilerHost = {
    ...host,
    readFile: (path) => read(path) ?? host.readFile(path),
    fileExists: (path) => read(path) !== undefined || host.fileExists(path),
    getSourceFile: (path, version, ...more) => {
      const text = read(path);
      return text === undefined
        ? host.getSourceFile(path, version, ...more)
        : ts.createSourceFile(path, text, version);
    },
  };
  const lenient = { ...options, noUnusedLocals: false, noUnusedParameters: false };
  const program = ts.createProgram([preamble, ...files.keys()], lenient, withPages);
  return [preamble, ...files.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start = 0 }) => {
        const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
        const name = path.slice(root.length).replace(/\.mts$/u, '');
        return `${name}:${String(line)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      },
    );
  });
};

describe('documented code', () => {
  it('compiles', { timeout: 180_000 }, () => {
    const texts = new Map(
      pages.flatMap((page) => {
        const text = programOf(readFileSync(join(root, page), 'utf8'));
        return text === undefined ? [] : [[page, text] as const];
      }),
    );
    const wrong = '```ts\nimport { noSuchThing } from "@hulian/sdk";\n```\n';
    const faults = compile(new Map([...texts, ['wrong.md', programOf(wrong) ?? '']]));
    expect(texts.has('docs/guide/documents.md')).toBe(true);
    // A page that is wrong is found, at its line.
    expect(faults.filter((fault) => fault.startsWith('wrong.md:2 '))).toHaveLength(1);
    expect(faults.filter((fault) => !fault.startsWith('wrong.md:'))).toEqual([]);
  });
});
