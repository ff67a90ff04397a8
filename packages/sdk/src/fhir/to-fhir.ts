// A record as FHIR: a Bundle with one resource a role, and a form (QuestionnaireResponse) for what FHIR has no element for.
import { nationalLibrary, type Library } from '@hulian/standards';
import { findType } from '@hulian/validators/fhir';
import { kinds, translate } from './kinds.js';
import { canonicalOf, systems } from './names.js';
import { findPlace, planRecord, typeOfRole, type FieldPlace, type RecordPlan } from './plan.js';
import { answered } from './form.js';
import { readPath, writePath } from './path.js';

export type Resource = Record<string, unknown> & { resourceType: string };

/** A record: values by field id, data element or name. */
export type FhirRecord = Readonly<Record<string, string>>;

/** A value that FHIR cannot hold. */
export interface NotHeld {
  readonly field: string;
  readonly reason: 'unknown-field' | 'not-text';
}

/** What became of a record. */
export interface ConvertedRecord {
  readonly bundle: Resource;
  /** Fields in elements of resources. */
  readonly native: readonly string[];
  /** Fields held only as answers of the form. */
  readonly form: readonly string[];
  readonly notHeld: readonly NotHeld[];
}

/** How to convert. */
export interface ConvertOptions {
  readonly library?: Library;
}

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const nullFlavor = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor';
/** 患者类型代码 */
const patientType = 'DE02.01.060.00';
const genderExtension = canonicalOf('StructureDefinition', 'national-gender');
const genderPath = `extension[url=${genderExtension}].valueCoding`;

/** Converts a record of a data subset. @throws RangeError when the subset is not known */
export function recordToFhir(
  dataSet: string,
  record: FhirRecord,
  options: ConvertOptions = {},
): ConvertedRecord {
  const library = options.library ?? nationalLibrary();
  const plan = planRecord(library, dataSet);
  if (plan === undefined) throw new RangeError(`no data subset ${dataSet}`);
  return new Conversion(plan).convert(record);
}

class Conversion {
  readonly #plan: RecordPlan;
  readonly #resources = new Map<string, Resource>();
  #patientType: string | undefined;

  constructor(plan: RecordPlan) {
    this.#plan = plan;
  }

