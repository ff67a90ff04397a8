import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
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
  check ??= new Ajv2020({ allErrors: true, strict: false }).compile(mappingSchema());
  if (check(content)) return content as MappingFile;
  const faults = check.errors ?? [];
  // Branches of an alternative fail one by one: a member that is not known says most, then the deepest place.
  const rank = ({ keyword, instancePath }: { keyword: string; instancePath: string }): number =>
    (keyword === 'additionalProperties' ? 1000 : 0) + instancePath.length;
  const [fault] = [...faults].sort((first, second) => rank(second) - rank(first));
  const { instancePath = '', message = '', params = {}, keyword = '' } = fault ?? {};
  const named = ['additionalProperty', 'missingProperty', 'allowedValue', 'passingSchemas']
    .flatMap((key) => (key in params ? [String((params as Record<string, unknown>)[key])] : []))
    .join(' ');
  const expected =
    keyword === 'oneOf' && instancePath.includes('/fields/')
      ? 'column | constant | concatenate | lookup'
      : `${message}${named === '' ? '' : ` (${named})`}`;
  throw new SdkError('CONFIG_INVALID', { option: instancePath === '' ? '/' : instancePath, expected });
};
