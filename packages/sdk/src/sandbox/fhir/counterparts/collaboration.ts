// Referrals and consultations: a request, and a task that carries its state.
import { canonicalOf } from '../../../fhir/names.js';
import { readPath } from '../../../fhir/path.js';
import type { StoredObject } from '../../objects.js';
import type { Resource } from '../outcome.js';
import { counterpart, type Counterpart, type Member, type Transition } from './counterpart.js';
import { diagnosisSystem, extensionPath, organization, patient, plain, type Form } from './form.js';

const taskKinds = canonicalOf('CodeSystem', 'task-kind');
const taskParts = canonicalOf('CodeSystem', 'task-part');
const part = (code: string) => ({ coding: [{ system: taskParts, code }] });

/** Documents that come along, as inputs of the task. */
const documents: Form = {
  write: (value) =>
    (value as readonly string[]).map((id) => ({
      type: part('document'),
      valueReference: { reference: `DocumentReference/${id}`, type: 'DocumentReference' },
    })),
  read: (value) => {
    const held = (Array.isArray(value) ? (value as readonly unknown[]) : []).flatMap((each) => {
      const reference = readPath(each, 'valueReference.reference');
      return typeof reference === 'string' ? [reference.replace(/^.*DocumentReference\//u, '')] : [];
    });
    return held.length > 0 ? held : undefined;
  },
};

/** Codes of diagnoses beside the words of the reason. */
const diagnosisCodings: Form = {
  write: (value) => (value as readonly string[]).map((code) => ({ system: diagnosisSystem, code })),
  read: (value) => {
    const codes = (Array.isArray(value) ? (value as readonly unknown[]) : []).map((each) =>
      readPath(each, 'code'),
    );
    return codes.length > 0 && codes.every((code) => typeof code === 'string') ? codes : undefined;
  },
};

const isTask = (kind: string) => (resource: Resource) =>
  readPath(resource, `code.coding[system=${taskKinds}].code`) === kind;

const reasoned: Transition['bodyOf'] = (resource) => {
  const reason = readPath(resource, 'statusReason.text');
  return typeof reason === 'string' ? { reason } : {};
};

const filled = (kind: string) => (object: StoredObject) => ({
  intent: 'order',
  code: { coding: [{ system: taskKinds, code: kind }] },
  focus: { reference: `ServiceRequest/${object.id}`, type: 'ServiceRequest' },
  requester: organization.write(object.institution, {} as never),
  authoredOn: new Date(object.receivedAt).toISOString(),
});

const shared: readonly Member[] = [
  ['residentId', 'for', patient],
  ['targetInstitution', 'owner', organization],
  ['documents', 'input', documents],
];

const referral = counterpart({
  kind: 'referral',
  type: 'Task',
  profile: 'referral-task',
  read: 'getReferral',
  create: 'requestReferral',
  transitions: {
    accepted: { operation: 'acceptReferral' },
    rejected: { operation: 'rejectReferral', bodyOf: reasoned },
    cancelled: { operation: 'withdrawReferral', bodyOf: reasoned },
    completed: { operation: 'closeReferral', bodyOf: reasoned },
  },
  claims: isTask('referral'),
  states: 'referral-state',
  filled: filled('referral'),
  members: [
    ...shared,
    ['referralNumber', 'identifier.0.value', plain],
    ['reason', 'reasonCode.text', plain],
    ['direction', extensionPath('referral-direction'), plain],
    ['diagnosisCodes', 'reasonCode.coding', diagnosisCodings],
  ],
});

const opinionOf = (resource: Resource) => {
  const outputs = resource['output'];
  const found = (Array.isArray(outputs) ? (outputs as readonly unknown[]) : []).find(
    (each) => readPath(each, `type.coding[system=${taskParts}].code`) === 'opinion',
  );
  return readPath(found, 'valueString');
};

const consultation = counterpart({
  kind: 'consultation',
  type: 'Task',
  profile: 'consultation-task',
  read: 'getConsultation',
  create: 'requestConsultation',
  transitions: {
    accepted: { operation: 'acceptConsultation' },
    rejected: { operation: 'rejectConsultation', bodyOf: reasoned },
    cancelled: { operation: 'withdrawConsultation', bodyOf: reasoned },
    'in-progress': {
      operation: 'replyConsultation',
      bodyOf: (resource) => ({
        opinion: opinionOf(resource),
        practitioner: readPath(resource, extensionPath('opinion-author')),
      }),
    },
    completed: { operation: 'closeConsultation' },
  },
  claims: isTask('consultation'),
  states: 'consultation-state',
  filled: (object) => {
    const reply = object.events.find(({ event }) => event === 'reply');
    return {
      ...filled('consultation')(object),
      ...(reply !== undefined && {
        output: [{ type: part('opinion'), valueString: reply['opinion'] }],
        extension: [
          { url: canonicalOf('StructureDefinition', 'opinion-author'), valueString: reply['practitioner'] },
        ],
      }),
    };
  },
  members: [
    ...shared,
    ['consultationNumber', 'identifier.0.value', plain],
    ['purpose', 'reasonCode.text', plain],
    ['summary', 'description', plain],
  ],
});

/** The request behind a task, so that its focus can be read. */
const requestOf = (kind: string, read: string, number: string, reason: string, title: string): Counterpart =>
  counterpart({
    kind,
    type: 'ServiceRequest',
    profile: 'service-request',
    read,
    lenient: true,
    filled: () => ({ status: 'active', intent: 'order', code: { text: title } }),
    members: [
      [number, 'identifier.0.value', plain],
      ['residentId', 'subject', patient],
      ['targetInstitution', 'performer.0', organization],
      [reason, 'reasonCode.0.text', plain],
    ],
  });

export const collaboration: readonly Counterpart[] = [
  referral,
  consultation,
  requestOf('referral', 'getReferral', 'referralNumber', 'reason', '转诊'),
  requestOf('consultation', 'getConsultation', 'consultationNumber', 'purpose', '会诊'),
];
