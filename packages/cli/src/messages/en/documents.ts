import type { Messages } from '../index.js';

const sampleKinds = {
  'data-set': 'data set',
  document: 'shared document',
  message: 'request',
  answer: 'answer',
};

export const documents: Messages['documents'] = {
  arguments: {
    records:
      'records (JSON, NDJSON): each { template, values, sections } is a document; data-set records are joined into one, or into several with --by; - for standard input',
    file: 'shared document (CDA XML); - for standard input',
    id: 'identifier of a data set, data subset, shared document or interaction service, for example C0004, PatientInfoRegister',
  },
  options: {
    template: 'document template, for example C0004 (needed when the record names none)',
    profile: 'form to write: national (default) or assessment (with the empty elements its schemas demand)',
    to: 'form: html (default, printable) or text',
    format: 'output: text (default) or json',
    showValues: 'show values too (they may be about a patient)',
    migrateTo: 'template of the target; by default the document’s own (only edition or form change)',
    draft: 'write a draft although something demanded is missing or wrong (exit code stays 1)',
    by: 'one document for each value of this field, for example HDSD00.04.002',
    values:
      'values all documents share (JSON, keyed as records); {field} stands for what the record says there. What a record says itself goes first',
    documents: 'write to a file, several documents to a folder, instead of standard output',
    output: 'write to a file instead of standard output',
    folder: 'write to a folder, one file an artefact, instead of standard output',
    count: 'how many',
    seed: 'seed: the same seed gives the same samples',
    kind: 'data set, shared document, request (message) or answer of an interaction service',
    fhir: 'write Bundles of FHIR R4 (data sets and shared documents)',
    defects:
      'share of samples with a planted defect, in per cent; listed beside the folder, in <folder>.defects.ndjson',
    patientStory:
      'make patient stories: records, documents and messages from the first visit to the follow-up that agree (--count persons)',
  },
  recordNotJson: (path) =>
    `${path} holds no JSON records. Give { "template": "C0004", "values": { … } } or data-set records (one, an array, or one a line).`,
  valuesNotJson: (path) => `${path} is no JSON object of texts, for example { "保管机构名称": "某医院" }.`,
  fieldMissing: (field, record) =>
    `Record ${record} has no "${field}". Check the name of the field, or take records of one kind first (hulian mapping run --only).`,
  conflict: (name, key, one, other, by) =>
    `“${name}” (${key}) differs between records ${one} and ${other}, but a document has one; ${
      by === undefined
        ? 'tell the documents apart with --by.'
        : `both have the same “${by}”: see whether it is used twice, or name another field.`
    }`,
  manyNeedFolder: (count) => `These are ${count} documents: name a folder with --output.`,
  ofRecords: (file, numbers) => `${file} (records ${numbers.join(', ')}):`,
  builtMany: (written, refused, folder) => `${written} documents written, ${refused} refused: ${folder}`,
  templateMissing:
    'No document template is named. Write "template": "C0004" into the record or add --template C0004.',
  templateUnknown: (id, nearest) =>
    `There is no document template ${id}. ${nearest.length > 0 ? `Nearest: ${nearest.join(', ')}.` : 'See hulian standards list documents.'}`,
  subjectUnknown: (id, nearest) =>
    `There is no data set, shared document or service ${id}. ${nearest.length > 0 ? `Nearest: ${nearest.join(', ')}.` : 'See hulian standards list data-sets.'}`,
  otherKind: (name, asked, kinds) =>
    `${name} is no ${sampleKinds[asked]}; it is a ${kinds.map((kind) => `${sampleKinds[kind]} (--kind ${kind})`).join(' and a ')}.`,
  noSections: (id) =>
    `No public source shows the sections of ${id}: no document or sample can be made. Sections of your own go into foreignSections of the record.`,
  notXml: (path, line, column) =>
    `${path} is not well-formed XML at line ${line}, column ${column}. hulian validate says why.`,
  notADocument: (path, root) => `The root of ${path} is ${root}, not a shared document (ClinicalDocument).`,
  missing: ({ name, at, template, section }) =>
    `“${name}” is missing (template ${template}, ${section ?? 'header'}). Give ${at} in the record${section === undefined ? ' or in the file of --values, for what all documents share' : ''}.`,
  leftOut: (name, at) => `“${name}” (${at}) has no place in this form; it was not written.`,
  notWritten: 'No document was written: supply or correct the above and build again, or add --draft.',
  difference: {
    added: (name, at, section) => `added    ${section ?? 'header'}  ${name} (${at})`,
    removed: (name, at, section) => `removed  ${section ?? 'header'}  ${name} (${at})`,
    changed: (name, at, section) => `changed  ${section ?? 'header'}  ${name} (${at})`,
  },
  differences: (count) => (count === 0 ? 'Both documents say the same.' : `${count} differences.`),
  notMigrated: (count) => `The target lacks ${count} values; no document was written.`,
  unplaced: {
    'unknown-key': (at) => `There is no place for ${at}. Check the field identifier or name.`,
    'narrative-only': (at) => `${at} is narrative only, without entries: there is no field to take from it.`,
    'unknown-section': (at) => `The template has no such section: ${at}.`,
    'unknown-element': (at) => `The template has no such entry: ${at}.`,
    'not-xml-text': (at) => `The value of ${at} has control characters that XML forbids; it was not written.`,
    'no-times-a-day': (at) =>
      `The frequency code of ${at} states no number of times a day, which is what the document holds; it was not written. Give the number under 用药频率.`,
    'not-text': (at) => `The value of ${at} is no text (nor { value, name, unit }); it was not written.`,
    'not-a-section': (at) => `${at} is not a section element; it was not written.`,
  },
  unplacedCount: (count) => `${count} values were not placed, see above.`,
  storyTakesNoId:
    '--patient-story takes no identifier: a story holds documents, records and messages of many kinds.',
  storyNotAsFhir:
    '--patient-story and --fhir do not go together: a story is records, documents and messages; one data set or document can be written as FHIR.',
  noFhirOfMessages:
    'Interaction messages have no form in FHIR; --fhir is for data sets and shared documents.',
  noDefectsInFhir:
    '--defects and --fhir do not go together: defects are planted into records, documents and messages.',
  idMissing:
    'Name a data set or shared document, for example hulian samples make C0004, or add --patient-story.',
  defectsNeedOutput: '--defects writes a list of the defects: name a folder with --output.',
  planted: (count, file) => `${count} defects planted, listed in ${file}.`,
  made: (count, folder) => `${count} files written: ${folder}`,
};
