/** Reads an OpenAPI file, JSON or YAML, with what it refers to in other files. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { recordChoice } from '@hulian/sdk';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';

type Json = Record<string, unknown>;

/** Where the target of a reference is put, such as `schemas/Resident`; undefined in the place of the reference. */
type Place = (file: string, pointer: string) => string | undefined;

/** The document with what it refers to in place of the references. @throws CliError (exit 2) when the file is no OpenAPI; ENOENT */
export async function loadOpenapi(context: Context, path: string): Promise<Json> {
  return (await read(context, path, () => undefined)).document;
}

/** The document as one file: what lies in a file of `components/` becomes a component, all else goes in place of its reference. */
export async function bundleOpenapi(context: Context, path: string): Promise<Json> {
  const { document, placed } = await read(context, path, (file, pointer) => {
    const kind = basename(dirname(file)) === 'components' ? basename(file, '.yaml') : undefined;
    const [, name = ''] = pointer.split('/');
    return kind && `${kind === 'elements' ? 'schemas' : kind}/${name}`;
  });
  const components = { ...(document['components'] as Json | undefined) };
  for (const [place, value] of [...placed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [kind = '', name = ''] = place.split('/');
    components[kind] = { ...(components[kind] as Json | undefined), [name]: value };
  }
  return { ...document, components };
}

async function read(
  context: Context,
  path: string,
  place: Place,
): Promise<{ readonly document: Json; readonly placed: ReadonlyMap<string, unknown> }> {
  const placed = new Map<string, unknown>();
  const files = new Map<string, unknown>();
  const open = async (file: string): Promise<unknown> => {
    if (!files.has(file)) {
      try {
        files.set(file, parse(await readFile(file, 'utf8'), { maxAliasCount: 100 }));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
        throw usageError(context.messages.openapi.notOpenapi(path));
      }
    }
    return files.get(file);
  };
  const follow = async (value: unknown, file: string, within: readonly string[]): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map((each) => follow(each, file, within)));
    if (typeof value !== 'object' || value === null) return value;
    const { $ref: reference } = value as Json;
    if (typeof reference !== 'string') {
      const entries = Object.entries(value).map(
        async ([name, each]) => [name, await follow(each, file, within)] as const,
      );
      return Object.fromEntries(await Promise.all(entries));
    }
    const [target = '', pointer = ''] = reference.split('#');
    const other = target === '' ? file : resolve(dirname(file), target);
    const name = `${other}#${pointer}`;
    const component = place(other, pointer);
    if (component !== undefined) {
      if (!placed.has(component)) {
        placed.set(component, undefined);
        placed.set(component, await follow(find(await open(other), pointer), other, []));
      }
      return { ...value, $ref: `#/components/${component}` };
    }
    // Members named twice and the choice of records are compared where they are, not wherever they are named.
    const named = pointer.includes('/properties/') || pointer.endsWith(`/${recordChoice}`);
    if (named || within.includes(name)) return { $ref: pointer.split('/').at(-1) };
    return follow(find(await open(other), pointer), other, [...within, name]);
  };
  const file = resolve(context.io.cwd, path);
  const document = (await follow(await open(file), file, [])) as Json | null;
  if (typeof document?.['openapi'] !== 'string') throw usageError(context.messages.openapi.notOpenapi(path));
  return { document, placed };
}

function find(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1))
    value = (value as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  return value ?? {};
}
