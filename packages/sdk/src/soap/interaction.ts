import { interactionGroups } from '../generated/interactions.js';

/** What a service of WS/T 846 does with its object. `repeat` submits another event of the same kind. */
export type InteractionVerb = 'create' | 'change' | 'repeat' | 'query' | 'retrieve';

/** One of the 69 hospital services as far as routing goes. */
export interface Interaction {
  /** Also the `action` it is called by. */
  readonly id: string;
  readonly name: string;
  /** Other names it is called by. */
  readonly aliases: readonly string[];
  /** Root elements of its requests; the first is the one of the standard, others were seen in the field. */
  readonly requests: readonly string[];
  /** Root element of its answers. */
  readonly response: string;
}

/**
 * Where a member of the body stands in the message: path from the subject of the control act (`a|b` where either may stand), how it is
 * read and written, and, for identifiers, the OIDs that mark it, best first.
 */
export type MemberPlace = readonly [path: string, kind: PlaceKind, ...oids: string[]];

/** How a value is read. `time!` falls back to the creation time of the message. */
export type PlaceKind =
  | 'id'
  | 'code'
  | 'codes'
  | 'text'
  | 'number'
  | 'date'
  | 'time'
  | 'time!'
  | 'session'
  | 'base64'
  | 'list'
  | 'resident'
  | 'local-resident'
  | 'schedule';

/** Services about one kind of object, and how their messages are bodies of the unified interface. */
export interface InteractionGroup {
  readonly object: string;
  /** Kind of object of the platform. */
  readonly resource: string;
  readonly services: Readonly<Partial<Record<InteractionVerb, Interaction>>>;
  /** Operation that creates. */
  readonly create: string;
  /** Operation that changes; without one a change is noted with the object. */
  readonly change?: string;
  /** Members that find the object a change is about. */
  readonly key: readonly string[];
  /** Element below the subject of the control act. */
  readonly subject: string;
  readonly members: Readonly<Record<string, MemberPlace>>;
  /** Members every body has; `$institution` is the caller. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Members of the entries of a `list`. */
  readonly items?: Readonly<Record<string, MemberPlace>>;
  /** Members that are written into answers, but not read. */
  readonly writeOnly?: readonly string[];
  /** Path of the time that queries ask for. */
  readonly time?: string;
}

/** A service with its group. */
export interface RoutedInteraction {
  readonly interaction: Interaction;
  readonly verb: InteractionVerb;
  /** Several where the identifier in the message decides, as with institutions and departments. */
  readonly groups: readonly InteractionGroup[];
}

const routed = new Map<string, RoutedInteraction>();
for (const group of interactionGroups) {
  for (const [verb, interaction] of Object.entries(group.services) as [InteractionVerb, Interaction][]) {
    const known = routed.get(interaction.id);
    routed.set(interaction.id, { interaction, verb, groups: [...(known?.groups ?? []), group] });
  }
}

/** All services, by action. */
export const interactions: ReadonlyMap<string, RoutedInteraction> = routed;

/** Search and fetch of documents: the field uses the two names both ways round, only the root element tells them apart. */
const swapped = new Set(['DocumentAccess', 'DocumentRetrieve']);

/** Why a message finds no service. */
export type RouteFailure = 'unknown-action' | 'unknown-root' | 'mismatch';

/** Finds the service by action and root element: several services share one root element, so both are needed. */
export function routeInteraction(action: string, root: string): RoutedInteraction | RouteFailure {
  const named = [...routed.values()].filter(
    ({ interaction }) => interaction.id === action || interaction.aliases.includes(action),
  );
  if (named.length === 0) return 'unknown-action';
  const candidates = swapped.has(action) ? [...swapped].flatMap((id) => routed.get(id) ?? []) : named;
  const found = candidates.find(({ interaction }) => interaction.requests.includes(root));
  if (found) return found;
  return [...routed.values()].some(({ interaction }) => interaction.requests.includes(root))
    ? 'mismatch'
    : 'unknown-root';
}
