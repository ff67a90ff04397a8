// Which interaction services a root element may belong to: several share one, and only the action tells them apart.
import type { Library, Service } from '@hulian/standards';

/** Services by root element of request and response, and by action. */
export interface ServiceIndex {
  readonly byRequest: ReadonlyMap<string, readonly Service[]>;
  readonly byResponse: ReadonlyMap<string, readonly Service[]>;
  /** Old and swapped names count too, so one action may name several services. */
  readonly byAction: ReadonlyMap<string, readonly Service[]>;
}

const indexes = new WeakMap<Library, ServiceIndex>();

/** The index of a library, made once. */
export const indexServices = (library: Library): ServiceIndex => {
  let index = indexes.get(library);
  if (index === undefined) indexes.set(library, (index = build(library)));
  return index;
};

const build = (library: Library): ServiceIndex => {
  const byRequest = new Map<string, Service[]>();
  const byResponse = new Map<string, Service[]>();
  const byAction = new Map<string, Service[]>();
  for (const { id } of library.list('service')) {
    const service = library.record<Service>('service', id);
    if (service?.message === undefined) continue;
    push(byRequest, service.message.request, service);
    if (service.message.response !== undefined) push(byResponse, service.message.response, service);
    const aliases = (service.aliases ?? []).map(({ action }) => action);
    for (const action of new Set([service.action, service.id, service.name, ...aliases])) {
      if (action !== undefined) push(byAction, action, service);
    }
  }
  return { byRequest, byResponse, byAction };
};

const push = (map: Map<string, Service[]>, key: string, service: Service): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [service]);
  else list.push(service);
};
