import { base64ToBytes, bytesToHex, sm2, sm3, utf8ToBytes } from '@hulian/crypto';
import { changedAnswer, createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { Problem } from '../problem.js';
import { checkRecord } from '../record-check.js';
import { transit } from '../transition.js';
import { createObject } from './generic.js';

/** The signature covers the compact JSON of `items` as it was sent. */
function checkItemsSignature(call: Call): void {
  const { signature, items } = call.body as { signature?: { keyId: string; value: string }; items: unknown };
  if (!signature) return;
  const key = call.platform.keys().get(signature.keyId);
  let isGood = false;
  try {
    isGood =
      key !== undefined &&
      key.institution === call.institution &&
      sm2.verify(base64ToBytes(signature.value), utf8ToBytes(JSON.stringify(items)), key.prepared());
  } catch {
    // Not Base64: as bad as a wrong one.
  }
  if (!isGood) throw new Problem('B711');
}

/** One token for one prescription: bound to its identifier and to the platform's own secret. */
function tokenOf(call: Call, id: string): string {
  const secret = String(
    call.platform.store.get('select value from settings where name = ?', ['token-secret'])?.['value'],
  );
  return bytesToHex(sm3(utf8ToBytes(`${secret}\n${id}`))).slice(0, 32);
}

const uploadPrescription: Handler = async (call) => {
  checkItemsSignature(call);
  if (Date.parse(String(call.body['validUntil'])) <= call.at) throw new Problem('B712');
  await checkRecord(call);
  return () => {
    const object = createObject(call);
    return createdAnswer(object, '/prescriptions', { token: tokenOf(call, object.id) });
  };
};

const dispensePrescription: Handler = (call) => () => {
  const object = call.platform.objects.read('prescription', call.parameters['id'] ?? '');
  if (call.body['token'] !== tokenOf(call, object.id)) throw new Problem('B714');
  if (['dispensed', 'delivered'].includes(object.state ?? '')) throw new Problem('B713');
  if (Date.parse(String(object.body['validUntil'])) <= call.at) throw new Problem('B712');
  // What the pharmacist did not pass goes back to the physician.
  if (object.events.some(({ event, passed }) => event === 'review' && passed === false))
    throw new Problem('B715');
  return changedAnswer(transit(call, 'dispense', { token: undefined }));
};

/** Who prescribed or dispensed knows of the delivery. @throws Problem C009 */
const deliverPrescription: Handler = (call) => () => {
  const { institution, events } = call.platform.objects.read('prescription', call.parameters['id'] ?? '');
  const dispensing = events.find(({ event }) => event === 'dispense');
  if (dispensing && ![institution, dispensing['by']].includes(call.institution)) throw new Problem('C009');
  return changedAnswer(transit(call));
};

export const prescriptionHandlers = { uploadPrescription, dispensePrescription, deliverPrescription };
