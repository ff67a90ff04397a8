/** The configuration file `hulian.config.json`: found from the working folder upwards, checked member by member. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Severity } from '@hulian/validators';
import { usageError } from '../errors.js';
import type { Messages } from '../messages/index.js';

export const configFileName = 'hulian.config.json';

export interface PlatformConfig {
  readonly url?: string;
  readonly standby?: readonly string[];
  readonly institution?: string;
  readonly key?: string;
  readonly trust?: string;
}

export interface Config {
  readonly lang?: string;
  readonly profile?: string;
  readonly failOn?: string;
  readonly baseline?: string;
  readonly packs?: readonly string[];
  /** Severity by rule, or by rule and message. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly platform?: PlatformConfig;
}

type Shape = { readonly [name: string]: 'string' | 'strings' | 'severities' | Shape };

const severities: readonly unknown[] = ['error', 'warning', 'info', 'off'];

const shape = {
  $schema: 'string',
  lang: 'string',
  profile: 'string',
  failOn: 'string',
  baseline: 'string',
  packs: 'strings',
  rules: 'severities',
  platform: { url: 'string', standby: 'strings', institution: 'string', key: 'string', trust: 'string' },
} as const satisfies Shape;

/** Members that name files: relative to the folder of the configuration file. */
const resolvePaths = (config: Config, folder: string): Config => {
  const at = (path: string | undefined) => (path === undefined ? undefined : resolve(folder, path));
  const { platform } = config;
  return {
    ...config,
    ...(config.baseline !== undefined && { baseline: resolve(folder, config.baseline) }),
    ...(config.packs && { packs: config.packs.map((pack) => resolve(folder, pack)) }),
    ...(platform && {
      platform: {
        ...platform,
        ...(platform.key !== undefined && { key: at(platform.key) as string }),
        ...(platform.trust !== undefined && { trust: at(platform.trust) as string }),
      },
    }),
  };
};

/** Path of the nearest configuration file, from `folder` upwards. */
export function findConfig(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const candidate = join(current, configFileName);
    if (existsSync(candidate)) return candidate;
    if (dirname(current) === current) return undefined;
  }
}

/** Only the language, from a file that may be broken: the complaint itself needs a language. */
export function readConfigLanguage(path: string): string | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
    const lang = (value as { lang?: unknown } | null)?.lang;
    return typeof lang === 'string' ? lang : undefined;
  } catch {
    return undefined;
  }
}

/** @throws CliError (exit 2) that names the file and the member that is wrong */
export function readConfig(path: string, messages: Messages): Config {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw usageError(messages.errors.configUnreadable(path), error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw usageError(messages.errors.configNotJson(path, lineOfJsonError(text, error)), error);
  }
  check(
    value,
    shape,
    '',
    (member, problem) => usageError(messages.errors.configMember(path, member, problem)),
    messages,
  );
  return resolvePaths(value as Config, dirname(path));
}

function check(
  value: unknown,
  expected: Shape,
  prefix: string,
  fail: (member: string, problem: string) => Error,
  messages: Messages,
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw fail(prefix.replace(/\.$/, '') || '/', messages.errors.expectedObject);
  }
  for (const [name, member] of Object.entries(value)) {
    const type = expected[name];
    if (type === undefined) throw fail(prefix + name, messages.errors.unknownMember(Object.keys(expected)));
    if (type === 'string') {
      if (typeof member !== 'string') throw fail(prefix + name, messages.errors.expectedText);
    } else if (type === 'strings') {
      if (!Array.isArray(member) || member.some((item) => typeof item !== 'string')) {
        throw fail(prefix + name, messages.errors.expectedTexts);
      }
    } else if (type === 'severities') {
      if (typeof member !== 'object' || member === null || Array.isArray(member))
        throw fail(prefix + name, messages.errors.expectedObject);
      for (const [rule, severity] of Object.entries(member as object))
        if (!severities.includes(severity))
          throw fail(`${prefix}${name}["${rule}"]`, messages.errors.expectedSeverity);
    } else check(member, type, `${prefix}${name}.`, fail, messages);
  }
}

/** Line of a JSON syntax error where the engine tells the position; undefined otherwise. */
function lineOfJsonError(text: string, error: unknown): number | undefined {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}
