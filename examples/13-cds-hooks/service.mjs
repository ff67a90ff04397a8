// A mock decision support service (CDS Hooks 2.0) for trying a client: it knows two made-up rules and no medicine.
// Run: node service.mjs [port]    (loopback only)
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { checkCdsRequest } from '@hulian/sdk/fhir';

const services = [
  {
    hook: 'patient-view',
    id: 'allergy-reminder',
    title: '过敏提示',
    description: '打开病历时列出已记录的过敏',
    prefetch: { allergies: 'AllergyIntolerance?patient={{context.patientId}}' },
  },
  {
    hook: 'order-select',
    id: 'duplicate-order',
    title: '重复医嘱',
    description: '选择医嘱时提示与未签署医嘱重复的药品',
  },
];
const source = { label: '示例服务（不用于诊疗）' };
const medicineOf = ({ medicationCodeableConcept: medicine }) => medicine?.text ?? medicine?.coding?.[0]?.code;
const entriesOf = (bundle) => (bundle?.entry ?? []).map(({ resource }) => resource);

const answers = {
  'allergy-reminder': ({ prefetch }) =>
    entriesOf(prefetch?.allergies).map(({ code }) => ({
      summary: `过敏：${code?.text ?? code?.coding?.[0]?.display ?? '未说明'}`.slice(0, 139),
      indicator: 'warning',
      source,
    })),
  'duplicate-order': ({ context }) => {
    const drafts = entriesOf(context.draftOrders);
    return context.selections.flatMap((selection) => {
      const chosen = drafts.find(({ resourceType, id }) => `${resourceType}/${id}` === selection);
      const name = chosen && medicineOf(chosen);
      const others = drafts.filter(
        (each) => each !== chosen && name !== undefined && medicineOf(each) === name,
      );
      if (others.length === 0) return [];
      return [
        {
          summary: `重复药品：${name}`.slice(0, 139),
          indicator: 'critical',
          source,
          selectionBehavior: 'at-most-one',
          suggestions: [
            {
              label: '取消这条医嘱',
              actions: [{ type: 'delete', description: '取消重复的医嘱', resourceId: selection }],
            },
          ],
        },
      ];
    });
  },
};

/** The service as a function: discovery, and one answer a service. */
export async function serve(request) {
  const [, id] = /\/cds-services(?:\/([^/]+))?$/u.exec(new URL(request.url).pathname) ?? [];
  if (id === undefined) return Response.json({ services });
  const service = services.find((each) => each.id === id);
  if (!service) return Response.json({ error: 'no such service' }, { status: 404 });
  const asked = await request.json();
  const faults = checkCdsRequest(asked);
  if (faults.length > 0 || asked.hook !== service.hook) return Response.json({ faults }, { status: 400 });
  // What it was to be sent along is missing: it says so and does not guess.
  if (service.prefetch && !asked.prefetch) return Response.json({ error: 'prefetch' }, { status: 412 });
  return Response.json({ cards: answers[id](asked) });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.argv[2] ?? 8090);
  createServer(async (incoming, outgoing) => {
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const body = Buffer.concat(parts);
    const answer = await serve(
      new Request(`http://127.0.0.1:${port}${incoming.url}`, {
        method: incoming.method,
        ...(body.length > 0 && { body, headers: { 'content-type': 'application/json' } }),
      }),
    ).catch(() => Response.json({ error: 'unreadable' }, { status: 400 }));
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/cds-services`));
}
