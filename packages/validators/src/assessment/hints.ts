// What only the assessment profile demands, told in the other profiles as information. A right document of the standard breaks
// up to eighty such demands: a hint stands for all places of a value's demand, and for all demands of one other kind, which it
// lists. Where another rule has already said something of the place there is none.
import type { Confidence } from '@hulian/standards';
import type { RuleDescription } from '../engine/rule.js';
import type { XmlElement } from '../readers/xml-tree.js';
import type { Report, StructureFault } from './fault.js';
import { placeOf, placesOf, type Found, type OtherReport, type StructureFindings } from './places.js';

/** Place of children that a text may not have. */
const children = '>*';

/** What is asked of a value is told of each demand: a list of them would say nothing. */
const ofValues: ReadonlySet<string> = new Set(['facet', 'fixed-value', 'type-name']);

/** A fault with those it stands for. */
interface Hint {
  readonly element: XmlElement;
  readonly fault: StructureFault;
  places: number;
  /** Names by path. */
  readonly demands: Map<string, string[]>;
}

/** Demands that a hint lists beside its own; `--profile assessment` tells each of them. */
const mostListed = 5;

/** Faults that are told apart by their identity alone; those of texts come once each, and there may be a million. */
const mostKnown = 1000;

const strange: ReadonlySet<string> = new Set(['unknown-element', 'unknown-attribute', 'namespace']);

/** The first demands that a hint stands for beside its own, as paths. */
function listOthers({ message }: StructureFault, demands: Hint['demands']): readonly string[] {
  const write = (path: string, name: string): string => {
    if (!strange.has(message)) return path;
    return `${path === '' ? '' : `${path}/`}${message === 'unknown-attribute' ? '@' : ''}${name}`;
  };
  const paths: string[] = [];
  for (const [path, names] of demands)
    for (const name of names) {
      if (paths.length > mostListed) return paths.slice(1);
      paths.push(write(path, name));
    }
  return paths.slice(1);
}

/** The hint that a fault belongs to, with its demand listed. */
function findHint(hints: Map<string, Hint>, element: XmlElement, fault: StructureFault): Hint {
  const { message, path, name } = fault;
  const key = ofValues.has(message) ? path : message;
  let hint = hints.get(key);
  if (hint === undefined) hints.set(key, (hint = { element, fault, places: 0, demands: new Map() }));
  const names = hint.demands.get(path);
  if (names === undefined) hint.demands.set(path, [name]);
  else if (!names.includes(name)) names.push(name);
  return hint;
}

function countDemands(demands: Hint['demands']): number {
  let count = 0;
  for (const names of demands.values()) count += names.length;
  return count;
}

/** Hints about one document or message; made when first asked for. */
export class AssessmentHints implements StructureFindings {
  readonly #check: (report: Report) => void;
  readonly #isDefect: (fault: StructureFault) => boolean;
  readonly #told = new Map<XmlElement, Set<string>>();

  /**
   * @param check finds the faults
   * @param isDefect true where the schemas themselves are wrong
   */
  constructor(check: (report: Report) => void, isDefect: (fault: StructureFault) => boolean) {
    this.#check = check;
    this.#isDefect = isDefect;
  }

  /** Takes note of what another rule says; a hint is never the graver one. */
  weigh(rule: RuleDescription, report: OtherReport, severity: string): Confidence {
    const { confidence = 'high', element, message } = report;
    if (severity === 'off') return confidence;
    for (const place of placesOf(rule.id, message, report)) this.#note(element, place);
    // A strange element in a text is told of the text by the structure.
    if (rule.id === 'document/element-spelling' && element.parent) this.#note(element.parent, children);
    return confidence;
  }

  remaining(): Iterable<Found> {
    const hints = new Map<string, Hint>();
    /** A fault that comes again, as most do, need only be counted; undefined for one that is no fault. */
    const known = new Map<StructureFault, Hint | undefined>();
    this.#check((element, fault) => {
      if (this.#isTold(element, fault)) return;
      let hint = known.get(fault);
      if (hint === undefined) {
        if (known.has(fault)) return;
        hint = this.#isDefect(fault) ? undefined : findHint(hints, element, fault);
        if (known.size < mostKnown) known.set(fault, hint);
        if (hint === undefined) return;
      }
      hint.places += 1;
    });
    return [...hints.values()].map(({ element, fault, places, demands }) => ({
      element,
      fault,
      hint: { places, more: countDemands(demands) - 1, others: listOthers(fault, demands) },
    }));
  }

  #note(element: XmlElement, place: string): void {
    const places = this.#told.get(element);
    if (places) places.add(place);
    else this.#told.set(element, new Set([place]));
  }

  #isTold(element: XmlElement, fault: StructureFault): boolean {
    const places = this.#told.get(element);
    if (!places) return false;
    return places.has(placeOf(fault)) || (fault.message === 'elements-not-allowed' && places.has(children));
  }
}
