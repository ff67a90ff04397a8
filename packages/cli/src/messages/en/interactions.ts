import type { interactions as chinese } from '../zh-CN/interactions.js';

const label = (at: string, name: string | undefined): string =>
  name === undefined ? at : `"${name}" (${at})`;

export const interactions: typeof chinese = {
  arguments: {
    records: 'records (JSON, NDJSON: each { service, values } is a message); - is standard input',
    file: 'interaction message (XML, in a SOAP envelope or not); - is standard input',
  },
  options: {
    service: 'action or Chinese name of the service, for example PatientInfoRegister',
    soap: 'put the message into a SOAP envelope (HIPMessageServer)',
    profile: 'by which demands the written message is judged',
    messages: 'write to a file, several messages to a folder; standard output by default',
    output: 'write to a file; standard output by default',
  },
  recordNotJson: (path) =>
    `${path} is not a JSON object. Give { "service": "PatientInfoRegister", "values": { … } }.`,
  serviceMissing:
    'The service is not named. Write "service" in the record, or add --service PatientInfoRegister.',
  ofDataSet: (id) =>
    `This is a record of the data set ${id}: its keys are fields of the data set, not of a service, and no message can be built from it directly. The keys of a service: hulian samples make SERVICE --output samples, then hulian messages extract samples/….xml; write { "service": …, "values": { … } } in their likeness. Shared documents can be built from data set records: hulian documents build.`,
  noFields: (service) => `No public source gives the fields of ${service}; no message can be built.`,
  problems: {
    missing: (at, name) => `A demanded value is missing: ${label(at, name)}.`,
    'unknown-key': (at) => `The service has nothing of that name: ${at}. Check the name or path.`,
    'ambiguous-key': (at) => `${at} means several places; use the path.`,
    'not-text': (at) => `The value of ${at} is no text (nor { value, … }).`,
    'not-xml-text': (at) => `The value of ${at} holds control characters that XML cannot hold.`,
    'too-many': (at) => `${at} occurs more often than allowed.`,
    'unknown-place': (at) => `The service has no such place; its value was not taken: ${at}.`,
  },
  manyNeedFolder: (count) => `These are ${count} messages: name a folder with --output.`,
  ofRecord: (file, record) => `${file} (record ${record}):`,
  builtMany: (written, refused, folder) => `${written} messages written, ${refused} refused: ${folder}`,
  notBuilt: (count) => `${count} problems; no message was written.`,
  notXml: (path, detail) => `${path} is not readable XML: ${detail}. hulian validate tells why.`,
  unknownRoot: (path, root) => `The root element ${root} of ${path} is not a message of a known service.`,
  severalServices: (root, services) =>
    `Several services share the root element ${root}; name one with --service: ${services.join(', ')}.`,
};
