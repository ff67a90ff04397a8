// Bodies of requests of the unified interface as a kind of artefact.
import type { ArtefactHandler } from '../engine/artefact.js';
import type { RuleReport } from '../engine/rule.js';
import { findNearest } from '../documents/nearest.js';
import { JsonLocator } from '../fhir/locate.js';
import { parseChecked } from '../readers/json-records.js';
import { LineIndex } from '../readers/line-index.js';
import { requestSchema } from '../rules/request/schema.js';
import type { RequestFault } from './request-check.js';

/** Keyword of JSON Schema to message of the rule. */
const messages: Readonly<Record<string, string>> = {
  required: 'missing',
  additionalProperties: 'unknown-member',
  type: 'type',
  pattern: 'pattern',
  format: 'format',
  enum: 'value',
  minLength: 'too-short',
  maxLength: 'too-long',
  minItems: 'too-few',
  minProperties: 'too-few',
  maxItems: 'too-many',
  minimum: 'too-small',
  exclusiveMinimum: 'not-above',
  maximum: 'too-large',
  uniqueItems: 'repeated',
  characters: 'characters',
  blanks: 'blanks',
};

/** Takes an input only when the caller named an operation for it. */
export const requestHandler: ArtefactHandler = {
  kind: 'request',
  accepts: (_head, { request }) => request !== undefined,
  async validate(source, context) {
    const { collector, request } = context;
    const outcome = {
      kind: 'request' as const,
      ...(request && { subject: { id: request.id, name: request.name } }),
    };
    const text = await source.text();
    if (text === undefined || request === undefined) return { ...outcome, checked: false };
    const { path } = source.head;
    const lines = new LineIndex(text);
    const parsed = parseChecked(text, path, lines, context);
    if (parsed === undefined) return { ...outcome, checked: false };
    const locator = new JsonLocator(text, lines);
    for (const fault of request.check(parsed.content)) {
      const steps = stepsOf(fault.path);
      const place = locator.locate(fault.member === undefined ? steps : [...steps, fault.member]);
      collector.report(requestSchema, {
        ...describeRequestFault(fault),
        location: { source: path, ...place },
      });
    }
    collector.notChecked(requestSchema, { reason: 'request-content' });
    return { ...outcome, checked: true };
  },
};

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The message of `request/schema` that a fault is told with, here and by a platform. */
export function describeRequestFault(fault: RequestFault): Pick<RuleReport, 'message' | 'params'> {
  const { keyword, expected, known } = fault;
  const member = fault.member ?? stepsOf(fault.path).at(-1) ?? '';
  const nearest = known === undefined ? undefined : findNearest(member, known);
  return {
    message: messages[keyword] ?? 'other',
    params: {
      member: member.slice(0, 100),
      name: fault.description ?? '',
      ...(expected !== undefined && { expected: tell(expected) }),
      ...(known !== undefined && { nearest: nearest ?? '' }),
      ...(!Object.hasOwn(messages, keyword) && { keyword }),
    },
  };
}

const tell = (expected: unknown): string | number | readonly string[] =>
  Array.isArray(expected) ? expected.map(String) : typeof expected === 'number' ? expected : String(expected);
