// No value of a patient is in a report, also where a vendor put it into the wrong attribute.
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { describe, expect, it } from 'vitest';
import { makeDocuments, makeMessages } from './index.js';

/** Invented: an identity number, a telephone number, a measurement, a number of a visit. */
const values = ['999999198001018877', '13999998877', '36.987', 'T987654321'] as const;

type Mistake = (tag: string, value: string) => string;

const put =
  (attribute: string, write: (held: string, value: string) => string): Mistake =>
  (tag, value) =>
    tag.replace(
      new RegExp(`( ${attribute}=")([^"]*)`),
      (_, before: string, held: string) => before + write(held, value),
    );
const instead = (_: string, value: string): string => value;
/** An arc of the OID, as some write the number behind its root; a measurement looks like two of its arcs. */
const behind = (held: string, value: string): string =>
  value.includes('.') ? held : `${held}.${value.replace(/\D/, '')}`;

const mistakes: Readonly<Record<string, Mistake>> = {
  'the number as its root': put('root', instead),
  'the number behind its root': put('root', behind),
  'the code as its code system': put('codeSystem', instead),
  'the number behind its code system': put('codeSystem', behind),
  'the value as its unit': put('unit', instead),
  'the value with its unit': put('unit', (held, value) => value + held),
  'another number': put('extension', (held, value) => (held.includes('_IN') ? held : value)),
  'another value': put('value', instead),
  // Codes of elements and sections are no values.
  'another code': put('code', (held, value) => (/^[DH]|^\d+-\d$/.test(held) ? held : value)),
  'another name of a code': (tag, value) =>
    /^<code /.test(tag) ? tag : put('displayName', instead)(tag, value),
};

const library = nationalLibrary();
const validator = createValidator({ library, asOf: '20990101' });
// Documents of which a source shows the content, and all services.
const documents = library.list('document').filter(({ id }) => !/^HSDA00\.01|^HSDC00\.0[2-5]/.test(id));
const services = library.list('service').filter(({ edition }) => edition === 'wst846-2024');
const artefacts: readonly (readonly [string, () => Iterable<string>])[] = [
  ...documents.map(({ id }) => [id, () => makeDocuments(id, 1, { seed: 'values' })] as const),
  ...services.map(({ id }) => [id, () => makeMessages(id, 1, { seed: 'values', kind: 'request' })] as const),
];

describe.each(Object.entries(mistakes))('%s', (_, spoil) => {
  it.each(artefacts)('%s', async (id, make) => {
    for (const xml of make()) {
      let turn = 0;
      const spoilt = xml.replace(/<\w[^>]*>/g, (tag) => spoil(tag, values[turn++ % values.length] ?? ''));
      const { findings, notChecked } = await validator.validate({
        path: `${id}.xml`,
        content: new TextEncoder().encode(spoilt),
      });
      // Samples of values are for `--show-values` alone.
      const said = [...findings, ...notChecked].map((each) =>
        JSON.stringify(each, (key, held: unknown) => (key === 'sample' ? undefined : held)),
      );
      const shown = said.filter((each) => values.some((value) => each.includes(value)));
      expect(shown).toEqual([]);
    }
  });
});
