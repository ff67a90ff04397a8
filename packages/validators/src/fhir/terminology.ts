// Code systems and value sets: those of R4 from the compact definitions, ours from the library, others from loaded packages.
import type { Confidence, Library } from '@hulian/standards';
import { readDefinitions } from './definitions.js';

/** Answer to "is the code in the table": `not-loaded` is never a pass. */
export type Membership = 'in' | 'out' | 'not-loaded';

/** A code table loaded from a package: its codes, or undefined where the package has only its name. */
export interface LoadedTerminology {
  readonly codeSystems: ReadonlyMap<string, ReadonlySet<string>>;
  /** System to codes, `*` for all; undefined where it could not be expanded. */
  readonly valueSets: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string> | '*'> | undefined>;
}

/** Systems that are grammars, not lists; the specification itself also writes `json` and `xml` for media types. The grammar refuses what is surely wrong; passing it alone proves nothing but form. */
const grammars: Readonly<Record<string, { readonly pattern: RegExp; readonly whole: boolean }>> = {
  'urn:ietf:bcp:13': { pattern: /^(?:[\w!#$&^.+-]+\/[\w!#$&^.+*-]+(?:\s*;.*)?|xml|json|ttl)$/u, whole: true },
  'urn:iso:std:iso:4217': { pattern: /^[A-Z]{3}$/u, whole: false },
};

const sets = new Map<string, ReadonlySet<string>>();

function codesOf(key: string, joined: string): ReadonlySet<string> {
  let codes = sets.get(key);
  if (codes === undefined) sets.set(key, (codes = new Set(joined.split('\n'))));
  return codes;
}

/** Tables without an OID have an address of ours with their id at the end (@hulian/sdk/fhir). */
const ownTables = 'urn:hulian:fhir:CodeSystem:';

/** The OID or the id of the table of the standards that a system stands for. */
function tableOf(system: string): string | undefined {
  if (system.startsWith('urn:oid:')) return system.slice(8);
  if (!system.startsWith(ownTables)) return undefined;
  try {
    return decodeURIComponent(system.slice(ownTables.length));
  } catch {
    return undefined;
  }
}

/** Answers about codes for one run. */
export class Terminology {
  readonly #library: Library;
  readonly #loaded: LoadedTerminology | undefined;

  constructor(library: Library, loaded?: LoadedTerminology) {
    this.#library = library;
    this.#loaded = loaded;
  }

  /** Is the code in its system? Our value domains are found by `urn:oid:`; their confidence travels along. */
  findInSystem(
    system: string,
    code: string,
  ): { readonly answer: Membership; readonly confidence: Confidence; readonly name?: string } {
    const loaded = this.#loaded?.codeSystems.get(system);
    if (loaded !== undefined) return { answer: loaded.has(code) ? 'in' : 'out', confidence: 'high' };
    const { codeSystems } = readDefinitions();
    const joined = Object.hasOwn(codeSystems, system) ? codeSystems[system] : undefined;
    if (joined !== undefined)
      return { answer: codesOf(system, joined).has(code) ? 'in' : 'out', confidence: 'high' };
    const table = tableOf(system);
    if (table !== undefined) {
      const { answer, value, domain } = this.#lookup(table, code);
      return { answer, confidence: domain?.confidence ?? 'low', ...(value !== undefined && { name: value }) };
    }
    return { answer: 'not-loaded', confidence: 'high' };
  }

  #lookup(
    table: string,
    code: string,
  ): { answer: Membership; value?: string; domain?: { readonly confidence: Confidence } } {
    const domain = this.#library.valueDomain(table);
    if (domain === undefined) return { answer: 'not-loaded' };
    const found = this.#library.lookupCode(domain.id, code);
    if (found.answer === 'known') return { answer: 'in', value: found.value.name, domain };
    return { answer: found.answer === 'unknown' ? 'out' : 'not-loaded', domain };
  }

  /** Is the code, with or without its system, in the value set? */
  findInSet(valueSet: string, system: string | undefined, code: string): Membership {
    const loaded = this.#loaded?.valueSets.get(valueSet);
    if (loaded !== undefined) return this.#findInParts(loaded, system, code);
    const { valueSets } = readDefinitions();
    const compact = Object.hasOwn(valueSets, valueSet) ? valueSets[valueSet] : undefined;
    if (compact === undefined) return 'not-loaded';
    let open = false;
    for (const part in compact) {
      if (system !== undefined && part !== system && part !== '?') continue;
      const codes = compact[part] as string;
      const answer =
        codes === '?' ? this.#findByGrammar(part, code) : this.#findInPart(valueSet, part, codes, code);
      if (answer === 'in') return 'in';
      if (answer === 'not-loaded') open = true;
    }
    return open ? 'not-loaded' : 'out';
  }

  #findInPart(valueSet: string, system: string, codes: string, code: string): Membership {
    if (codes === '*') return this.findInSystem(system, code).answer;
    return codesOf(`${valueSet} ${system}`, codes).has(code) ? 'in' : 'out';
  }

  #findByGrammar(system: string, code: string): Membership {
    const grammar = grammars[system];
    if (grammar === undefined) return 'not-loaded';
    if (!grammar.pattern.test(code)) return 'out';
    return grammar.whole ? 'in' : 'not-loaded';
  }

  #findInParts(
    parts: ReadonlyMap<string, ReadonlySet<string> | '*'>,
    system: string | undefined,
    code: string,
  ): Membership {
    let open = false;
    for (const [part, codes] of parts) {
      if (system !== undefined && part !== system) continue;
      const answer = codes === '*' ? this.findInSystem(part, code).answer : codes.has(code) ? 'in' : 'out';
      if (answer === 'in') return 'in';
      if (answer === 'not-loaded') open = true;
    }
    return open ? 'not-loaded' : 'out';
  }
}
