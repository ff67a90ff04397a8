import type { Messages } from '../index.js';

export const audit: Messages['audit'] = {
  options: {
    data: 'database file of the test platform',
    head: 'head of the chain kept earlier; when it is not in the chain, the log was cut',
  },
  intact: (entries, head) => `The audit log is intact: ${entries} entries, head ${head}`,
  broken: (at) => `From entry ${at} on the audit log does not fit its hash chain; it may have been altered.`,
  cut: 'The head kept earlier is not in the audit log; it may have been cut or rewritten.',
  headBad: '--head takes 64 hexadecimal digits.',
  reset: 'The data of the test platform is emptied; its answer key is kept.',
  objects: ['object', 'count'],
  notPassedOn: ['not above: institution', 'idempotency key', 'operation', 'state', 'code'],
};
