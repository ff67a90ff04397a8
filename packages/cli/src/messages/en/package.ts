import type { Messages } from '../index.js';

export const exchange: Messages['exchange'] = {
  arguments: {
    entries: 'records: one JSON object a line (operation, key, lane, body)',
    file: 'the package',
    receipt: 'the receipt',
    documents: 'shared documents of one patient (XML files or folders)',
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
    patientOutput: 'file of the package (.zip)',
  },
  lineBad: (path, line) =>
    `Line ${line} of ${path} is no record that can be sent: a JSON object is needed whose operation writes and whose key has 8 to 128 characters.`,
  keyTwice: (path, line, first) =>
    `Lines ${first} and ${line} of ${path} have one key: the recipient would take only the first. Give each record a key of its own, or remove the repeated line.`,
  bodyBad: (path, line, text) => `Line ${line} of ${path} does not follow the interface: ${text}`,
  empty: (path) => `${path} has no records.`,
  made: (path, entries) => `Package written to ${path}, ${entries} records.`,
  verified: (id, from, entries) => `Package ${id} verified: from ${from}, ${entries} records.`,
  imported: (added) => `${added} new records imported.`,
  taken: (count) =>
    `${count} records were not imported: the queue holds other content under their keys (C004 in the receipt). Ask the sender to send them with new keys.`,
  replayed: 'This package was imported before; nothing was queued twice.',
  receipt: (id, from, at, accepted, open) =>
    `Receipt of package ${id}, signed by ${from} at ${at}: ${accepted} records accepted, ${open} not.`,
  missing: 'not imported',
  receiptNeedsOutbox: '--receipt needs --outbox: it says what became of each record in the queue.',
  patientMade: (path, documents) =>
    `Package of the patient written to ${path}, ${documents} documents. To check it: hulian verify ${path} --public-key KEY.pub`,
  patientAbout: (institution, issuedAt, documents) =>
    `Handed to the patient by institution ${institution} at ${issuedAt}, ${documents} documents.`,
  patientProves:
    'It proves that these documents are of one patient and have not changed since they were signed; not whose key it is (unless checked otherwise), nor that their content is right.',
  patientFaults: {
    empty: () => 'there is no document',
    'not-a-document': (path) => `${path} is no shared document`,
    'no-patient': (path) =>
      `${path} names neither the identity number nor the hospital's number of the patient`,
    'other-patient': (path) => `${path} is of another patient and may not be in the same package`,
    'same-name': (path) => `two documents have the name ${path}`,
  },
};
