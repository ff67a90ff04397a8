/** The checks over XML that the user brings: `--xsd` and `--schematron`. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { openSchematron, openXsd } from '@hulian/validators';
import type { SchemaFile, XmlCheck } from '@hulian/validators';

/** Absolute paths of what the user named. */
export interface XmlCheckPaths {
  readonly xsd?: string;
  readonly schematron?: string;
}

/** Opens them; a schema that cannot be used ends the run. */
export async function openXmlChecks({ xsd, schematron }: XmlCheckPaths): Promise<readonly XmlCheck[]> {
  const checks: XmlCheck[] = [];
  if (xsd !== undefined) checks.push(await openXsd(await readSchemas(xsd)));
  if (schematron !== undefined)
    checks.push(
      await openSchematron({ name: basename(schematron), text: await readFile(schematron, 'utf8') }),
    );
  return checks;
}

/** One file and what it includes, or all schemas of a folder and below; a schema sees no other file. */
async function readSchemas(path: string): Promise<readonly SchemaFile[]> {
  if (!(await stat(path)).isDirectory()) return readIncluded(path);
  const names = await readdir(path, { recursive: true });
  const schemas = names.filter((name) => /\.xsd$/iu.test(name)).sort();
  return Promise.all(
    schemas.map(async (name) => ({
      name: name.replaceAll('\\', '/'),
      text: await readFile(join(path, name), 'utf8'),
    })),
  );
}

/** A schema and those that it includes or imports from its own folder or below. */
async function readIncluded(path: string): Promise<readonly SchemaFile[]> {
  const folder = dirname(path);
  const main = basename(path);
  const files = new Map<string, SchemaFile>([[main, { name: main, text: await readFile(path, 'utf8') }]]);
  for (const { name, text } of files.values())
    for (const [, location = ''] of text.matchAll(/\bschemaLocation\s*=\s*["']([^"']+)["']/gu)) {
      const other = posix.join(posix.dirname(name), location);
      if (files.has(other) || /^(?:\.\.|\/|[\w+.-]+:)/u.test(other) || !/\.xsd$/iu.test(other)) continue;
      const included = await readFile(join(folder, other), 'utf8').catch(() => undefined);
      if (included !== undefined) files.set(other, { name: other, text: included, isIncluded: true });
    }
  return [...files.values()];
}
