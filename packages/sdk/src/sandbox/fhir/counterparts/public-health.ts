// Immunizations, infectious disease reports, and forms: follow-ups and reports that are a form of a data set.
import { recordOfForm, formOfRecord } from '../../../fhir/form.js';
import { translate } from '../../../fhir/kinds.js';
import { canonicalOf } from '../../../fhir/names.js';
import { readPath } from '../../../fhir/path.js';
import type { Resource } from '../outcome.js';
import { textOf } from '../stored.js';
import { counterpart, type Counterpart, type Member } from './counterpart.js';
import { coded, count, day, extensionPath, organization, patient, plain, practitioner } from './form.js';

const immunization = counterpart({
  kind: 'immunization',
  type: 'Immunization',
  profile: 'immunization',
  read: 'getImmunization',
  create: 'submitImmunization',
  filled: ({ institution }) => ({
    status: 'completed',
    performer: [{ actor: organization.write(institution, {} as never) }],
  }),
  members: [
    ['immunizationId', 'identifier.0.value', plain],
    ['residentId', 'patient', patient],
    ['vaccineCode', 'vaccineCode', coded()],
    ['dose', 'protocolApplied.0.doseNumberPositiveInt', count],
    ['lotNumber', 'lotNumber', plain],
    ['traceCode', extensionPath('trace-code'), plain],
    ['expiresOn', 'expirationDate', day],
    ['administeredAt', 'occurrenceDateTime', plain],
    ['site', 'site.text', plain],
    ['adverseReaction', 'note.0.text', plain],
  ],
});

const form: readonly Member[] = [
  ['formNumber', 'identifier.value', plain],
  ['residentId', 'subject', patient],
  ['formCode', extensionPath('form-code'), plain],
  ['filledOn', 'authored', day],
  ['practitioner', 'author', practitioner],
];

/** A form is the answers to the questions of its data set. */
const formOf = (kind: string, name: string, more: readonly Member[] = []): Counterpart => {
  const table = counterpart({
    kind,
    type: 'QuestionnaireResponse',
    profile: 'follow-up-response',
    read: `get${name}`,
    create: `submit${name}`,
    update: `update${name}`,
    claims: (resource) => readPath(resource, extensionPath('form-kind')) === kind,
    filled: (object, { library }) => {
      const dataSet = library.dataSet(textOf(object, 'dataSet') ?? '')?.id;
      const { record } = object.body;
      const code = encodeURIComponent(textOf(object, 'formCode') ?? '');
      return {
        status: 'completed',
        questionnaire: canonicalOf('Questionnaire', dataSet ?? `form-${code}`),
        ...(dataSet !== undefined &&
          typeof record === 'object' && {
            item: formOfRecord(library, dataSet, record as Readonly<Record<string, string>>),
          }),
        extension: [{ url: canonicalOf('StructureDefinition', 'form-kind'), valueCode: kind }],
      };
    },
    members: [...form, ...more],
  });
  return {
    ...table,
    take(resources, context) {
      const body = table.take?.(resources, context) ?? {};
      const [resource] = resources as readonly [Resource];
      const read = recordOfForm(context.platform.library, resource);
      return read === undefined ? body : { ...body, ...read };
    },
  };
};

const certainty = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';

const infectiousReport = counterpart({
  kind: 'infectiousReport',
  type: 'Condition',
  profile: 'condition',
  read: 'getInfectiousReport',
  lenient: true,
  filled: () => ({
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
  }),
  members: [
    ['cardId', 'identifier.0.value', plain],
    ['residentId', 'subject', patient],
    ['diseaseCode', 'code', coded()],
    [
      'diagnosisType',
      'verificationStatus.coding.0',
      {
        // A carrier has no certainty of a disease.
        write: (value) => {
          const code = translate('diagnosis-type', String(value));
          return code === undefined ? undefined : { system: certainty, code };
        },
        read: () => undefined,
      },
    ],
    ['diagnosisType', extensionPath('diagnosis-type'), plain],
    ['onsetDate', 'onsetDateTime', plain],
    ['diagnosedAt', 'recordedDate', plain],
    ['reporter', 'asserter', practitioner],
    ['importedFrom', extensionPath('imported-from'), plain],
  ],
});

export const publicHealth: readonly Counterpart[] = [
  immunization,
  infectiousReport,
  formOf('followUp', 'FollowUp', [
    ['disease', extensionPath('form-disease'), plain],
    ['nextDate', extensionPath('next-date'), plain],
  ]),
  formOf('childRecord', 'ChildRecord'),
  formOf('maternalRecord', 'MaternalRecord'),
];
