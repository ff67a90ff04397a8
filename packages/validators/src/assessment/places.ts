// Where the structure of the assessment profile and another rule tell the same fault, one finding is enough: the graver
// one, and of two alike that of the other rule, which knows what the value means.
import type { Confidence } from '@hulian/standards';
import { compareSeverity, lowerConfidence, type RuleDescription, type RuleReport } from '../engine/rule.js';
import type { Severity } from '../finding.js';
import type { XmlElement } from '../readers/xml-tree.js';
import type { StructureFault } from './fault.js';

/** The report of another rule. */
export interface OtherReport extends Omit<RuleReport, 'location'> {
  readonly element: XmlElement;
  readonly attribute?: string | undefined;
}

/** What a message of another rule says is missing: `@` attribute or `>` child of its element. */
const missing: Readonly<Record<string, string>> = {
  'document/display-name/missing': '@displayName',
  'document/element-name/missing': '@displayName',
  'document/element-code-system/missing': '@codeSystem',
  'document/identifier/extension-missing': '@extension',
  'document/identifier/root-missing': '@root',
  'document/type-id/value': '@extension',
  'document/patient/missing': '>patient',
  'document/patient/name': '>name',
  'document/patient/sex': '>administrativeGenderCode',
  'document/patient/age': '>age',
  'document/section-code/missing': '>code',
  'document/section-text/missing': '>text',
  'document/section-missing/no-body': '>structuredBody',
};

/** A fault where it was found; as a hint it stands for others too. */
export interface Found {
  readonly element: XmlElement;
  readonly fault: StructureFault;
  readonly hint?: {
    /** How many places of the file it is about. */
    readonly places: number;
    /** How many further demands of the same kind it stands for. */
    readonly more: number;
    /** Paths of the first of them. */
    readonly others: readonly string[];
  };
}

/** What the structure finds, beside what other rules report. */
export interface StructureFindings {
  /**
   * What a report of another rule may weigh at most; undefined when the structure tells the same fault as the graver one.
   * Otherwise the other rule has told it.
   */
  weigh(rule: RuleDescription, report: OtherReport, severity: Severity | 'off'): Confidence | undefined;
  /** Faults that no other rule has told. */
  remaining(): Iterable<Found>;
}

/** Faults of the structure by element and place, for the assessment profile. */
export class StructurePlaces implements StructureFindings {
  readonly #faults: readonly Found[];
  readonly #severityOf: (fault: StructureFault) => Severity | 'off';
  readonly #byElement = new Map<XmlElement, Found[]>();
  readonly #told = new Set<Found>();

  constructor(faults: readonly Found[], severityOf: (fault: StructureFault) => Severity | 'off') {
    this.#faults = faults;
    this.#severityOf = severityOf;
    for (const found of faults) {
      const known = this.#byElement.get(found.element);
      if (known) known.push(found);
      else this.#byElement.set(found.element, [found]);
    }
  }

  weigh({ id }: RuleDescription, report: OtherReport, severity: Severity | 'off'): Confidence | undefined {
    const { confidence = 'high', element, message } = report;
    if (severity === 'off') return confidence;
    const places = placesOf(id, message, report);
    const same = (this.#byElement.get(element) ?? []).filter(({ fault }) => places.has(placeOf(fault)));
    // A strange element in a text is told of the text by the structure.
    if (id === 'document/element-spelling' && element.parent)
      same.push(...(this.#byElement.get(element.parent) ?? []).filter(isAboutChildren));
    const isRefused = same.some(({ fault }) => this.#severityOf(fault) === 'error');
    const most = isRefused || severity === 'info' ? severity : 'warning';
    let isCovered = false;
    for (const found of same) {
      const ours = this.#severityOf(found.fault);
      if (ours === 'off') continue;
      if (compareSeverity(ours, most) > 0) isCovered = true;
      else this.#told.add(found);
    }
    if (isCovered) return undefined;
    // The profile refuses what its schemas refuse and nothing else; the default profile has its own verdict.
    return isRefused ? confidence : lowerConfidence(confidence, 'medium');
  }

  remaining(): readonly Found[] {
    return this.#faults.filter((found) => !this.#told.has(found));
  }
}

const isAboutChildren = ({ fault }: Found): boolean => fault.message === 'elements-not-allowed';

/** Place of a fault at its element. */
export function placeOf({ message, name, attribute }: StructureFault): string {
  if (message === 'missing-element') return `>${name}`;
  if (message === 'missing-attribute') return `@${name}`;
  return attribute === undefined ? '' : `@${attribute}`;
}

/** Places at its element that the report of another rule is about. */
export function placesOf(
  rule: string,
  message: string,
  { attribute, params = {} }: OtherReport,
): Set<string> {
  if (attribute !== undefined)
    return new Set([`@${attribute}`, ...(attribute.endsWith(':type') ? [''] : [])]);
  const known = missing[`${rule}/${message}`];
  if (known !== undefined) return new Set([known]);
  if (rule === 'document/header-presence') return new Set([`>${String(params['name'])}`]);
  if (rule === 'message/field-missing' && message === 'element')
    return new Set([`>${String(params['missing']).split('/').at(-1)}`]);
  if (rule === 'message/field-missing' && message === 'attribute')
    return new Set([`@${String(params['attribute'])}`]);
  return new Set(['']);
}
