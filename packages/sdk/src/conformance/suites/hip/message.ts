/** Messages of the hospital services that belong together: one person, one visit, one order of a run. */
import { bytesToBase64, utf8ToBytes } from '@hulian/crypto';
import { nationalLibrary } from '@hulian/standards';
import { buildMessage, type MessageValue } from '../../../interactions/index.js';
import { planMessage, type MessagePlan, type PlannedPlace } from '../../../interactions/message-plan.js';
import { makeMessageRecord } from '../../../samples/messages.js';
import { createRandom, type Random } from '../../../samples/random.js';
import { readXml } from '@hulian/validators/xml';
import { withNamespace } from '../../../soap/envelope.js';
import { writeElement, type WrittenElement } from '../../../soap/element.js';
import { identityCardOid, patientOid } from '../../../soap/body.js';
import type { InteractionGroup, InteractionVerb, MemberPlace, PlaceKind } from '../../../soap/interaction.js';
import { syntheticDocument, syntheticResident } from '../../synthetic.js';

const subject = '/controlActProcess/subject/';

/** Where the value of a kind stands below its element, best first. */
const endings: Readonly<Partial<Record<PlaceKind, readonly string[]>>> = {
  id: ['/item/@extension', '/@extension'],
  'local-resident': ['/item/@extension', '/@extension'],
  schedule: ['/item/@extension', '/@extension'],
  code: ['/@code'],
  codes: ['/@code'],
  text: ['/@value', '/item/part/@value', '/text()'],
  base64: ['/@value', '/text()'],
};
const plainEndings = ['/@value', '/any/@value', '/low/@value', '/text()'];

/** The numbers of a run: the same for all its tests, others in every run. */
export function numberOf(seed: string, name: string): string {
  return String(
    createRandom(seed)
      .fork(`hip ${name}`)
      .integer(10 ** 9, 10 ** 10 - 1),
  );
}

/** The member that finds an object of a group. */
const keyMember = (group: InteractionGroup): string =>
  group.key[0] ?? (group.resource === 'statusEvent' ? 'objectId' : '');

/** What the messages of a run say of a member; undefined where the sampled value will do. */
function valueOf(member: string, kind: PlaceKind, group: InteractionGroup, seed: string): string | undefined {
  if (member === 'localId' || member === 'survivorId') return localId(seed, 1);
  if (member === 'obsolete') return localId(seed, 2);
  if (member === 'content') return bytesToBase64(utf8ToBytes(syntheticDocument(seed, 1, 1).content));
  // A day that is over is not booked.
  if (group.resource === 'schedule' && (kind === 'date' || kind === 'session')) return '20991201093000';
  if (kind === 'schedule') return numberOf(seed, 'schedule scheduleId');
  if (member === keyMember(group)) return numberOf(seed, `${group.object} ${member}`);
  return undefined;
}

/** A person as the messages of registration state one: the first, and the first again. */
function personValues(seed: string, person: number): Readonly<Record<string, string>> {
  const { name, birthDate, genderCode, identityNumber } = syntheticResident(seed, person, 1);
  return {
    localId: localId(seed, person),
    name,
    birthDate: String(birthDate).replaceAll('-', ''),
    genderCode,
    identityNumber: String(identityNumber),
    identityTypeCode: '01',
  };
}

/** Number of a person in the hospital. */
export const localId = (seed: string, person: number): string => numberOf(seed, `person ${person}`);

/** Paths of the alternatives of a place. */
function expand(path: string): string[] {
  return path
    .split('/')
    .map((step) => step.split('|'))
    .reduce<string[]>((paths, steps) => paths.flatMap((head) => steps.map((step) => `${head}/${step}`)), [''])
    .map((one) => one.slice(1));
}

/** Puts a value where the structure of the service has room for it. */
class Draft {
  readonly values: Record<string, MessageValue>;
  constructor(
    readonly plan: MessagePlan,
    seed: string,
  ) {
    this.values = { ...makeMessageRecord(plan.service.id, 1, { seed }).values };
  }

  put(path: string, kind: PlaceKind, value: string, oid: string | undefined): boolean {
    const candidates = expand(path).flatMap((one) =>
      (endings[kind] ?? plainEndings).map((ending) => `${subject}${one}${ending}`),
    );
    const at =
      candidates.find((one) => one in this.values) ?? candidates.find((one) => this.plan.places.has(one));
    if (at === undefined) return false;
    const before = this.values[at];
    this.values[at] = typeof before === 'object' ? { ...before, value } : value;
    const root = at.replace(/@extension$/, '@root');
    if (root !== at && oid !== undefined && this.plan.places.has(root)) this.values[root] = oid;
    return true;
  }

  #isFilled(path: string): boolean {
    return expand(path).some((one) =>
      Object.keys(this.values).some((at) => at.startsWith(`${subject}${one}/`)),
    );
  }

  /** Says who: the same person in every message of the run. */
  resident(path: string, seed: string): void {
    this.put(`${path}/id`, 'id', localId(seed, 1), patientOid);
    const { identityNumber } = personValues(seed, 1);
    this.put(`${path}/patientPerson/id`, 'id', identityNumber ?? '', identityCardOid);
  }

  /** A value that is given, or, where the sample has none, one that is as good as any other. */
  member([path, kind, oid]: MemberPlace, given: string | undefined, time: string): void {
    if (given !== undefined) this.put(path, kind, given, oid);
    else if (kind.startsWith('time')) this.put(path, kind, time, undefined);
    else if (!this.#isFilled(path)) this.put(path, kind, kind === 'text' ? '虚构' : '1', oid);
  }
}

