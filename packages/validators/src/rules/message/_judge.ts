// For tests beside the rules: the least right message of any service, made from its fields, and changes of it.
import { nationalLibrary, type Service, type ServiceField } from '@hulian/standards';
import { escapeAttribute, escapeText } from '../../escape-xml.js';
import { FindingCollector } from '../../engine/collector.js';
import { findCodeShape } from '../../formats/code-shape.js';
import type { Finding, NotChecked } from '../../finding.js';
import { createMessageContext, type MessageRule } from '../../interactions/context.js';
import { headerFields } from '../../interactions/header-fields.js';
import { readXml } from '../../readers/xml.js';
import { withoutHints } from '../../testing/find.js';
import { rightDocument } from '../document/_judge.js';

type Parts = { attributes: Map<string, string>; children: Map<string, Parts>; text: string };
const createParts = (): Parts => ({ attributes: new Map(), children: new Map(), text: '' });

/** A service by action. */
export const findService = (action: string): Service => {
  const service = nationalLibrary().record<Service>('service', action);
  if (service === undefined) throw new Error(action);
  return service;
};

/** The least message that has every demanded field with a right value. */
export const writeMessage = (service: Service): string => {
  const root = createParts();
  const name = service.message?.request ?? '';
  const headers = new Set(headerFields.map(({ path }) => path));
  const fields = [...headerFields, ...service.request.filter(({ path }) => !headers.has(path))];
  for (const field of fields)
    if (field.cardinality?.startsWith('1') === true) place(root, field, fields, name);
  root.attributes.set('xmlns', 'urn:hl7-org:v3');
  return print(name, root);
};

/** Numbers whose form the root tells. */
const identifiers = new Map([
  ['2.16.156.10011.1.3', '99999919850615001X'],
  ['2.16.156.10011.1.5', '12999999123456788W'],
]);

const place = (root: Parts, field: ServiceField, fields: readonly ServiceField[], name: string): void => {
  let parts = root;
  for (const step of field.path.split('/').slice(1)) {
    if (step.startsWith('@')) parts.attributes.set(step.slice(1), makeValue(field, fields, name));
    else if (step === 'text()') parts.text = makeValue(field, fields, name);
    else {
      let child = parts.children.get(step);
      if (child === undefined) parts.children.set(step, (child = createParts()));
      parts = child;
    }
  }
};

const makeValue = (field: ServiceField, fields: readonly ServiceField[], name: string): string => {
  if (field.path === '/interactionId/@extension') return name;
  if (field.path.endsWith('/storageCode/originalText/@value'))
    return Buffer.from(rightDocument).toString('base64');
  if (/\/patientPerson\/name\//.test(field.path)) return '虚构一';
  if (field.path.endsWith('/birthTime/@value')) return '19850615';
  if (field.path.endsWith('/@extension')) {
    const known = identifiers.get(field.idOids?.[0] ?? '');
    if (known !== undefined) return known;
  }
  const sibling = (attribute: string) =>
    fields.find(({ path }) => path === field.path.replace(/@\w+$/, `@${attribute}`));
  if (field.fixed !== undefined) return field.fixed;
  const [first] = field.values?.map(({ code }) => code) ?? field.enum ?? [];
  if (first !== undefined) return first;
  if (field.path.endsWith('/@root'))
    return sibling('extension')?.idOids?.[0] ?? field.sampleValues?.[0] ?? '1.2';
  if (field.path.endsWith('/@codeSystem'))
    return sibling('code')?.valueDomainOids?.[0] ?? field.sampleValues?.[0] ?? '1.2';
  if (field.format === 'DT14') return '20260301093000';
  if (field.format === 'D8') return '20260301';
  const [table] = field.valueDomainOids ?? [];
  const domain = table === undefined ? undefined : nationalLibrary().valueDomain(table);
  if (field.path.endsWith('/@code') && domain?.values[0] !== undefined) return domain.values[0].code;
  const shape = table === undefined ? undefined : findCodeShape(table);
  if (field.path.endsWith('/@code') && shape !== undefined) return shape.example;
  if (field.type !== undefined) return String(Math.max(field.minimum ?? 1, 1));
  return '1'.repeat(Math.max(field.length ?? field.minLength ?? 1, 1));
};

const print = (name: string, { attributes, children, text }: Parts): string => {
  const marks = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  const inner = [...children].map(([key, child]) => print(key, child)).join('\n');
  return `<${name}${marks}>${escapeText(text)}${inner === '' ? '' : `\n${inner}\n`}</${name}>`;
};

/** Findings and ledger of rules about a text; of several rules without hints of the assessment. */
export const judgeMessage = (
  rules: MessageRule | readonly MessageRule[],
  text: string,
  action?: string,
): { readonly findings: readonly Finding[]; readonly notChecked: readonly NotChecked[] } => {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.reason);
  const collector = new FindingCollector({
    source: 'message.xml',
    ruleset: 'id' in rules ? {} : withoutHints,
    maxFindings: 1000,
  });
  const options = {
    library: nationalLibrary(),
    profile: 'national',
    collector,
    source: 'message.xml',
    action,
    path: 'message.xml',
  };
  const context = createMessageContext(read.tree, options);
  for (const rule of 'id' in rules ? [rules] : rules) rule.check(context);
  return collector.finish();
};

/** Findings as short lines: severity, message, parameters. */
export const judge = (rule: MessageRule, text: string, action?: string): readonly string[] =>
  judgeMessage(rule, text, action).findings.map(
    ({ severity, message, params }) => `${severity} ${message} ${JSON.stringify(params)}`,
  );
