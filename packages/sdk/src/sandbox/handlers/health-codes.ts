import { bytesToHex, hmacSm3, utf8ToBytes } from '@hulian/crypto';
import type { Call, Handler } from '../call.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';

function seal(call: Call, text: string): string {
  const secret = String(
    call.platform.store.get('select value from settings where name = ?', ['token-secret'])?.['value'],
  );
  return bytesToHex(hmacSm3(utf8ToBytes(secret), utf8ToBytes(text))).slice(0, 32);
}

/** The text holds card, end of validity and a seal, so that a terminal cannot make one. */
const issueHealthCode: Handler = (call) => () => {
  const card = call.platform.objects.read('healthCard', String(call.body['cardId']));
  if (card.state !== 'active') throw new Problem('C011');
  const ends = call.at + Number(call.body['validSeconds'] ?? 60) * 1000;
  const text = `${card.id}:${ends}`;
  return {
    status: 201,
    body: { code: `${text}:${seal(call, text)}`, expiresAt: new Date(ends).toISOString() },
    target: card.id,
    ...(card.person && { person: card.person }),
  };
};

/** The card of a code. @throws Problem H904 when the platform did not make it, H902 when its time is over, C011 when the card was closed since */
function cardOfHealthCode(call: Call, code: string): StoredObject {
  const [id = '', ends = '', mark] = code.split(':');
  const card = call.platform.objects.find('healthCard', id);
  if (!card || mark !== seal(call, `${id}:${ends}`)) throw new Problem('H904');
  if (Number(ends) <= call.at) throw new Problem('H902');
  if (card.state !== 'active') throw new Problem('C011');
  return card;
}

/** Whom a code stands for. @throws Problem H904, H902, C011 */
export const personOfHealthCode = (call: Call, code: string): string | undefined =>
  cardOfHealthCode(call, code).person;

const verifyHealthCode: Handler = (call) => () => {
  const card = cardOfHealthCode(call, String(call.body['code']));
  return {
    status: 200,
    body: { personId: card.person, cardId: card.id },
    target: card.id,
    ...(card.person && { person: card.person }),
  };
};

export const healthCodeHandlers = { issueHealthCode, verifyHealthCode };
