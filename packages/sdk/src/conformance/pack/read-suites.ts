import { PackError, type PackFiles } from '@hulian/standards';
import type { ConformanceSuite } from '../model.js';
import { checkSuite } from './check-suite.js';
import type { SuiteFile } from './format.js';
import { runSteps } from './steps.js';

/** A suite of a pack. */
export interface PackSuite {
  readonly suite: ConformanceSuite;
  /** File in the pack. */
  readonly path: string;
  /** Why the sandbox cannot pass it. */
  readonly notForSandbox?: string;
}

/** Suites as code in a pack: they run with all rights of the program, so they are loaded only where asked for. */
export const suiteModules = (files: PackFiles): readonly string[] =>
  [...files.keys()].filter((path) => /^conformance\/[^/]+\.mjs$/.test(path)).sort();

/**
 * The suites that a pack holds as data.
 * @param origin - what messages call the pack
 * @throws PackError `PACK_FILE_INVALID`
 */
export function readSuites(files: PackFiles, origin: string): PackSuite[] {
  return [...files.keys()]
    .filter((path) => /^conformance\/[^/]+\.json$/.test(path))
    .sort()
    .map((path) => readSuite(files, path, origin));
}

function readSuite(files: PackFiles, path: string, origin: string): PackSuite {
  const refuse = (reason: string, file = path): never => {
    throw new PackError('PACK_FILE_INVALID', origin, { file, line: 1, reason });
  };
  const decode = (file: string): string => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(files.get(file));
    } catch {
      return refuse('is not UTF-8', file);
    }
  };
  let value: unknown;
  try {
    value = JSON.parse(decode(path));
  } catch (error) {
    refuse((error as Error).message);
  }
  const isFile = (name: string) => files.has(`conformance/${name}`);
  const fault = checkSuite(value, path.slice('conformance/'.length, -'.json'.length), isFile);
  if (fault !== undefined) refuse(fault);
  const { id, title, face, groups, notForSandbox } = value as SuiteFile;
  const fileText = (name: string) => decode(`conformance/${name}`);
  const suite: ConformanceSuite = {
    id,
    title,
    ...(face && { face }),
    groups: groups.map((group) => ({
      id: group.id,
      title: group.title,
      tests: group.tests.map(({ steps, ...test }) => ({
        ...test,
        id: `${group.id}/${test.id}`,
        run: (t) => runSteps(t, steps, fileText),
      })),
    })),
  };
  return { suite, path, ...(notForSandbox !== undefined && { notForSandbox }) };
}

/**
 * Runs the modules of a pack and takes their suites: `export default (kit) => suite`. The bytes that run are those that were
 * read, and verified where the pack is signed; a module stands alone, because nothing below it was.
 * @throws PackError `PACK_FILE_INVALID`
 */
export async function loadSuiteModules(files: PackFiles, origin: string, kit: unknown): Promise<PackSuite[]> {
  const suites: PackSuite[] = [];
  for (const path of suiteModules(files)) {
    const source = Buffer.from(files.get(path) ?? new Uint8Array()).toString('base64');
    try {
      const module = (await import(`data:text/javascript;base64,${source}`)) as {
        default: (kit: unknown) => unknown;
      };
      const suite = module.default(kit) as ConformanceSuite;
      if (typeof suite.id !== 'string' || !Array.isArray(suite.groups)) throw new TypeError('no suite');
      suites.push({ suite, path });
    } catch (error) {
      throw new PackError(
        'PACK_FILE_INVALID',
        origin,
        { file: path, line: 1, reason: (error as Error).message },
        { cause: error },
      );
    }
  }
  return suites;
}
