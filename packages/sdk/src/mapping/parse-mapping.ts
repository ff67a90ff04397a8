import { findNearest } from '@hulian/validators/readers';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { SdkError } from '../errors/sdk-error.js';
import type { MappingFile } from './mapping-file.js';
import { mappingSchema } from './mapping-schema.js';

let check: ValidateFunction | undefined;

/**
 * Reads a mapping file.
 * @throws SdkError CONFIG_INVALID with the place of the first fault
 */
export const parseMapping = (text: string): MappingFile => {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new SdkError('CONFIG_INVALID', { option: '/', expected: 'JSON' }, { cause: error });
  }
  check ??= new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile(mappingSchema());
  if (check(content)) return content as MappingFile;
  const faults = check.errors ?? [];
  // Branches of an alternative fail one by one: a member that is not known says most, then the deepest place.
  const rank = ({ keyword, instancePath }: { keyword: string; instancePath: string }): number =>
    (keyword === 'additionalProperties' ? 1000 : 0) + instancePath.length;
  const [fault] = [...faults].sort((first, second) => rank(second) - rank(first));
  throw new SdkError(
    'CONFIG_INVALID',
    fault === undefined ? { option: '/', expected: 'object' } : say(fault),
  );
};

/** Where the fault is and what belongs there, in names of the file and without words: they are read in two languages. */
const say = (fault: ErrorObject): { readonly option: string; readonly expected: string } => {
  const { instancePath, keyword, message = '' } = fault;
  const params = fault.params as Readonly<Record<string, unknown>>;
  const { properties = {} } = (fault.parentSchema ?? {}) as { readonly properties?: Record<string, unknown> };
  const inside = (name: unknown): string => `${instancePath}/${String(name)}`;
  const at = instancePath === '' ? '/' : instancePath;
  switch (keyword) {
    case 'additionalProperties': {
      const names = Object.keys(properties);
      const nearest = findNearest(String(params['additionalProperty']), names);
      return {
        option: inside(params['additionalProperty']),
        expected: (nearest.length > 0 ? nearest : names).join(' | '),
      };
    }
    case 'required':
      return { option: at, expected: `{ ${String(params['missingProperty'])}: … }` };
    case 'type':
      return { option: at, expected: String(params['type']) };
    case 'const':
      return { option: at, expected: String(params['allowedValue']) };
    case 'enum':
      return { option: at, expected: (params['allowedValues'] as readonly string[]).join(' | ') };
    case 'oneOf':
      if (instancePath.includes('/fields/'))
        return { option: at, expected: 'column | constant | concatenate | lookup' };
  }
  return { option: at, expected: message };
};
