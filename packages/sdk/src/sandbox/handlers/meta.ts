import type { Handler } from '../call.js';
import { Problem } from '../problem.js';
import { Requests } from '../requests.js';

const getTime: Handler = (call) => () => ({
  status: 200,
  body: { time: new Date(call.at).toISOString(), epochMilliseconds: call.at },
});

const getHealth: Handler = () => () => ({
  status: 200,
  body: { status: 'ok', version: '2026.1.0', environment: 'sandbox' },
});

const getCertificates: Handler = (call) => () => ({
  status: 200,
  body: {
    items: call.platform.certificates,
  },
});

/** What became of a request, asked by its idempotency key; only the institution that sent it may know. */
const getRequestOutcome: Handler = (call) => () => {
  const record = new Requests(call.platform.store).find(call.institution, call.parameters['key'] ?? '');
  if (!record) throw new Problem('C030');
  return {
    status: 200,
    body: {
      key: record.key,
      outcome: record.accepted ? 'accepted' : 'refused',
      operation: record.operation,
      status: record.status,
      ...(record.code && { code: record.code }),
      receivedAt: new Date(record.at).toISOString(),
      bodyDigest: record.digest,
      result: record.body,
    },
  };
};

export const metaHandlers = { getTime, getHealth, getCertificates, getRequestOutcome };
