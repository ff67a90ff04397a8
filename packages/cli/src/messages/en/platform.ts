import type { Messages } from '../index.js';

export const platform: Messages['platform'] = {
  arguments: { files: 'files to submit' },
  options: {
    port: 'port; 0 for any free one',
    data: 'database file (default: in memory, gone when stopped)',
    institutionKey: 'an institution and its public key file, such as 12345678X=key.pem.pub; may be repeated',
    unsignedFhir:
      '/fhir takes requests without a signature (plain FHIR clients); the audit log marks them as unproven',
    unsignedSoap:
      'let /soap take calls without a signature, as hospital systems send them; the log marks them',
    trustOut: 'write the public key of the answers to a file, for hulian send --trust',
    url: 'address of the platform (default: platform.url of the configuration)',
    institution: 'identifier of this institution (default: platform.institution of the configuration)',
    key: 'private key file to sign with (default: platform.key of the configuration)',
    resident: 'platform id of the resident; without it, found by the identity number in the document',
    register: 'register the patient of the document when the platform does not know the person',
    ca: 'certificate of a trusted authority; may be repeated; the files of --trust and --institution must then be certificates it issued',
    crl: 'revocation list (together with --ca); may be repeated',
    encrypt: 'encrypt request bodies to the platform, with the encryption key of /meta/certificates',
    id: 'code of this platform, by which platforms above and below know it',
    answerKey:
      'private key file of this platform, for answers and for what it passes on (default: a new one)',
    upper: 'address of the platform above: what is accepted is passed on in order, with the list of hops',
    upperTrust: 'public key file of the platform above, to check its answers',
    lower:
      'a platform below that may pass on to this one, and its public key file, such as county=county.pem.pub; may be repeated',
    trust:
      'public key file of the platform, to check its answers (default: platform.trust of the configuration)',
  },
  starting:
    'The test platform is running. It is for tests only, not for production: never send it real patient data.',
  address: (url) => `Address: ${url}`,
  publicKey: (hex) => `Public key of the answers: ${hex}`,
  institutions: (names) => `Registered institutions: ${names.join(', ')}`,
  noInstitutions:
    'No institution is registered; only the open operations answer. Register one with --institution CODE=FILE',
  institutionBad: (text) => `--institution is written CODE=FILE, not "${text}".`,
  crlAlone: '--crl goes with --ca: without a trusted authority a revocation list cannot be checked.',
  noEncryptionKey: (url) => `${url} publishes no encryption key; bodies cannot be encrypted.`,
  upperIncomplete:
    '--upper goes with --upper-trust and --id: the platform above knows this one by code and key, and its answers are checked.',
  stop: 'Press Ctrl+C to stop.',
  stopped: 'The test platform has stopped.',
  portInUse: (port) => `Port ${port} is in use. Choose another one, or --port 0 for any free port.`,
  portDenied: (port) => `No permission to listen on port ${port}. Use a port above 1024.`,
  settingsMissing: (options, members) =>
    `Missing: ${options.join(', ')}. Give the ${options.length > 1 ? 'options' : 'option'}, or ${members.join(', ')} in hulian.config.json.`,
  urlBad: (url) => `"${url}" is no http or https address.`,
  sending: 'Submitting',
  accepted: (file, id, verdict) =>
    `${file}: accepted, platform id ${id}${verdict ? `, verdict of the platform: ${verdict}` : ''}`,
  outcomes: {
    refused: (file) => `${file}: refused by the platform.`,
    unknown: (file) =>
      `${file}: the outcome is unknown; query by the same idempotency key first, do not blindly resend.`,
    invalid: (file) => `${file}: not sent.`,
  },
  code: (code, title, action) => `${title} (${code}). ${action}.`,
  notSent: (file) => `${file} does not pass the local validation; mend it first.`,
  notADocument: (file) =>
    `${file} is no shared document with a document number; send submits shared documents only.`,
  otherPerson: (file, first) =>
    `${file} and ${first} are of different patients, but --resident names one resident: run the command once for each patient.`,
  noIdentity: (file) =>
    `${file} lacks the identity number or other data of the patient (documents of outpatients often do), so that the resident cannot be found. Submit it alone and give the platform id with --resident (the id in the answer to the registration; a search for residents by localId finds it, too).`,
  residentUnknown: (file) =>
    `The platform does not know the resident of ${file}. Register first, or use --register to register the patient of the document.`,
};
