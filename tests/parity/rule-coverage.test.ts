// The page is written by a run over everything (scripts/rule-coverage.ts); here some of its rows are measured anew.
import { describe, expect, it } from 'vitest';
import {
  coverDataSet,
  coverDocument,
  coverMessage,
  readCoveragePage,
  subjects,
  writeRow,
} from '../../scripts/rule-coverage.js';

const page = readCoveragePage();
const rows = (id: string): readonly string[] =>
  page.split('\n').filter((line) => line.startsWith(`| ${id} |`));

describe('docs/standards/rule-coverage.md', () => {
  it('has a row for every document, request message and data set', () => {
    for (const id of [...subjects.documents, ...subjects.messages, ...subjects.dataSets])
      expect(rows(id).length, id).toBeGreaterThan(0);
  });

  it.each(['C0007', 'HSDB03.02'])('says of document %s what planted faults show', async (id) => {
    const covered = await coverDocument(id);
    expect(covered?.seen.length).toBeGreaterThan(20);
    expect(rows(id)).toEqual([covered && writeRow(covered)]);
  });

  it.each(['OrderInfoAdd'])('says of message %s what planted faults show', async (id) => {
    expect(rows(id)).toEqual([writeRow(await coverMessage(id))]);
  });

  it.each(['HDSD00.05-laboratory-record', 'HDSB01.01-birth-certificate'])(
    'says of data set %s what planted faults show',
    async (id) => {
      expect(rows(id)).toContain(writeRow(await coverDataSet(id)));
    },
  );
});
