// A document template of the standards made ready for walking: maps instead of paths, built once per template.
import {
  headerSlots,
  type DocumentSection,
  type DocumentSlot,
  type DocumentTemplate,
} from '@hulian/standards';
import { internalize } from '../internalize.js';
import { SlotIndex } from './slot-index.js';
import { findStatementCode, parseSlotPath } from './slot-path.js';

/** A section of the template with its entries by code. */
export interface CompiledSection {
  readonly section: DocumentSection;
  /** Entries whose value sits in a coded statement, by every code that names them. */
  readonly statements: ReadonlyMap<string, readonly DocumentSlot[]>;
  /** All other entries. */
  readonly slots: SlotIndex;
  /** Wrong codes known from practice, by code. */
  readonly rejected: ReadonlyMap<string, string | undefined>;
}

/** A template with everything that rules look up. */
export interface CompiledTemplate {
  readonly template: DocumentTemplate;
  readonly header: SlotIndex;
  readonly sections: readonly CompiledSection[];
  readonly sectionsByCode: ReadonlyMap<string, readonly CompiledSection[]>;
  readonly sectionsByName: ReadonlyMap<string, readonly CompiledSection[]>;
  /** Entries of all sections by code. */
  readonly statements: ReadonlyMap<string, readonly DocumentSlot[]>;
  /** Names that the template gives to a code. */
  readonly namesByCode: ReadonlyMap<string, ReadonlySet<string>>;
  /** Slots whose path is not understood or not known. */
  readonly unread: readonly DocumentSlot[];
}

/** A section name as it is compared: without blanks and without the word 章节 at the end. */
export const normalizeSectionName = (name: string): string =>
  name.replace(/\s+/g, '').replace(/章节$/, '').toLowerCase();

const compiled = new WeakMap<DocumentTemplate, CompiledTemplate>();

/** Compiles a template, once. */
export const compileTemplate = (template: DocumentTemplate): CompiledTemplate => {
  const known = compiled.get(template);
  if (known !== undefined) return known;
  const made = compile(template);
  compiled.set(template, made);
  return made;
};

/** What a rule works out of a template, once for all documents that follow it; undefined where the template is not known. */
export const ofTemplate = <Facts>(
  workOut: (template: DocumentTemplate) => Facts,
): ((template: CompiledTemplate | undefined) => Facts | undefined) => {
  const facts = new WeakMap<CompiledTemplate, Facts>();
  return (template) => {
    if (template === undefined) return undefined;
    let known = facts.get(template);
    if (known === undefined) facts.set(template, (known = workOut(template.template)));
    return known;
  };
};

const compile = (template: DocumentTemplate): CompiledTemplate => {
  const unread: DocumentSlot[] = [];
  const header = new SlotIndex();
  for (const slot of headerSlots(template)) {
    const path = parseSlotPath(slot.path);
    if (path === undefined) unread.push(slot);
    else header.add(slot, path);
  }
  const sections = template.sections.map((section) => compileSection(section, unread));
  const sectionsByCode = new Map<string, CompiledSection[]>();
  const sectionsByName = new Map<string, CompiledSection[]>();
  const statements = new Map<string, DocumentSlot[]>();
  const namesByCode = new Map<string, Set<string>>();
  for (const each of sections) {
    const { section } = each;
    for (const code of [section.code, ...(section.codeVariants ?? [])])
      if (code !== undefined) push(sectionsByCode, code, each);
    const names = [section.name, section.displayName].filter((name) => name !== undefined && name !== '');
    for (const name of new Set(names.map((name) => normalizeSectionName(name as string))))
      push(sectionsByName, name, each);
    for (const [code, slots] of each.statements) {
      for (const slot of slots) {
        push(statements, code, slot);
        let known = namesByCode.get(code);
        if (known === undefined) namesByCode.set(code, (known = new Set()));
        known.add(slot.name);
      }
    }
  }
  return { template, header, sections, sectionsByCode, sectionsByName, statements, namesByCode, unread };
};

const compileSection = (section: DocumentSection, unread: DocumentSlot[]): CompiledSection => {
  const statements = new Map<string, DocumentSlot[]>();
  const slots = new SlotIndex();
  const addStatement = (slot: DocumentSlot, ...more: readonly (string | undefined)[]): void => {
    const codes = [...more, slot.element, slot.dataSetElement, ...(slot.elementVariants ?? [])];
    for (const code of new Set(codes)) if (code !== undefined) push(statements, code, slot);
  };
  for (const slot of section.entries) {
    const paths = [slot.path as string | undefined, ...(slot.altPaths ?? [])].filter(
      (path) => path !== undefined,
    );
    // Where no source gives a path the entry is known by its code alone.
    if (paths.length === 0 && slot.element !== undefined) addStatement(slot);
    else if (paths.length === 0) unread.push(slot);
    for (const text of paths) {
      const path = parseSlotPath(text);
      const code = path === undefined ? undefined : findStatementCode(path);
      if (code !== undefined) addStatement(slot, code);
      else if (path !== undefined) slots.add(slot, path);
      else unread.push(slot);
    }
  }
  // Some variants are rejected for their path, not for their code: a code that the section itself uses stays right.
  const used = new Set(section.entries.map(({ element }) => element));
  const wrong = (section.rejectedVariants ?? []).filter(({ element }) => !used.has(element));
  const rejected = new Map(wrong.map(({ element, name }) => [element, name]));
  return { section, statements, slots, rejected };
};

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(internalize(key), [value]);
  else if (!list.includes(value)) list.push(value);
};
