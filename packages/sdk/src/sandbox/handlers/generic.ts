import { changedAnswer, createdAnswer, expectVersion, stored } from '../answers.js';
import type { Call, Handler } from '../call.js';
import type { Operation } from '../../client/operation.js';
import { pageAnswer, pageOf } from '../page.js';
import { Problem, type PlatformCode } from '../problem.js';

/** What the effect of an operation means when no handler of its own exists. */
export const genericHandlers: Partial<Record<Operation['effect'], Handler>> = {
  read: (call) => () => {
    const object = call.platform.objects.read(call.operation.resource, call.parameters['id'] ?? '');
    return {
      status: 200,
      headers: { etag: `"${object.version}"` },
      body: stored(object),
      target: object.id,
      ...(object.person && { person: object.person }),
    };
  },
  create: (call) => () => {
    const { resource, key, duplicate, person, initial, path } = call.operation;
    const businessKey = key?.map((member) => JSON.stringify(call.body[member] ?? '')).join('\n');
    const existing = businessKey && call.platform.objects.findByKey(resource, call.institution, businessKey);
    if (existing)
      throw new Problem((duplicate ?? 'C013') as PlatformCode, { instance: `${path}/${existing.id}` });
    const personId = person ? call.body[person] : undefined;
    const object = call.platform.objects.create(
      {
        kind: resource,
        institution: call.institution,
        person: typeof personId === 'string' ? personId : undefined,
        businessKey,
        state: initial,
        body: call.body,
        at: call.at,
      },
      `${resource.slice(0, 2).toUpperCase()}`,
    );
    return createdAnswer(object, path);
  },
  replace: (call) => () => {
    const object = ownObject(call);
    return changedAnswer(call.platform.objects.change(object, { body: call.body, at: call.at }));
  },
  remove: (call) => () =>
    changedAnswer(call.platform.objects.change(ownObject(call), { state: 'withdrawn', at: call.at })),
  search: (call) => {
    const page = pageOf(call.body);
    return () => {
      const rows = call.platform.objects.page(
        call.operation.resource,
        [['institution =', call.institution]],
        page,
      );
      return pageAnswer(
        rows,
        rows.map(({ object }) => stored(object)),
        page.limit,
        call.operation.path,
      );
    };
  },
};

function ownObject(call: Call) {
  const object = call.platform.objects.read(call.operation.resource, call.parameters['id'] ?? '');
  if (object.institution !== call.institution) throw new Problem('C009');
  if (call.operation.versioned) expectVersion(call, object);
  return object;
}
