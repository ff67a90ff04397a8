import type { Messages } from '../index.js';

export const gateway: Messages['gateway'] = {
  arguments: { folder: 'folder to watch; made when missing' },
  options: {
    port: 'HTTP port, on this machine only; 0 for any free one',
    interval: 'milliseconds between looks; a file is taken when two looks saw the same',
  },
  started: (folder) =>
    `The gateway is running and watches ${folder}: receipts and error files are written beside the inputs.`,
  ignored: (name) =>
    `Not taken: ${name} is no plain file (a folder, a link), or a back-up, draft, lock or hidden file of another program. Only files that lie directly in the watched folder are taken; rename or move what is to be sent.`,
  noFolder: (path) =>
    `${path} is a file; the gateway watches a folder. Name the folder of the exports; to send this one file use hulian send.`,
  address: (url) =>
    `HTTP: ${url} (POST /documents, POST /operations/ID, GET /records/KEY, /health, /metrics)`,
  stopped: 'The gateway has stopped; what is not done stays in the queue and goes on at the next start.',
};
