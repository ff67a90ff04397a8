import type { fhir as chinese } from '../zh-CN/fhir.js';

export const fhir: typeof chinese = {
  arguments: {
    input: 'record (JSON), shared document (CDA XML) or FHIR Bundle (JSON, XML); - is standard input',
    server: 'address of the FHIR server, such as http://127.0.0.1:8787/fhir',
  },
  options: {
    as: 'data subset by identifier or name (needed where the record names no dataSet, and to say what to read a foreign Bundle as)',
    to: 'convert to fhir, fhir-xml or record; by default the direction follows from the input',
    output: 'write to a file instead of standard output',
    packageOutput: 'write to a file (.tgz)',
    version: 'version of the package',
    format: 'output format',
  },
  notReadable: (path) =>
    `${path} is no record, shared document or FHIR Bundle. Check it with hulian validate.`,
  dataSetUnknown: (name, nearest) =>
    `${name === '' ? 'No data subset is named.' : `There is no data subset "${name}".`} ${nearest.length > 0 ? `Nearest: ${nearest.join(', ')}.` : 'Name one with --as.'}`,
  notHeld: (place) => `Not held: ${place}`,
  formCount: (native, form) =>
    `${native} values in elements of resources, ${form} only in the form (QuestionnaireResponse).`,
  packageMade: (path, counts) => `Written ${path}: ${counts}`,
  serverFailed: (status) => `The server gave no capability statement (status ${status}). Check the address.`,
  notCapabilities: 'What the address gave is no CapabilityStatement.',
  capabilities: {
    server: 'server',
    version: 'FHIR version',
    type: 'resource',
    interactions: 'interactions',
    search: 'search',
  },
};
