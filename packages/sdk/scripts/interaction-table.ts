/** The table action -> operation: standards/openapi/interactions.json joined with the 69 services of standards/services. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Interaction, InteractionGroup } from '../src/soap/interaction.js';

const standards = new URL('../../../standards/', import.meta.url);

interface Service {
  readonly id: string;
  readonly name: string;
  readonly message: { readonly request: string; readonly response?: string };
  readonly aliases?: readonly { readonly action?: string; readonly request?: string }[];
}
type Authored = Omit<InteractionGroup, 'services'> & { readonly services: Readonly<Record<string, string>> };

/** A query whose answer the sources do not name is answered by the general acknowledgement. */
const acknowledgement = 'MCCI_IN000002UV01';

function services(): ReadonlyMap<string, Interaction> {
  const folder = new URL('services/wst846-2024/', standards);
  const all = new Map<string, Interaction>();
  for (const name of readdirSync(folder).filter((file) => /^\d/.test(file))) {
    const {
      id,
      name: title,
      message,
      aliases = [],
    } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Service;
    all.set(id, {
      id,
      name: title,
      aliases: aliases.flatMap(({ action }) => (action !== undefined && action !== '' ? [action] : [])),
      requests: [message.request, ...aliases.flatMap(({ request }) => request ?? [])],
      response: message.response ?? acknowledgement,
    });
  }
  return all;
}

/** Groups with their services spelled out. */
export function interactionGroups(): InteractionGroup[] {
  const known = services();
  const authored = JSON.parse(
    readFileSync(new URL('openapi/interactions.json', standards), 'utf8'),
  ) as Authored[];
  return authored.map((group) => ({
    ...group,
    services: Object.fromEntries(
      Object.entries(group.services).map(([verb, id]) => {
        const service = known.get(id);
        if (!service) throw new Error(`interactions.json: unknown service ${id}`);
        return [verb, service];
      }),
    ),
  }));
}
