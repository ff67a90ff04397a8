import type { DataElement } from '@hulian/standards';
import { expect, it } from 'vitest';
import type { LibraryMemo } from './library-memo.js';
import { findForms, subjectOfCode } from './value-subject.js';

const libraryOf = (format: string): LibraryMemo => ({
  dataElement: (id) => ({ id, dataType: 'S1', format, confidence: 'high' }) as DataElement,
  elementNamed: () => undefined,
  valueDomain: () => undefined,
  oid: () => undefined,
});

it('asks every library for itself', () => {
  const subject = subjectOfCode([], 'DE02.01.039.00');
  const formats = (library: LibraryMemo) => findForms(subject, library).map(({ format }) => format);
  const [narrow, wide] = [libraryOf('AN..5'), libraryOf('AN..50')];
  expect([narrow, narrow, wide, narrow].map(formats)).toEqual([['AN..5'], ['AN..5'], ['AN..50'], ['AN..5']]);
});

it('is one for all statements under a code of a template', () => {
  const slots = [] as const;
  expect(subjectOfCode(slots, 'DE02.01.039.00')).toBe(subjectOfCode(slots, 'DE02.01.039.00'));
});
