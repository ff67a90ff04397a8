/** What an answer of a hospital service must look like, whatever it says. */
import { findAll, valueOf } from '../../../soap/body.js';
import { readAnswerEnvelope, soapMediaTypes, writeCall } from '../../../soap/envelope.js';
import type { Interaction } from '../../../soap/interaction.js';
import { readMessage } from '../../../soap/message.js';
import { expectSame, expectStatus, TestEnd } from '../../check.js';
import type { TestContext } from '../../model.js';

/** An answer that is one. */
export interface HipAnswer {
  readonly message: string;
  readonly code: string;
  /** Reason in words. */
  readonly text: string;
  /** Records found. */
  readonly count: number;
}

/**
 * Sends a message and reads its answer. Ends the test as `fail` when that is a page of HTML, a fault, an empty
 * envelope, a message with another root element than the service's, or the answer to another message.
 */
export async function callService(
  t: TestContext,
  interaction: Interaction,
  message: string,
): Promise<HipAnswer> {
  const answer = await t.send({
    method: 'POST',
    path: '',
    text: writeCall({ version: '1.2', action: interaction.id, message }),
    headers: { 'content-type': soapMediaTypes['1.2'] },
  });
  const wrong = (subject: string, expected: string, actual: string) =>
    new TestEnd('fail', { kind: 'format', subject, expected, actual });
  const envelope = readAnswerEnvelope(answer.body);
  if (typeof envelope === 'string') {
    expectStatus(answer, 200);
    throw wrong('envelope', 'SOAP', answer.mediaType === 'text/html' ? 'HTML' : envelope);
  }
  if ('fault' in envelope) throw wrong('envelope', interaction.response, 'Fault');
  expectStatus(answer, 200);
  const read = readMessage(envelope.message);
  if (read === undefined) throw wrong('message', interaction.response, 'no XML');
  expectSame('format', 'root', read.root, interaction.response);
  const { root } = read.tree;
  const [acknowledgement] = findAll(root, 'acknowledgement');
  if (acknowledgement === undefined) throw wrong('acknowledgement', 'AA / AE', 'none');
  const answered = findAll(acknowledgement, 'targetMessage/id')[0]?.attributes['extension'];
  if (answered !== readMessage(message)?.id) throw wrong('targetMessage', 'id of the request', 'another');
  return {
    message: envelope.message,
    code: acknowledgement.attributes['typeCode'] ?? '',
    text: findAll(acknowledgement, 'acknowledgementDetail/text').map(valueOf)[0]?.trim() ?? '',
    count: findAll(root, 'controlActProcess/subject').length,
  };
}

/** Ends the test as `fail` unless the service took the message. */
export function expectAccepted({ code }: HipAnswer): void {
  expectSame('code', 'typeCode', code, 'AA');
}

/** Ends the test as `fail` unless the service refused the message (AE, or AR where it did not look at it) and said why. */
export function expectRefused({ code, text, count }: HipAnswer): void {
  if (code !== 'AE' && code !== 'AR')
    throw new TestEnd('fail', { kind: 'code', subject: 'typeCode', expected: 'AE / AR', actual: code });
  expectSame('content', 'records', count, 0);
  if (text === '')
    throw new TestEnd('fail', {
      kind: 'content',
      subject: 'acknowledgementDetail',
      expected: 'text',
      actual: 'none',
    });
}
