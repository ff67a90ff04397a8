import { createValidator, CrossCheck, FactSheet, type FileReport } from '@hulian/validators';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../documents/index.js';
import {
  createRandom,
  documentDefectKinds,
  makeDocuments,
  makeStories,
  makeStory,
  plantDocumentDefect,
  messageDefectKinds,
  plantMessageDefect,
  makeMessages,
  storySteps,
  type StoryArtefact,
} from './index.js';

const validator = createValidator();
const judge = (content: string, service?: string) =>
  validator.validate({
    path: 'a',
    content: new TextEncoder().encode(content),
    ...(service !== undefined && { as: service }),
  });
const isMessage = ({ kind }: StoryArtefact) => kind === 'request' || kind === 'answer';
const rules = ({ findings }: FileReport) =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, location }) => `${rule} ${location.path ?? ''}`);

describe('makeStories', { timeout: 60_000 }, () => {
  // Person 7 is a woman who gives birth.
  it.each([0, 1, 7])(
    'of person %i: the validators find nothing in records, documents and messages',
    async (person) => {
      for (const artefact of makeStory(person))
        expect(rules(await judge(artefact.content, isMessage(artefact) ? artefact.id : undefined))).toEqual(
          [],
        );
    },
  );

  // Person 7 is a mother, 3 and 6 are operated on.
  it.each([0, 3, 6, 7])('of person %i: the comparison of all files finds nothing', async (person) => {
    const check = new CrossCheck();
    for (const artefact of makeStory(person)) {
      const facts = new FactSheet();
      const source = {
        path: `${artefact.position}-${artefact.id}-${artefact.kind}`,
        content: new TextEncoder().encode(artefact.content),
        ...(isMessage(artefact) && { as: artefact.id }),
        facts,
      };
      check.add(await validator.validate(source), facts);
    }
    const found = check
      .finish()
      .flatMap((report) => [
        ...rules(report),
        ...report.findings.filter(({ rule }) => rule.startsWith('cross/')).map(({ rule }) => rule),
      ]);
    expect(found).toEqual([]);
  });

  it('messages agree with each other and with the documents', () => {
    const story = [...makeStory(0)];
    const messages = story.filter(isMessage);
    const collect = (pattern: RegExp) =>
      new Set(messages.flatMap(({ content }) => [...content.matchAll(pattern)].map(([, found]) => found)));
    expect(collect(/<administrativeGenderCode code="(\d)"/g).size).toBe(1);
    expect(collect(/extension="(999999\d{11}[\dX])"/g).size).toBe(1);
    expect(collect(/<birthTime value="(\d{8})/g).size).toBe(1);
    for (const [index, { kind, id, content }] of messages.entries()) {
      if (kind !== 'request') continue;
      const own = /\n {2}<id [^>]*extension="([^"]*)"/.exec(content)?.[1];
      const answer = messages[index + 1];
      expect(answer).toMatchObject({ kind: 'answer', id });
      expect(answer?.content).toContain(`<targetMessage>\n      <id extension="${own ?? '-'}"/>`);
    }
    const documents = story.filter(({ kind, id }) => kind === 'document' && id.startsWith('C00'));
    const registered = messages.filter(({ kind, id }) => kind === 'request' && id === 'DocumentRegister');
    const carried = registered.map(({ content }) =>
      Buffer.from(/<originalText value="([^"]*)"/.exec(content)?.[1] ?? '', 'base64').toString('utf8'),
    );
    expect(carried).toEqual(documents.map(({ content }) => content));
  });

  it('tells of one person: name, identity number and diagnosis agree, days follow each other', () => {
    for (const person of [0, 1, 2, 3, 4, 5]) {
      const documents = [...makeStory(person)].filter(({ kind }) => kind === 'document');
      const texts = documents.map(({ content }) => content);
      const collect = (pattern: RegExp) =>
        new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found)));
      expect(collect(/<patient [^]*?<name>(.*?)<\/name>/g).size).toBe(1);
      expect(collect(/<id root="2\.16\.156\.10011\.1\.3" extension="(999999\d{11}[\dX])"/g).size).toBe(1);
      expect(collect(/<administrativeGenderCode code="(\d)"/g).size).toBe(1);
      const times = texts.map((text) => /<effectiveTime value="(\d{8})/.exec(text)?.[1] ?? '');
      expect(times).toEqual([...times].sort());
    }
  });

  // The birthday of this person lies between the visit and the admission.
  it('counts the age of the front page at the admission', () => {
    const pages = [...makeStory(0, { seed: 'audit4' })].filter(
      ({ id }) => id === 'HDSD00.11-inpatient-front-page',
    );
    const page = JSON.parse(pages[0]?.content ?? '') as Record<string, string>;
    expect(page).toMatchObject({
      'HDSD00.11.014': '19550615',
      'HDSD00.11.085': expect.stringMatching(/^20260616/) as string,
      'HDSD00.11.079': '71',
    });
  });

  it('agrees between a record and its document', () => {
    const story = [...makeStory(0)];
    const prescription = story.find(({ id }) => id === 'C0004')?.content ?? '';
    const record = JSON.parse(story.find(({ id }) => id.startsWith('HDSD00.04'))?.content ?? '{}') as Record<
      string,
      string
    >;
    const { record: document } = extractDocument(prescription);
    const [drug] = document.sections?.['用药章节'] ?? [];
    expect(drug?.['HDSD00.04.023']).toBe(record['HDSD00.04.023']);
    expect(document.values['HDSD00.04.014']).toBe(record['HDSD00.04.014']);
  });

  it('operates only on who needs it, and is the same for the same seed', () => {
    const steps = [0, 1, 2, 3, 4, 5, 6, 7].map((person) => [...makeStory(person)].map(({ step }) => step));
    expect(steps.some((each) => each.includes('手术'))).toBe(true);
    expect(steps.some((each) => !each.includes('手术'))).toBe(true);
    expect([...makeStory(1)]).toEqual([...makeStory(1)]);
    expect([...makeStory(1, { seed: 'b' })]).not.toEqual([...makeStory(1)]);
    expect(new Set(steps.flat()).size).toBeLessThanOrEqual(storySteps.length);
  });

  it('is made piece by piece: the first artefact of a hundred thousand persons needs no second', () => {
    const [first] = makeStories(100_000);
    expect(first?.step).toBe('门诊就诊');
  });
});

