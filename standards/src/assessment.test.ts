import { describe, expect, it } from 'vitest';

import { loadDocumentStructure, loadMessageStructure } from './assessment.js';
import type { AssessmentStructure, StructureElement } from './assessment-types.js';
import { nationalLibrary } from './library.js';
import type { Service } from './services-types.js';

const library = nationalLibrary();
const documents = Array.from({ length: 53 }, (_, index) =>
  loadDocumentStructure(`C${String(index + 1).padStart(4, '0')}`),
);
const services = library.list('service').filter(({ edition }) => edition === 'wst846-2024');
const messages = services.map(({ id }) => loadMessageStructure(id));

/** Set ids and type ids that a structure names and the pool does not hold become plain; none may. */
function rows(structure: AssessmentStructure): StructureElement[] {
  return [...structure.elements, ...structure.types.flatMap(({ children }) => children ?? [])];
}

describe('assessment structures', () => {
  it('hold the counts of the source: rows, required rows', () => {
    const elements = documents.flatMap((structure) => structure.elements);
    expect(elements).toHaveLength(5538);
    expect(elements.filter(({ required }) => required)).toHaveLength(4125);
    expect(messages.flatMap((structure) => structure.elements)).toHaveLength(4382);
    expect(elements.filter(({ earlier }) => earlier !== undefined)).toHaveLength(915);
  });

  it('start every document with the same fifteen header elements, all once', () => {
    const header = [
      'realmCode',
      'typeId',
      'templateId',
      'id',
      'code',
      'title',
      'effectiveTime',
      'confidentialityCode',
      'languageCode',
      'setId',
      'versionNumber',
      'recordTarget',
      'author',
      'custodian',
    ];
    for (const { document, elements } of documents) {
      const top = elements
        .filter(({ path }) => !/\/(?![^[]*\])/.test(path))
        .map(({ path }) => path.replace(/\[.*$/, ''));
      expect(
        top.filter((name) => header.includes(name)),
        document,
      ).toEqual(header);
      expect(top, document).toContain('relatedDocument');
    }
  });

  it('ask 14 digits of effectiveTime and a document id of 32 to 36 characters, but for one document', () => {
    const attribute = (structure: AssessmentStructure, path: RegExp, name: string) =>
      structure.elements
        .find((element) => path.test(element.path))
        ?.attributes?.find((one) => one.name === name);
    for (const structure of documents)
      expect(attribute(structure, /^effectiveTime/, 'value')?.type?.format).toBe('datetime14');
    const lengths = documents
      .map((structure) => attribute(structure, /^id(\[|$)/, 'extension')?.type)
      .filter((type) => type?.minLength === 32 && type.maxLength === 36);
    expect(lengths).toHaveLength(52);
  });

  it('give parents before children and unique orders within a parent sequence', () => {
    for (const structure of [...documents, ...messages]) {
      const seen = new Set<string>();
      for (const { path } of structure.elements) {
        const above = (path.match(/(?:[^/[]|\[[^\]]*\])+/g) ?? []).slice(0, -1).join('/');
        if (above !== '') expect(seen.has(above), path).toBe(true);
        seen.add(path);
      }
      expect(rows(structure).every(({ order }) => order >= 1)).toBe(true);
    }
  });

  it('are linked to documents and services of the library by code, template, action and root', () => {
    for (const { document, templateId } of documents)
      expect(library.document(document)?.templateId).toBe(templateId);
    for (const { service, message } of messages)
      expect(library.record<Service>('service', service)?.message?.request).toBe(message);
  });

  it('name data elements that exist', () => {
    for (const id of documents.flatMap(({ slots, entries }) => [
      ...slots.flatMap(({ elements }) => elements),
      ...entries.map(({ element }) => element),
    ])) {
      expect(library.dataElement(id), id).toBeDefined();
    }
  });

  it('refuse what they do not hold', () => {
    expect(() => loadDocumentStructure('C0099')).toThrow(/C0099/);
    expect(() => loadDocumentStructure('../profile')).toThrow(/no assessment structure/);
  });
});
