import { base64ToBytes, bytesToHex, sm3 } from '@hulian/crypto';
import { changedAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import type { StoredObject } from '../objects.js';
import { aboutPerson } from '../persons.js';
import { Problem } from '../problem.js';
import { requireResident } from '../record-check.js';
import { genericHandlers } from './generic.js';
import { dayInBeijing } from './reconciliations.js';

const day = 86_400_000;

function itemCodesOf(object: StoredObject): string[] {
  return (object.body['items'] as { readonly itemCode: string }[]).map(({ itemCode }) => itemCode);
}

/** The newest entry of an item in the list of items for mutual recognition (互认项目), and whether its time is over. */
function listingOf(call: Call, itemCode: string): { validDays: number; ended: boolean } | undefined {
  const where = [["json_extract(body, '$.itemCode') = ?", itemCode]] as const;
  const [newest] = call.platform.objects.page('recognizedItem', where, { limit: 1 });
  if (!newest) return undefined;
  const { validDays, validUntil } = newest.object.body as { validDays: number; validUntil?: string };
  return { validDays, ended: validUntil !== undefined && dayInBeijing(validUntil).to <= call.at };
}

/** A file that comes along is the one whose digest is stated. @throws Problem S506 */
function checkAttachments(call: Call): void {
  const attachments = (call.body['attachments'] ?? []) as readonly Attachment[];
  for (const [place, { content, sm3: stated }] of attachments.entries()) {
    if (content === undefined || digestOf(content) === stated) continue;
    const path = `/attachments/${place}/${digestOf(content) === undefined ? 'content' : 'sm3'}`;
    throw new Problem('S506', {
      findings: [{ rule: 'request/attachment', message: 'digest', severity: 'error', path }],
    });
  }
}

interface Attachment {
  readonly content?: string;
  readonly sm3: string;
}

function digestOf(content: string): string | undefined {
  try {
    return bytesToHex(sm3(base64ToBytes(content)));
  } catch {
    return undefined;
  }
}

const shareResult: Handler = (call) => {
  checkAttachments(call);
  return genericHandlers.create(call);
};
const updateResult: Handler = (call) => {
  checkAttachments(call);
  return genericHandlers.replace(call);
};

/** Results of other institutions that make an intended item unnecessary. They remind, they do not forbid. */
const checkRecognition: Handler = (call) => {
  const { residentId, itemCodes, withinDays } = call.body as {
    residentId: string;
    itemCodes: string[];
    withinDays?: number;
  };
  return () => {
    requireResident(call, residentId);
    const listed = new Map(itemCodes.map((code) => [code, listingOf(call, code)]));
    const rows = call.platform.objects.page('result', [aboutPerson(residentId)], {});
    const items = rows
      .map(({ object }) => object)
      .flatMap((object) => {
        const { reportedAt, recognized, qualityControlPassed } = object.body;
        const age = (call.at - Date.parse(String(reportedAt))) / day;
        return itemCodesOf(object)
          .filter((code) => itemCodes.includes(code))
          .filter((code) => age <= (withinDays ?? listed.get(code)?.validDays ?? 30))
          .map((itemCode) => ({
            resultId: object.id,
            institution: object.institution,
            itemCode,
            reportedAt,
            reminder:
              recognized === true && qualityControlPassed === true && listed.get(itemCode)?.ended !== true
                ? 'strong'
                : 'weak',
          }));
      });
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
    return changedAnswer(call.platform.objects.note(object, event, call.at));
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
        .page(kind, [aboutPerson(residentId), ['received_at >= ?', call.at - 30 * day]], {})
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

export const resultHandlers = {
  shareResult,
  updateResult,
  checkRecognition,
  recordRecognition,
  queryReminders,
};
