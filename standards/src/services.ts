// Look-ups over interaction services beyond their id: action of an older edition, root element of a message.
import { readDataFile } from './data-folder.js';
import type { MessageHeader, Service } from './services-types.js';
import type { Library } from './types.js';

interface ServiceIndex {
  readonly byAction: ReadonlyMap<string, Service>;
  readonly byMessage: ReadonlyMap<string, readonly Service[]>;
}

const indexes = new WeakMap<Library, ServiceIndex>();
const headers = new Map<string, MessageHeader>();

/** The service with this action, Chinese name, or action of an older edition; the current edition wins. */
export function findService(library: Library, actionOrName: string): Service | undefined {
  return library.record<Service>('service', actionOrName) ?? indexOf(library).byAction.get(actionOrName);
}

/**
 * Services whose request has this root element, those of older editions included. More than one means that the root
 * alone does not tell: the SOAP action must.
 */
export function findServicesByMessage(library: Library, root: string): readonly Service[] {
  return indexOf(library).byMessage.get(root) ?? [];
}

/**
 * Header, transport and acknowledgement that all messages of an edition share.
 * @throws Error when the edition has none
 */
export function loadMessageHeader(edition = 'wst846-2024'): MessageHeader {
  const known = headers.get(edition);
  if (known) return known;
  if (!/^[\w.-]+$/.test(edition)) throw new Error(`no message header of ${edition}`);
  const header = JSON.parse(
    readDataFile(`services/${edition}/message-header.json`).toString('utf8'),
  ) as MessageHeader;
  headers.set(edition, header);
  return header;
}

function indexOf(library: Library): ServiceIndex {
  const known = indexes.get(library);
  if (known) return known;
  const byAction = new Map<string, Service>();
  const byMessage = new Map<string, Service[]>();
  const services = library.list('service').flatMap(({ id }) => library.record<Service>('service', id) ?? []);
  const current = services.filter(({ action }) => action !== undefined);
  for (const service of [...current, ...services.filter(({ action }) => action === undefined)]) {
    if (!byAction.has(service.name)) byAction.set(service.name, service);
    for (const root of rootsOf(service)) byMessage.set(root, [...(byMessage.get(root) ?? []), service]);
  }
  // Aliases last: a name that is itself a current action keeps its own meaning (检索 and 调阅 are swapped in some sources).
  for (const service of services) {
    for (const { action } of service.aliases ?? []) {
      if (action !== undefined && !byAction.has(action) && library.record('service', action) === undefined)
        byAction.set(action, service);
    }
  }
  const index = { byAction, byMessage };
  indexes.set(library, index);
  return index;
}

function rootsOf({ message, aliases }: Service): string[] {
  return [
    ...new Set(
      [message?.request, ...(aliases ?? []).map(({ request }) => request)].flatMap((root) => root ?? []),
    ),
  ];
}
