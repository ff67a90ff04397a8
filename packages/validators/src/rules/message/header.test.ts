import { describe, expect, it } from 'vitest';
import { createValidator } from '../../validator.js';
import { findService, judge, writeMessage } from './_judge.js';
import { fieldMissing } from './field-missing.js';
import { header } from './header.js';

const right = writeMessage(findService('PatientInfoRegister'));
const [sender = ''] = /<sender>[^]*?<\/sender>/.exec(right) ?? [];

describe('message/header', () => {
  it('says nothing of the least right message', () => {
    expect(judge(header, right, 'PatientInfoRegister')).toEqual([]);
  });

  it('reports parts that stand there twice, once each', () => {
    expect(judge(header, right.replace(sender, sender + sender))).toEqual([
      'warning repeated {"path":"sender","count":2}',
    ]);
    expect(judge(header, right.replace(/<creationTime[^]*?<\/creationTime>/, '$&$&$&'))).toEqual([
      'warning repeated {"path":"creationTime","count":3}',
    ]);
    const item = /<item [^]*?<\/item>/.exec(sender)?.[0] ?? '';
    expect(judge(header, right.replace(sender, sender.replace(item, item + item)))).toEqual([
      'warning repeated {"path":"sender/device/id/item","count":2}',
    ]);
  });

  it.each([
    ['<sender nullFlavor="UNK"/>', 'sender'],
    ['<sender nullFlavor="UNK"><device nullFlavor="NI"/></sender>', 'sender'],
    [sender.replace('<item', '<item nullFlavor="NI"'), 'sender/device/id/item'],
  ])('reports a part that is said to be unknown, and not what it lacks: %s', async (text, path) => {
    const changed = right.replace(sender, text);
    expect(judge(header, changed)).toContain(`warning null-flavor {"path":"${path}"}`);
    expect(judge(fieldMissing, changed, 'PatientInfoRegister')).toEqual([]);
    const content = new TextEncoder().encode(changed);
    const { findings } = await createValidator().validate({ path: 'a', content, as: 'PatientInfoRegister' });
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toContain(
      header.id,
    );
  });

  it('leaves nullFlavor outside of the header alone', () => {
    expect(judge(header, right.replace('<patientPerson>', '<patientPerson nullFlavor="UNK">'))).toEqual([]);
  });
});