/** What a message speaks of. */
interface MessageOptions {
  readonly seed: string;
  readonly random: Random;
  /** Who is registered; default the person of all messages. */
  readonly person?: number;
}

/** A request that adds or changes something: all messages of a seed speak of one person and of the same things. */
export function writeMessage(
  action: string,
  group: InteractionGroup,
  verb: InteractionVerb,
  { seed, random, person = 1 }: MessageOptions,
): string {
  const plan = planMessage(action, nationalLibrary());
  const draft = new Draft(plan, seed);
  const own = group.object === 'resident' ? personValues(seed, person) : {};
  // A second event of the same kind happens later.
  const time = verb === 'repeat' ? '20261122103000' : '20261122093000';
  const members = Object.entries(group.members).filter(([name]) => !group.writeOnly?.includes(name));
  for (const [, [path, kind]] of members) if (kind === 'resident') draft.resident(path, seed);
  for (const [name, [path, kind, ...oids]] of members) {
    const place: MemberPlace = [path, kind, ...(name === keyMember(group) ? rootsOf(group) : oids)];
    if (kind === 'list')
      for (const [below, ...item] of Object.values(group.items ?? {}))
        draft.member([`${path}/${below}`, ...item], undefined, time);
    else if (kind !== 'resident') draft.member(place, own[name] ?? valueOf(name, kind, group, seed), time);
  }
  return finish(plan, draft.values, random);
}

/** OIDs of the identifier an object is found by; where the place names none, the one its query asks with. */
function rootsOf(group: InteractionGroup): readonly string[] {
  const [, , ...oids] = group.members[keyMember(group)] ?? [];
  const query = group.services.query ?? group.services.retrieve;
  if (oids.length > 0 || query === undefined) return oids;
  return queryPlace(planMessage(query.id, nationalLibrary()), oids).field?.idOids?.slice(0, 1) ?? [];
}

/**
 * A query by the number of the object, or of the person where the service asks for nothing else.
 * @param exists - false asks for a number nobody has
 */
export function writeQuery(
  action: string,
  group: InteractionGroup,
  { seed, random, exists }: { readonly seed: string; readonly random: Random; readonly exists: boolean },
): string {
  const plan = planMessage(action, nationalLibrary());
  const { values } = new Draft(plan, seed);
  for (const at of Object.keys(values))
    if (/arameter(?!.*matchCriterionList).*(?:@extension|@root|\/value\/)/.test(at)) delete values[at];
  const { place, root, number } = keyOfQuery(plan, group, seed);
  values[place.path] = exists ? number : numberOf(seed, `nobody ${action}`);
  const rootPath = place.path.replace(/@extension$/, '@root');
  if (root !== undefined && plan.places.has(rootPath)) values[rootPath] = root;
  return finish(plan, values, random);
}

/** Parameter, root and number of the query for the object that a run made. */
function keyOfQuery(plan: MessagePlan, group: InteractionGroup, seed: string) {
  const member = keyMember(group);
  const oids = (group.members[member] ?? []).slice(2);
  const place = queryPlace(plan, oids);
  const own = place.field?.idOids ?? [];
  const isPerson =
    group.resource === 'resident' || (own.includes(patientOid) && !oids.some((oid) => own.includes(oid)));
  return isPerson
    ? { place, root: patientOid, number: localId(seed, 1) }
    : {
        place,
        root: oids.find((oid) => own.includes(oid)) ?? own[0],
        number: numberOf(seed, `${group.object} ${member}`),
      };
}

/** The number that `writeQuery` asks for when it exists. */
export function numberAsked(action: string, group: InteractionGroup, seed: string): string {
  return keyOfQuery(planMessage(action, nationalLibrary()), group, seed).number;
}

/** The parameter that finds one object: the one assessors fill in, else one for identifiers of its kind. */
function queryPlace({ service, places }: MessagePlan, oids: readonly string[]): PlannedPlace {
  const candidates = [...places.values()].filter(({ path }) =>
    /arameter.*(?<!queryId)\/@extension$/.test(path),
  );
  const found =
    candidates.find(({ field }) => field?.queryKey !== undefined) ??
    candidates.find(({ field }) => field?.idOids?.some((oid) => oids.includes(oid))) ??
    candidates.find(({ field }) => field?.idOids?.includes(patientOid)) ??
    candidates[0];
  if (found === undefined) throw new RangeError(`no parameter of ${service.id}`);
  return found;
}

function finish(plan: MessagePlan, values: Record<string, MessageValue>, random: Random): string {
  const digits = (count: number) => String(random.integer(10 ** (count - 1), 10 ** count - 1));
  values['/id/@extension'] = `${digits(8)}-${digits(4)}-4000-8000-${digits(12)}`;
  const { xml, problems } = buildMessage({ service: plan.service.id, values });
  if (xml === undefined)
    throw new Error(`${plan.service.id}: ${problems.map(({ at, reason }) => `${at} ${reason}`).join(', ')}`);
  return xml;
}

/**
 * The message without what it is about. The tables hold which items of the subject are demanded only with medium
 * confidence, and a platform may fill some in; that a message says nothing at all is wrong by any edition.
 */
export function leaveOutSubject(message: string): string {
  const read = readXml(message);
  if (!read.ok) throw new RangeError('the message is no XML');
  const root = withNamespace(read.tree.root);
  const withoutSubject = (element: WrittenElement): WrittenElement => ({
    ...element,
    children: element.children.filter(({ name }) => name !== 'subject'),
  });
  return writeElement({
    ...root,
    children: root.children.map((child) =>
      child.name === 'controlActProcess' ? withoutSubject(child) : child,
    ),
  });
}
