import type { XmlElement } from '@hulian/validators/xml';
import { identityCardOid, patientOid } from '../../soap/body.js';
import type { WrittenElement } from '../../soap/element.js';
import type { Candidate } from './objects.js';

/** One condition of a query. */
export type Criterion =
  | { readonly kind: 'id'; readonly root: string; readonly extension: string }
  | { readonly kind: 'code'; readonly code: string; readonly system: string; readonly implied: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'time'; readonly edge: 'low' | 'high'; readonly digits: string };

/** Parts of a query that say how to answer, not what is asked for. */
const aside = new Set([
  'queryId',
  'statusCode',
  'initialQuantity',
  'matchCriterionList',
  'semanticsText',
  'displayName',
  'author',
]);
/** What the service says already. */
const implied = new Set(['typeOfEncounter', 'status']);

/** Conditions of a query; parameters that are left blank ask for nothing. */
export function readCriteria(query: XmlElement): Criterion[] {
  const criteria: Criterion[] = [];
  const walk = (element: XmlElement, isImplied: boolean): void => {
    if (aside.has(element.name)) return;
    const attribute = (name: string) => (element.attributes[name] ?? '').trim();
    const value = attribute('value') || (element.children.length === 0 ? element.text.trim() : '');
    if (attribute('extension') !== '')
      criteria.push({ kind: 'id', root: attribute('root'), extension: attribute('extension') });
    if (attribute('code') !== '')
      criteria.push({
        kind: 'code',
        code: attribute('code'),
        system: attribute('codeSystem'),
        implied: isImplied,
      });
    for (const [edge, digits] of [
      ['low', attribute('validTimeLow') || (element.name === 'low' ? value : '')],
      ['high', attribute('validTimeHigh') || (element.name === 'high' ? value : '')],
    ] as const)
      if (digits !== '') criteria.push({ kind: 'time', edge, digits });
    if (value !== '' && element.name !== 'low' && element.name !== 'high')
      criteria.push({ kind: 'text', text: value });
    for (const child of element.children) walk(child, isImplied || implied.has(child.name));
  };
  for (const child of query.children) walk(child, implied.has(child.name));
  return criteria;
}

/** Whether a condition names a person. */
export function namesPerson(criterion: Criterion): criterion is Criterion & { readonly kind: 'id' } {
  return criterion.kind === 'id' && (criterion.root === patientOid || criterion.root === identityCardOid);
}

function some(element: WrittenElement, test: (element: WrittenElement) => boolean): boolean {
  return test(element) || element.children.some((child) => some(child, test));
}

/** Whether an object fits a condition. */
export function fits({ subject, group, full }: Candidate, criterion: Criterion): boolean {
  switch (criterion.kind) {
    case 'id':
      return some(subject, ({ attributes }) => {
        const { root, extension } = attributes;
        return (
          extension === criterion.extension &&
          (root === undefined || criterion.root === '' || root === criterion.root)
        );
      });
    case 'code':
      if (criterion.implied && !full) return true;
      return some(subject, ({ attributes }) => {
        const { code, codeSystem } = attributes;
        return (
          code === criterion.code &&
          (codeSystem === undefined || criterion.system === '' || codeSystem === criterion.system)
        );
      });
    case 'text':
      return some(
        subject,
        ({ attributes, text }) => text === criterion.text || attributes['value'] === criterion.text,
      );
    case 'time': {
      const time = group.time === undefined ? undefined : timeAt(subject, group.time.split('/'));
      if (time === undefined) return false;
      const length = Math.min(time.length, criterion.digits.length);
      const [own, asked] = [time.slice(0, length), criterion.digits.slice(0, length)];
      return criterion.edge === 'low' ? own >= asked : own <= asked;
    }
  }
}

function timeAt(element: WrittenElement, path: readonly string[]): string | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return firstValue(element);
  for (const child of element.children) {
    const found = step.split('|').includes(child.name) ? timeAt(child, rest) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstValue({ attributes, text, children }: WrittenElement): string | undefined {
  const own = attributes['value'] ?? text;
  if (own !== '') return own;
  return children.map(firstValue).find((value) => value !== undefined);
}
