/** Reads an OpenAPI file, JSON or YAML, and puts what it refers to in place of the references, also from other files. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';

type Json = Record<string, unknown>;

/** @throws CliError (exit 2) when the file is no OpenAPI; ENOENT */
export async function loadOpenapi(context: Context, path: string): Promise<Json> {
  const files = new Map<string, unknown>();
  const read = async (file: string): Promise<unknown> => {
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
    if (within.includes(name)) return { $ref: pointer.split('/').at(-1) };
    return follow(find(await read(other), pointer), other, [...within, name]);
  };
  const file = resolve(context.io.cwd, path);
  const document = (await follow(await read(file), file, [])) as Json | null;
  if (typeof document?.['openapi'] !== 'string') throw usageError(context.messages.openapi.notOpenapi(path));
  return document;
}

function find(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1))
    value = (value as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  return value ?? {};
}
