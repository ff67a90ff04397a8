import type { ErrorObject } from 'ajv';
import { utf8ToBytes } from '@hulian/crypto';
import {
  createValidator,
  describeRequestFault,
  type FileReport,
  type RequestCheck,
  type RequestFault,
} from '@hulian/validators';
import type { PlatformFinding } from '../errors/platform-error.js';
import type * as Compiler from './body-compiler.js';

let compiler: Promise<typeof Compiler> | undefined;

/** The check of bodies of a schema: all faults; values of the body are never named, but members that the sender invented are. */
export async function loadBodyCheck(schema: string): Promise<(body: unknown) => RequestFault[]> {
  // Loaded at the first body: it takes longer than the rest of the start of a sandbox.
  const { compileBody } = await (compiler ??= import('./body-compiler.js'));
  const check = compileBody(schema);
  // That a condition (`if`) did not hold says nothing beside the fault that it led to.
  return (body) => [
    ...(check(withoutBlanks(body))
      ? []
      : (check.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(toFault)),
    ...listTextFaults(body),
  ];
}

/** What XML 1.0 has no place for, and halves of characters: nothing that holds them can become a document or a message. */
const badCharacters =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Members by which a thing is known or found again. A data set names its own members otherwise, and the validators judge its record. */
const identifies = /^(id|oid|code|number|type|institution)$|(Id|Uid|Number|Code)s?$|Institution$/;
/** One platform drops them, the next takes them for a part of the identifier: the same thing twice, or one that is never found. */
const blanksOfIdentifier = /^\s+\S|\S\s+$|\S[^\S ]+\S|\S\p{Cf}|\p{Cf}\S/u;

function listTextFaults(value: unknown, path = '', member = ''): RequestFault[] {
  if (typeof value === 'string') {
    if (badCharacters.test(value)) return [{ keyword: 'characters', path }];
    return identifies.test(member) && blanksOfIdentifier.test(value) ? [{ keyword: 'blanks', path }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    // A name that the sender invented may be that of a person.
    listTextFaults(
      each,
      /^[\w.-]{1,40}$/.test(key) ? `${path}/${key}` : path,
      Array.isArray(value) ? member : key,
    ),
  );
}

/** A text of nothing but blanks (a column that its database pads) or what nobody sees says as little as an empty one; the same value where there is none. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return /[^\s\p{Cf}]/u.test(value) ? value : '';
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withoutBlanks(each)] as const);
  if (entries.every(([key, each]) => each === (value as Readonly<Record<string, unknown>>)[key]))
    return value;
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/** The report of the validators on a body that does not match the schema of its operation, with sentences; undefined for one that does. */
export async function judgeBody(request: RequestCheck, body: unknown): Promise<FileReport | undefined> {
  if (request.check(body).length === 0) return undefined;
  const content = utf8ToBytes(JSON.stringify(body));
  const validator = createValidator({ requests: () => request });
  return validator.validate({ path: 'body.json', content, as: request.id });
}

/** Findings of a body that does not match the schema of its operation; none when it does. Nothing of the body is named. */
export async function checkBody(schema: string, body: unknown): Promise<PlatformFinding[]> {
  const listFaults = await loadBodyCheck(schema);
  return listFaults(body)
    .slice(0, 100)
    .map((fault) => {
      const { message, params } = describeRequestFault(fault);
      // A name that the sender invented may be that of a person.
      const told = fault.known ? { ...params, member: '' } : params;
      return {
        rule: 'request/schema',
        message,
        severity: 'error',
        path: fault.path || '/',
        params: { ...told },
      };
    });
}

/** The part of a schema that describes what it is about. */
interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

function toFault({ keyword, instancePath, params, parentSchema }: ErrorObject): RequestFault {
  const { missingProperty, additionalProperty, limit, type, pattern, allowedValues, format } =
    params as Record<string, unknown>;
  const expected = limit ?? type ?? pattern ?? allowedValues ?? format;
  const member = missingProperty ?? additionalProperty;
  const schema = parentSchema as Described | undefined;
  const { description } =
    (typeof missingProperty === 'string' ? schema?.properties?.[missingProperty] : schema) ?? {};
  return {
    keyword,
    path: instancePath,
    ...(expected !== undefined && { expected }),
    ...(typeof member === 'string' && { member }),
    ...(additionalProperty !== undefined && { known: Object.keys(schema?.properties ?? {}) }),
    ...(description !== undefined && { description }),
  };
}