describe('plantDocumentDefect', { timeout: 60_000 }, () => {
  const texts = ['C0007', 'C0049', 'C0001', 'C0032', 'HSDB03.02'].flatMap((id) => [...makeDocuments(id, 1)]);
  const random = createRandom('defects');
  // What only the assessment demands of a broken element is another matter than the defect.
  const lines = async (xml: string): Promise<readonly string[]> =>
    (await judge(xml)).findings
      .filter(({ rule }) => rule !== 'document/assessment-structure')
      .map(({ rule, location }) => `${rule} ${location.path ?? ''}`);

  it.each(documentDefectKinds.map(({ kind }) => kind))(
    '%s: exactly its rule tells it, once',
    async (kind) => {
      const xml = texts.find((text) => plantDocumentDefect(text, random, kind) !== undefined) ?? '';
      const planted = plantDocumentDefect(xml, random, kind);
      if (planted === undefined) throw new Error('does not apply to any of them');
      expect(planted.xml).not.toBe(xml);
      const before = new Set(await lines(xml));
      const found = (await lines(planted.xml)).filter((line) => !before.has(line));
      expect(found.map((each) => each.split(' ')[0])).toEqual([planted.defect.rule]);
    },
  );

  it('plants nothing where nothing applies', () => {
    expect(plantDocumentDefect('<a/>', random)).toBeUndefined();
  });
});

describe('plantMessageDefect', { timeout: 60_000 }, () => {
  const random = createRandom('defects');
  const texts = (['request', 'answer'] as const).flatMap((kind) => [
    ...makeMessages('PatientInfoRegister', 1, { kind }),
  ]);

  it.each(messageDefectKinds.map(({ kind }) => kind))('%s: exactly its rule tells it', async (kind) => {
    const planted = texts.flatMap((xml) => plantMessageDefect(xml, random, kind) ?? []);
    expect(planted.length).toBeGreaterThan(0);
    for (const { xml, defect } of planted) {
      expect(texts).not.toContain(xml);
      const found = rules(await judge(xml, 'PatientInfoRegister')).map((each) => each.split(' ')[0]);
      expect([...new Set(found)]).toEqual([defect.rule]);
    }
  });
});
