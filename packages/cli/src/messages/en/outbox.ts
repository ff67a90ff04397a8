import type { Messages } from '../index.js';

export const outbox: Messages['outbox'] = {
  arguments: { key: 'idempotency key' },
  options: {
    outbox: 'file of the sending queue',
    state: 'only records in this state',
    after: 'list records after this number',
    limit: 'most records to list',
    until: 'when to end: idle when nothing is due; drained when nothing is left that can be sent',
    date: 'day to compare (Beijing time, YYYY-MM-DD)',
  },
  columns: ['no.', 'key', 'operation', 'state', 'tries', 'code'],
  states: {
    queued: 'queued',
    sending: 'sending',
    accepted: 'accepted',
    refused: 'refused',
    unknown: 'unknown',
    held: 'held',
  },
  counts: (parts) => parts.join(', '),
  count: (state, n) => `${state} ${n}`,
  labels: {
    key: 'Key',
    operation: 'Operation',
    state: 'State',
    attempts: 'Tries',
    status: 'HTTP status',
    code: 'Code',
    traceId: 'Trace id',
    advice: 'What to do',
    finding: 'Finding',
  },
  noRecord: (key) => `There is no record ${key} in the queue.`,
  retried: (key) =>
    `${key} is queued again; its outcome is asked for before it is sent. Send with hulian outbox run.`,
  notRetried: (key) => `There is no refused or held record ${key}; the queue is unchanged.`,
  ran: (accepted, refused, postponed) =>
    `This run: ${accepted} accepted, ${refused} refused, ${postponed} to be tried again.`,
  salvaged: (kept, records) =>
    `The queue file was damaged. It is kept as ${kept}; ${records} records were saved. Reconcile with the platform.`,
  dateBad: (text) => `--date must be a day as YYYY-MM-DD; this is "${text}".`,
  reconciled: (date, here, there) => `${date}: ${here} accepted here, ${there} accepted by the platform.`,
  matches: 'They match.',
  missingAtPlatform: (n) => `Accepted here, unknown to the platform: ${n}`,
  unknownHere: (n) => `Accepted by the platform, not in this queue: ${n}`,
  openHere: (n) => `Accepted by the platform, still open here: ${n}`,
};
