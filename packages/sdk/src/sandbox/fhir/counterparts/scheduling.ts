// Schedules, their places, and bookings.
import { beijingTime } from '../../../beijing-time.js';
import { readPath } from '../../../fhir/path.js';
import type { Platform } from '../../call.js';
import type { StoredObject } from '../../objects.js';
import type { Resource } from '../outcome.js';
import { textOf } from '../stored.js';
import { counterpart, type Counterpart, type Transition } from './counterpart.js';
import {
  amount,
  count,
  department,
  extensionPath,
  idOf,
  identifierSystems,
  patient,
  plain,
  practitioner,
  referred,
  type Form,
} from './form.js';

/** Parts of a day as the message face of the platform has them too: before noon, until six, after. */
const sessions: Readonly<Record<string, readonly [from: string, to: string]>> = {
  morning: ['00:00:00', '11:59:59'],
  afternoon: ['12:00:00', '17:59:59'],
  evening: ['18:00:00', '23:59:59'],
};

function spanOf({ body }: StoredObject): { readonly start: string; readonly end: string } {
  const [from, to] = sessions[String(body['session'])] ?? ['00:00:00', '23:59:59'];
  const at = (time: string) => `${String(body['date'])}T${time}+08:00`;
  return { start: at(from), end: at(to) };
}

/** A time of Beijing, whatever zone it was written in. */
function inBeijing(value: unknown): string | undefined {
  const at = typeof value === 'string' && value.includes('T') ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : beijingTime(at);
}
const readOnly = (read: Form['read']): Form => ({ write: () => undefined, read });
const dateOf = readOnly((value) => inBeijing(value)?.slice(0, 10));
const sessionOf = readOnly((value) => {
  const time = inBeijing(value)?.slice(11, 19);
  return time && Object.entries(sessions).find(([, [from, to]]) => time >= from && time <= to)?.[0];
});

/** Actors of a type: by reference, or as the reference says. */
const actorOf = (type: string) => (resource: Resource) =>
  (Array.isArray(resource['actor']) ? (resource['actor'] as unknown[]) : []).find(
    (each) => readPath(each, 'type') === type || idOf(each, type) !== undefined,
  );

const schedule = counterpart({
  kind: 'schedule',
  type: 'Schedule',
  profile: 'schedule',
  read: 'getSchedule',
  create: 'publishSchedule',
  update: 'updateSchedule',
  filled: (object) => ({
    active: true,
    planningHorizon: spanOf(object),
    ...(textOf(object, 'practitioner') === undefined && {
      actor: [
        {
          type: 'HealthcareService',
          identifier: { system: identifierSystems.department, value: textOf(object, 'departmentCode') },
        },
      ],
    }),
  }),
  members: [
    ['scheduleId', 'identifier.0.value', plain],
    ['departmentCode', 'specialty.0', department],
    ['practitioner', 'actor.0', practitioner, actorOf('Practitioner')],
    ['date', 'planningHorizon.start', dateOf],
    ['session', 'planningHorizon.start', sessionOf],
    ['places', extensionPath('schedule-places'), count],
    ['fee', extensionPath('schedule-fee'), amount],
  ],
});

/** Bookings that take a place. */
const takenOf = ({ id }: StoredObject, { store }: Platform): number =>
  Number(
    store.get(
      `select count(*) as n from objects where kind = 'appointment' and state <> 'cancelled' and json_extract(body, '$.scheduleId') = ?`,
      [id],
    )?.['n'] ?? 0,
  );

/** All places of a schedule are one slot: free as long as one is left. */
const slot = counterpart({
  kind: 'schedule',
  type: 'Slot',
  profile: 'slot',
  read: 'getSchedule',
  filled: (object, platform) => {
    const places = Number(object.body['places']);
    const taken = takenOf(object, platform);
    return {
      schedule: { reference: `Schedule/${object.id}` },
      status: taken < places ? 'free' : 'busy',
      ...spanOf(object),
      comment: `号源 ${String(places)}，已约 ${String(taken)}`,
    };
  },
  members: [
    ['scheduleId', 'identifier.0.value', plain],
    ['departmentCode', 'specialty.0', department],
  ],
});

const because: Transition['bodyOf'] = (resource) => {
  const reason = readPath(resource, 'cancelationReason.text');
  return typeof reason === 'string' ? { reason } : {};
};

const appointment = counterpart({
  kind: 'appointment',
  type: 'Appointment',
  profile: 'appointment',
  read: 'getAppointment',
  create: 'bookAppointment',
  transitions: {
    cancelled: { operation: 'cancelAppointment', bodyOf: because },
    arrived: { operation: 'checkInAppointment' },
    fulfilled: { operation: 'completeAppointment' },
    noshow: { operation: 'missAppointment' },
  },
  states: 'appointment-state',
  filled: ({ body, receivedAt }, { objects }) => {
    const booked = objects.find('schedule', String(body['scheduleId']));
    const doctor = booked && textOf(booked, 'practitioner');
    return {
      created: new Date(receivedAt).toISOString(),
      ...(booked !== undefined && {
        ...spanOf(booked),
        specialty: [department.write(booked.body['departmentCode'], {} as never)],
      }),
      participant: [
        { actor: {}, status: 'accepted' },
        ...(doctor === undefined
          ? []
          : [{ actor: practitioner.write(doctor, {} as never), status: 'accepted' }]),
      ],
    };
  },
  members: [
    ['appointmentId', 'identifier.0.value', plain],
    [
      'residentId',
      'participant.0.actor',
      patient,
      ({ participant }) =>
        (Array.isArray(participant) ? (participant as unknown[]) : [])
          .map((each) => readPath(each, 'actor'))
          .find((actor) => patient.read(actor, {} as never) !== undefined),
    ],
    ['scheduleId', 'slot.0', referred('Slot')],
    ['channel', extensionPath('appointment-channel'), plain],
    ['contactTelephone', extensionPath('contact-telephone'), plain],
  ],
});

export const scheduling: readonly Counterpart[] = [schedule, slot, appointment];
