import type { Messages } from '../index.js';

export const exchange: Messages['exchange'] = {
  arguments: {
    entries: 'records: one JSON object a line (operation, key, lane, body)',
    file: 'the package',
    receipt: 'the receipt',
  },
  options: {
    institution: 'code of this institution (default: platform.institution of the configuration file)',
    key: 'private key file of this institution (default: platform.key of the configuration file)',
    to: 'code of the recipient institution',
    recipientKey: 'public key file of the recipient',
    from: 'code of the sending institution',
    senderKey: 'public key file of the sender, to verify the signature',
    output: 'package file (.hlpkg)',
    outbox: 'import into this sending queue',
    receipt: 'write a signed receipt to a file (with --outbox)',
  },
  lineBad: (path, line) =>
    `Line ${line} of ${path} is no record that can be sent: a JSON object is needed whose operation writes and whose key has 8 to 128 characters and is used once.`,
  bodyBad: (path, line, text) => `Line ${line} of ${path} does not follow the interface: ${text}`,
  empty: (path) => `${path} has no records.`,
  made: (path, entries) => `Package written to ${path}, ${entries} records.`,
  verified: (id, from, entries) => `Package ${id} verified: from ${from}, ${entries} records.`,
  imported: (added) => `${added} new records imported.`,
  replayed: 'This package was imported before; nothing was queued twice.',
  receipt: (id, from, at, accepted, open) =>
    `Receipt of package ${id}, signed by ${from} at ${at}: ${accepted} records accepted, ${open} not.`,
  missing: 'not imported',
  receiptNeedsOutbox: '--receipt needs --outbox: it says what became of each record in the queue.',
};
