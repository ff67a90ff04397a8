/** Bodies of the unified interface out of messages, and subjects of messages out of bodies: both by the same places. */
import { base64ToBytes, bytesToBase64, utf8ToBytes } from '@hulian/crypto';
import type { XmlElement } from '@hulian/validators/xml';
import { beijingTime } from '../beijing-time.js';
import { ElementDraft, type WrittenElement } from './element.js';
import type { InteractionGroup, MemberPlace } from './interaction.js';

/** Looks up what the platform names otherwise than the hospital. */
export interface Resolver {
  /** Platform id of the resident by the hospital's own identifier or the identity card. */
  readonly resident: (localId: string | undefined, identityNumber: string | undefined) => string | undefined;
  /** Platform id of a schedule by the hospital's identifier. */
  readonly schedule: (scheduleId: string) => string | undefined;
  readonly institution: string;
}

/** OIDs of the hospital's patient identifier and of the resident identity card. */
export const patientOid = '2.16.156.10011.2.5.1.4';
export const identityCardOid = '2.16.156.10011.1.3';

/** All elements at a path, in document order. */
export function findAll(from: XmlElement, path: string): XmlElement[] {
  let found = [from];
  for (const step of path.split('/')) {
    const names = step.split('|');
    found = found.flatMap((element) => element.children.filter(({ name }) => names.includes(name)));
  }
  return found;
}

