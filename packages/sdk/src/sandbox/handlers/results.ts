import { changedAnswer } from '../answers.js';
import type { Handler } from '../call.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import { requireResident } from '../record-check.js';

const day = 86_400_000;

function itemCodesOf(object: StoredObject): string[] {
  return (object.body['items'] as { readonly itemCode: string }[]).map(({ itemCode }) => itemCode);
}

/** Results of other institutions that make an intended item unnecessary. They remind, they do not forbid. */
const checkRecognition: Handler = (call) => {
  const {
    residentId,
    itemCodes,
    withinDays = 30,
  } = call.body as { residentId: string; itemCodes: string[]; withinDays?: number };
  return () => {
    requireResident(call, residentId);
    const rows = call.platform.objects.page('result', [['person = ?', residentId]], { limit: 500 });
    const items = rows
      .map(({ object }) => object)
      .filter((object) => Date.parse(String(object.body['reportedAt'])) >= call.at - withinDays * day)
      .flatMap((object) =>
        itemCodesOf(object)
          .filter((code) => itemCodes.includes(code))
          .map((itemCode) => ({
            resultId: object.id,
            institution: object.institution,
            itemCode,
            reportedAt: object.body['reportedAt'],
            reminder:
              object.body['recognized'] === true && object.body['qualityControlPassed'] === true
                ? 'strong'
                : 'weak',
          })),
      );
    return { status: 200, body: { items }, person: residentId };
  };
};

const recordRecognition: Handler = (call) => {
  if (call.body['accepted'] === false && !call.body['reason']) throw new Problem('S504');
  return () => {
    const object = call.platform.objects.read('result', call.parameters['id'] ?? '');
    const event = {
      event: 'recognition',
      at: new Date(call.at).toISOString(),
      by: call.institution,
      ...call.body,
    };
    return changedAnswer(call.platform.objects.change(object, { event, at: call.at }));
  };
};

/** Results and prescriptions of the last 30 days that an intended item or drug repeats. */
const queryReminders: Handler = (call) => {
  const {
    residentId,
    itemCodes = [],
    drugCodes = [],
  } = call.body as { residentId: string; itemCodes?: string[]; drugCodes?: string[] };
  return () => {
    requireResident(call, residentId);
    const recent = (kind: string) =>
      call.platform.objects
        .page(
          kind,
          [
            ['person = ?', residentId],
            ['received_at >= ?', call.at - 30 * day],
          ],
          { limit: 500 },
        )
        .map(({ object }) => object);
    const results = recent('result').flatMap((object) =>
      itemCodesOf(object)
        .filter((code) => itemCodes.includes(code))
        .map((code) => ({
          kind: 'repeated-result',
          code,
          objectId: object.id,
          institution: object.institution,
        })),
    );
    const drugs = recent('prescription').flatMap((object) =>
      (object.body['items'] as { readonly drugCode: string }[])
        .filter(({ drugCode }) => drugCodes.includes(drugCode) && object.state !== 'revoked')
        .map(({ drugCode }) => ({
          kind: 'repeated-drug',
          code: drugCode,
          objectId: object.id,
          institution: object.institution,
        })),
    );
    return { status: 200, body: { items: [...results, ...drugs] }, person: residentId };
  };
};

export const resultHandlers = { checkRecognition, recordRecognition, queryReminders };
