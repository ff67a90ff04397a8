import { nationalLibrary, type Service } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { judgeMessage, writeMessage } from './_judge.js';
import { valueCode } from './value-code.js';

// The first service with a demanded code that only its table bounds.
const found = nationalLibrary()
  .list('service')
  .map(({ id }) => nationalLibrary().record<Service>('service', id)!)
  .flatMap((service) => service.request.map((field) => ({ service, field })))
  .find(({ service, field }) => {
    const table = nationalLibrary().valueDomain(field.valueDomainOids?.[0] ?? '-');
    return (
      service.message !== undefined &&
      field.path.endsWith('/@code') &&
      field.enum === undefined &&
      field.values === undefined &&
      table?.complete === true &&
      field.cardinality?.startsWith('1') === true
    );
  })!;

describe('message/value-code', () => {
  const right = writeMessage(found.service);
  it('says nothing of the least right message', () => {
    expect(judgeMessage(valueCode, right, found.service.id).findings).toEqual([]);
  });
  it('reports a code that is not in the table', () => {
    const name = found.field.path.split('/').at(-2);
    const text = right.replace(new RegExp(`(<${name} [^>]*code=")[^"]*`), '$1没有这个代码');
    expect(text).not.toBe(right);
    expect(judgeMessage(valueCode, text, found.service.id).findings).toMatchObject([{ message: 'unknown' }]);
  });
});