/** First value of an attribute in the element or below it. */
function firstAttribute(element: XmlElement, name: string): string | undefined {
  const own = element.attributes[name];
  if (own !== undefined && own !== '') return own;
  for (const child of element.children) {
    const value = firstAttribute(child, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The element's own text, or the first `value` in it or below it. */
export function valueOf(element: XmlElement): string | undefined {
  const text = element.text.trim();
  return firstAttribute(element, 'value') ?? (text === '' ? undefined : text);
}

/** Identifiers of an element: its own, or those of its items. */
export function identifiersOf(element: XmlElement): { readonly root: string; readonly extension: string }[] {
  const candidates = [element, ...element.children.filter(({ name }) => name === 'item')];
  return candidates
    .map(({ attributes }) => ({
      root: attributes['root'] ?? '',
      extension: (attributes['extension'] ?? '').trim(),
    }))
    .filter(({ extension }) => extension !== '');
}

function identifierAt(elements: readonly XmlElement[], oids: readonly string[]): string | undefined {
  const all = elements.flatMap(identifiersOf);
  if (oids.length === 0) return all[0]?.extension;
  for (const oid of oids) {
    const found = all.find(({ root }) => root === oid);
    if (found) return found.extension;
  }
  return undefined;
}

/** Beijing time in digits (8, 12 or 14) as RFC 3339; other text as it is, for the schema to judge. */
export function toDateTime(digits: string): string {
  const match = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?/.exec(digits);
  if (!match) return digits;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`;
}

/** An instant as 14 digits of Beijing time. */
export function toDigits(instant: string | number): string {
  const time = typeof instant === 'number' ? instant : Date.parse(instant);
  if (Number.isNaN(time)) return '';
  return beijingTime(time).replace(/\D/g, '').slice(0, 14);
}

function toDate(digits: string): string {
  return /^\d{8}/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}` : digits;
}

function toSession(digits: string): string {
  const hour = Number(digits.slice(8, 10));
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}

function decodeBase64(text: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(base64ToBytes(text.replace(/\s+/g, '')));
  } catch {
    return undefined;
  }
}

/**
 * The body a message means. Members the message does not have are left out; the schema of the operation judges.
 * @param createdAt - creation time of the message, 14 digits
 */
export function readBody(
  group: InteractionGroup,
  subject: XmlElement,
  resolve: Resolver,
  createdAt: string | undefined,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(group.constants ?? {}))
    body[name] = value === '$institution' ? resolve.institution : value;
  for (const [name, place] of Object.entries(group.members)) {
    if (group.writeOnly?.includes(name)) continue;
    const value = readMember(place, subject, group, resolve, createdAt);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

function readMember(
  [path, kind, ...oids]: MemberPlace,
  from: XmlElement,
  group: InteractionGroup,
  resolve: Resolver,
  createdAt: string | undefined,
): unknown {
  const elements = findAll(from, path);
  const value = elements.map(valueOf).find((found) => found !== undefined);
  switch (kind) {
    case 'id':
      return identifierAt(elements, oids);
    case 'code':
      return elements.map((element) => firstAttribute(element, 'code')).find((found) => found !== undefined);
    case 'codes':
      return elements.flatMap((element) => firstAttribute(element, 'code') ?? []);
    case 'text':
      return value;
    case 'number':
      return value === undefined ? undefined : Number(value);
    case 'date':
      return value === undefined ? undefined : toDate(value);
    case 'session':
      return value === undefined ? undefined : toSession(value);
    case 'time':
      return value === undefined ? undefined : toDateTime(value);
    case 'time!': {
      const found = value ?? createdAt;
      return found === undefined ? undefined : toDateTime(found);
    }
    case 'base64':
      return value === undefined ? undefined : decodeBase64(value);
    case 'list':
      return elements
        .map((element) =>
          Object.fromEntries(
            Object.entries(group.items ?? {}).flatMap(([name, place]) => {
              const entry = readMember(place, element, group, resolve, createdAt);
              return entry === undefined ? [] : [[name, entry]];
            }),
          ),
        )
        .filter((entry) => Object.keys(entry).length > 0);
    case 'resident': {
      const [patient] = elements;
      if (!patient) return undefined;
      const identity = findAll(patient, 'patientPerson/id').flatMap(identifiersOf);
      return resolve.resident(
        identifierAt(findAll(patient, 'id'), [patientOid]),
        identity.find(({ root }) => root === identityCardOid)?.extension,
      );
    }
    case 'local-resident': {
      const local = identifierAt(elements, oids);
      return local === undefined ? undefined : (resolve.resident(local, undefined) ?? '');
    }
    case 'schedule': {
      const local = identifierAt(elements, []);
      return local === undefined ? undefined : (resolve.schedule(local) ?? local);
    }
  }
}

/** What a subject is written from besides the body. */
export interface SubjectSource {
  readonly resident?: { readonly localId?: string; readonly identityNumber?: string; readonly name?: string };
  readonly content?: Uint8Array;
}

/** The subject of an answer for an object that did not come by message. Holds what the body says, nothing else. */
export function writeSubject(
  group: InteractionGroup,
  body: Readonly<Record<string, unknown>>,
  source: SubjectSource,
): WrittenElement {
  const subject = new ElementDraft('subject');
  for (const [name, place] of Object.entries(group.members))
    writeMember(subject, place, name === 'content' ? source.content : body[name], group, source);
  return subject;
}

function writeMember(
  from: ElementDraft,
  [alternatives, kind, oid]: MemberPlace,
  value: unknown,
  group: InteractionGroup,
  source: SubjectSource,
): void {
  const path = alternatives.replace(/\|[^/]+/g, '');
  if (kind === 'resident') {
    const { localId, identityNumber, name } = source.resident ?? {};
    const person = (at: string, root: string, extension: string | undefined) => {
      if (extension !== undefined)
        Object.assign(from.at(`${path}/${at}`).add('item').attributes, { root, extension });
    };
    person('id', patientOid, localId);
    person('patientPerson/id', identityCardOid, identityNumber);
    if (name !== undefined) from.at(`${path}/patientPerson/name/item/part`).attributes['value'] = name;
    return;
  }
  if (value === undefined) return;
  const text = typeof value === 'number' ? String(value) : (value as string);
  switch (kind) {
    case 'id':
    case 'schedule':
    case 'local-resident':
      Object.assign(from.at(path).add('item').attributes, {
        ...(oid !== undefined && { root: oid }),
        extension: text,
      });
      return;
    case 'code':
      from.at(path).attributes['code'] = text;
      return;
    case 'codes':
      for (const code of value as string[]) from.add(path).attributes['code'] = code;
      return;
    case 'text':
      from.at(path.endsWith('name') || path.endsWith('addr') ? `${path}/item/part` : path).attributes[
        'value'
      ] = text;
      return;
    case 'number':
      from.at(path).attributes['value'] = text;
      return;
    case 'date':
      from.at(path).attributes['value'] = text.replace(/\D/g, '').slice(0, 8);
      return;
    case 'time':
    case 'time!':
      from.at(path).attributes['value'] = toDigits(text);
      return;
    case 'base64':
      from.at(path).attributes['value'] = bytesToBase64(
        value instanceof Uint8Array ? value : utf8ToBytes(text),
      );
      return;
    case 'list':
      for (const [index, entry] of (value as Record<string, unknown>[]).entries()) {
        const element = index === 0 ? from.at(path) : from.add(path);
        for (const [name, place] of Object.entries(group.items ?? {}))
          writeMember(element, place, entry[name], group, source);
      }
      return;
    case 'session':
  }
}
