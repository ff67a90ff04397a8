import { changedAnswer, createdAnswer } from '../answers.js';
import type { Handler } from '../call.js';
import { sameIdentifiers, survivorOf } from '../persons.js';
import { Problem } from '../problem.js';
import { checkRecord } from '../record-check.js';
import { createObject, replaceObject } from './generic.js';
import { dayInBeijing } from './reconciliations.js';

const submitImmunization: Handler = async (call) => {
  const { expiresOn, administeredAt, vaccineCode, dose } = call.body as Record<string, string> & {
    dose: number;
  };
  if (Date.parse(String(administeredAt)) >= dayInBeijing(String(expiresOn)).to) throw new Problem('P611');
  await checkRecord(call);
  return () => {
    const same = call.platform.store.get(
      `select id from objects where kind = 'immunization' and person in (${sameIdentifiers})
       and json_extract(body, '$.vaccineCode') = ? and json_extract(body, '$.dose') = ?`,
      [survivorOf(call.platform.store, String(call.body['residentId'])), String(vaccineCode), dose],
    );
    if (same) throw new Problem('P612', { instance: `/immunizations/${String(same['id'])}` });
    return createdAnswer(createObject(call), '/immunizations');
  };
};

/** A card that was corrected is looked at anew; one that was withdrawn is no card any more. */
const updateInfectiousReport: Handler = async (call) => {
  await checkRecord(call);
  return () => {
    const { state } = call.platform.objects.read('infectiousReport', call.parameters['id'] ?? '');
    if (state === 'withdrawn') throw new Problem('C011');
    return changedAnswer(replaceObject(call, 'submitted'));
  };
};

interface Reading {
  readonly deviceId: string;
  readonly readAt: string;
  readonly temperature: number;
}

/** Longest run outside 2 to 8 degrees of each device, as an excursion with start, end and extremes. */
export function findExcursions(readings: readonly Reading[]) {
  const excursions: { deviceId: string; from: string; to: string; lowest: number; highest: number }[] = [];
  for (const device of new Set(readings.map(({ deviceId }) => deviceId))) {
    let open: (typeof excursions)[number] | undefined;
    const own = readings
      .filter(({ deviceId }) => deviceId === device)
      .sort((a, b) => Date.parse(a.readAt) - Date.parse(b.readAt));
    for (const { readAt, temperature } of own) {
      if (temperature >= 2 && temperature <= 8) {
        open = undefined;
        continue;
      }
      if (!open)
        excursions.push(
          (open = { deviceId: device, from: readAt, to: readAt, lowest: temperature, highest: temperature }),
        );
      open.to = readAt;
      open.lowest = Math.min(open.lowest, temperature);
      open.highest = Math.max(open.highest, temperature);
    }
  }
  return excursions;
}

const submitColdChain: Handler = (call) => {
  const excursions = findExcursions(call.body['readings'] as Reading[]);
  return () => createdAnswer(createObject(call, { excursions }), '/cold-chain-readings', { excursions });
};

export const publicHealthHandlers = { submitImmunization, updateInfectiousReport, submitColdChain };
