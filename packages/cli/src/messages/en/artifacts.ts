import type { Messages } from '../index.js';

export const artifacts: Messages['artifacts'] = {
  arguments: {
    dir: 'folders of artefacts: data set records, shared documents (EMR-SD-NN…), messages (EMR-PL-NN…-T01/-F01)',
  },
  options: {
    scheme: 'maturity scheme: which data sets, documents and services are asked for, at which level',
    level: 'level to reach, for example 4B: exit code 1 unless all its data sets and documents are full',
    absent: 'business the institution does not carry out, for example midwifery; may be repeated',
    showValues: "show patients' names in file and folder names",
    live: 'serve a page on this port of this machine that shows files done, rate, time left and the files that did not pass; 0 lets the system choose',
  },
  running: 'files judged',
  liveCause: (errors, warnings) => `${errors} errors, ${warnings} warnings`,
  title: 'Conformance of artefacts',
  noLevel: 'below the lowest level',
  results: { pass: 'all conform', fail: 'some do not conform', 'not-checked': 'some could not be judged' },
  verdict: (result, level) => `${result}; counts of data sets and documents reach: ${level}`,
  facts: { scheme: 'Scheme', asOf: 'Date', files: 'Files', profile: 'Profile' },
  files: (all, pass, fail, notChecked) => `${all}: pass ${pass}, fail ${fail}, not checked ${notChecked}`,
  sections: {
    levels: 'Counts asked for per level',
    fixes: 'What to mend first',
    'data-set': 'Data sets',
    document: 'Shared documents',
    service: 'Interaction services',
    patients: 'Document types of one patient',
    packaging: 'Names and places of files',
  },
  columns: {
    levels: ['Level', 'Data sets', 'Documents', 'Services (requests only)', 'Data sets and documents'],
    fixes: ['Order', 'Level', 'Subject', 'Points', 'What to do'],
    types: ['Status', 'Code', 'Name', 'Passed / files', 'Fields', 'What to do'],
    patients: ['Patient', 'Documents', 'Types', 'Missing'],
    packaging: ['File', 'Remark'],
  },
  statuses: {
    full: 'full',
    partial: 'partial',
    none: 'none',
    'not-checked': 'not checked',
    absent: 'not carried out',
  },
  counts: (full, partial, notChecked, none) =>
    `full ${full}, partial ${partial}, not checked ${notChecked}, none ${none}`,
  reached: 'reached',
  notReached: 'not reached',
  levelNote: 'Full / asked for at this level and below. Partial does not count.',
  serviceNote:
    'A folder holds requests only; they do not show how a service answers, so they answer nothing in a maturity self-test. Test services with conformance run.',
  moreFixes: (count) => `${count} more are in fixFirst of --format json.`,
  steps: {
    make: 'no file: export samples',
    mend: (text, count, more) =>
      `${text} (${count} times${more > 0 ? `, and ${more} more kinds of problem` : ''})`,
    fill: (count, some) =>
      `${count} fields have no value in any sample: ${some.join(', ')}${count > some.length ? ' …' : ''}`,
    look: 'a file could not be judged: see hulian validate',
  },
  gaps: {
    'found-case-missing': 'T01 is missing: the query with a real parameter',
    'not-found-case-missing': 'F01 is missing: the query with a parameter that does not exist',
    'key-empty': 'the query has no parameter',
    'same-key': 'T01 and F01 ask for the same: F01 needs a parameter that does not exist',
  },
  patient: (number) => `patient ${number}`,
  patientNote: (count) =>
    `${count} patients; those with most types are listed. Patients are told apart by identity number or identifier and shown as numbers only. That one patient should cover all types is experience of integrators; no public text of the scheme says so.`,
  packagingNote:
    'Changes no status. The names are those of one integration team; the official template has not been seen.',
  packaging: {
    'name-not-by-packaging': (expected) =>
      `the name has no code${expected === '' ? '' : `; it should begin with ${expected}`}`,
    'name-other-type': (expected) =>
      `the code in the name does not fit the content; it should be ${expected}`,
    'code-unknown': () => 'the scheme does not have the code in the name',
    'patients-mixed-in-folder': () => 'another patient than the other documents of this folder',
    'content-twice': () => 'the same content as another file',
    'type-unknown': () => 'not known as a data set, document or message; not counted',
    'type-not-in-scheme': () => 'the scheme does not ask for this type; not counted',
    'data-sets-mixed': () =>
      'several data sets in one file with errors: nobody can tell which; separate them',
  },
  footer: 'This is a self-test, not an official result.',
};