  convert(record: FhirRecord): ConvertedRecord {
    const notHeld: NotHeld[] = [];
    const chosen = new Map<FieldPlace, string>();
    for (const [key, value] of Object.entries(record)) {
      const place = findPlace(this.#plan, key);
      if (place === undefined) notHeld.push({ field: key, reason: 'unknown-field' });
      else if (kinds.text.write(value, place.context) === undefined)
        notHeld.push({ field: place.field.id, reason: 'not-text' });
      else {
        chosen.set(place, value);
        if (place.field.element === patientType) this.#patientType = value;
      }
    }
    const held = new Set<string>();
    for (const [place, value] of chosen) if (this.#place(place, value)) held.add(place.field.id);
    for (const [role, resource] of this.#resources)
      if (!isWhole(resource)) {
        // A resource without what its type demands would be wrong; its fields go to the form.
        this.#resources.delete(role);
        for (const [place] of chosen) if (place.role === role) held.delete(place.field.id);
      }
    const rest = [...chosen].filter(([{ field }]) => !held.has(field.id));
    const form = rest.length === 0 ? undefined : this.#form(rest);
    const bundle = this.#bundle(form);
    return { bundle, native: [...held], form: rest.map(([{ field }]) => field.id), notHeld };
  }

  /** Writes a value where it belongs, if it can be read back from there. */
  #place({ role, path, kind, context, field, detail }: FieldPlace, value: string): boolean {
    if (role === undefined) return false;
    const written = kind.write(value, context);
    if (written === undefined) return false;
    const national = kind === kinds.gender ? kinds.code.write(value, context) : undefined;
    if (national === undefined && kind.read(written) !== value) return false;
    const resource = this.#resource(role);
    writePath(resource, path, written);
    if (national !== undefined) writePath(resource, genderPath, national);
    if (role.startsWith('observation:')) {
      const [loinc, display] = detail?.split('|') ?? [];
      resource['code'] = {
        coding: [
          ...(loinc === undefined ? [] : [{ system: 'http://loinc.org', code: loinc, display }]),
          ...(field.element === undefined ? [] : [{ system: systems.dataElement, code: field.element }]),
        ],
        text: field.name,
      };
    }
    return true;
  }

  /** The class that the record tells by its type of patient; else that of the map. */
  #encounterClass(): object {
    const told =
      this.#patientType === undefined ? undefined : translate('encounter-class', this.#patientType);
    if (this.#patientType !== undefined && told === undefined) return { system: nullFlavor, code: 'OTH' };
    return { system: actCode, code: told ?? this.#plan.map.encounterClass };
  }

  #resource(role: string): Resource {
    const known = this.#resources.get(role);
    if (known !== undefined) return known;
    const resourceType = typeOfRole(this.#plan.map, role) ?? 'Basic';
    const [name = '', field] = role.split(':', 2);
    const resource: Resource = {
      resourceType,
      meta: {
        tag: [
          { system: systems.role, code: name },
          ...(field === undefined ? [] : [{ system: systems.field, code: field }]),
        ],
      },
      ...this.#defaults(resourceType),
    };
    this.#resources.set(role, resource);
    return resource;
  }

  /** What a type demands and no field says. Unknown stays unknown. */
  #defaults(resourceType: string): Record<string, unknown> {
    switch (resourceType) {
      case 'Encounter':
        return { status: 'unknown', class: this.#encounterClass() };
      case 'Observation':
      case 'Procedure':
        return { status: 'unknown' };
      case 'DiagnosticReport':
        return { status: 'unknown', code: { text: this.#plan.name } };
      case 'MedicationRequest':
        return { status: 'unknown', intent: 'order' };
      case 'ServiceRequest':
        return { status: 'unknown', intent: 'order' };
      default:
        return {};
    }
  }

  #form(fields: readonly (readonly [FieldPlace, string])[]): Resource {
    return {
      resourceType: 'QuestionnaireResponse',
      meta: { tag: [{ system: systems.role, code: 'form' }] },
      questionnaire: canonicalOf('Questionnaire', this.#plan.id),
      status: 'completed',
      item: fields.map(([place, value]) => answered(place, value)),
    };
  }

  #bundle(form: Resource | undefined): Resource {
    const resources = [
      ...this.#resources.entries(),
      ...(form === undefined ? [] : [['form', form] as const]),
    ];
    const needsPatient = resources.some(
      ([, { resourceType }]) =>
        subjectOf[resourceType] !== undefined && resourceType !== 'QuestionnaireResponse',
    );
    if (needsPatient && !this.#resources.has('patient'))
      resources.unshift(['patient', this.#resource('patient')]);
    const urls = new Map(resources.map(([role]) => [role, urlOf(`${this.#plan.id} ${role}`)]));
    for (const [, resource] of resources) linkResources(resource, urls);
    return {
      resourceType: 'Bundle',
      meta: { tag: [{ system: systems.dataSet, code: this.#plan.id }] },
      type: 'collection',
      entry: resources.map(([role, resource]) => ({ fullUrl: urls.get(role), resource })),
    };
  }
}

/** Links a resource with the patient, the encounter and the institution of its Bundle; addresses by role. */
export function linkResources(resource: Resource, urls: ReadonlyMap<string, string>): void {
  const refer = (role: string): { reference: string } | undefined => {
    const reference = urls.get(role);
    return reference === undefined ? undefined : { reference };
  };
  const subject = subjectOf[resource.resourceType];
  const patient = refer('patient');
  if (subject !== undefined && patient !== undefined) resource[subject] = patient;
  const encounter = refer('encounter');
  if (encounter !== undefined && ofEncounter.has(resource.resourceType)) resource['encounter'] = encounter;
  const organization = refer('organization');
  if (organization === undefined) return;
  if (resource.resourceType === 'Encounter') resource['serviceProvider'] = organization;
  if (readPath(resource, 'meta.tag.0.code') === 'department') resource['partOf'] = organization;
}

/** The element that names the patient, by resource type. */
const subjectOf: Readonly<Record<string, string>> = {
  Encounter: 'subject',
  Observation: 'subject',
  Condition: 'subject',
  Procedure: 'subject',
  DiagnosticReport: 'subject',
  MedicationRequest: 'subject',
  ServiceRequest: 'subject',
  QuestionnaireResponse: 'subject',
  Immunization: 'patient',
  RelatedPerson: 'patient',
};

const ofEncounter = new Set([
  'Observation',
  'Condition',
  'Procedure',
  'DiagnosticReport',
  'MedicationRequest',
  'ServiceRequest',
  'QuestionnaireResponse',
]);

/** True when a resource has what its type demands, but for the patient, who is linked last. */
function isWhole(resource: Resource): boolean {
  const plan = findType(resource.resourceType);
  return (plan?.demanded ?? []).every(
    ({ name, properties }) =>
      name === subjectOf[resource.resourceType] || properties.some((property) => property in resource),
  );
}

/** A UUID that depends on the name alone: the same record gives the same Bundle. */
export function urlOf(name: string): string {
  let [a, b, c, d] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ a, 0x85ebca6b);
    c = Math.imul(c ^ b, 0xc2b2ae35);
    d = Math.imul(d ^ c, 0x27d4eb2f);
  }
  const hex = [a, b, c, d].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
