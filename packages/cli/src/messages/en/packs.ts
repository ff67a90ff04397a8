import type { Messages } from '../index.js';

export const packs: Messages['packs'] = {
  arguments: {
    pack: 'a pack: folder or .hlpack file',
    packs: 'packs; without them, the packs of the configuration',
  },
  options: {
    pack: 'lay a pack (folder or .hlpack) over the library; may be repeated, later ones win',
    asOf: 'editions in force on this day (YYYY-MM-DD, default today)',
    trust: 'public key of the publisher; packs without a signature by it are refused',
    key: 'private key file of the publisher',
  },
  headings: {
    list: ['ID', 'VERSION', 'NAME', 'RECORDS', 'SIGNATURE', 'IN FORCE'],
    diff: ['CHANGE', 'ID', 'NAME', 'WHAT'],
  },
  dateBad: (value) => `--as-of is a day such as 2026-11-21, not "${value}".`,
  none: 'No packs are used. Name one with --pack, or in packs of hulian.config.json.',
  signed: 'yes',
  unsigned: 'no',
  unlimited: 'always',
  valid: (id) => `${id}: the signature is valid`,
  forged: (id) => `The signature of pack ${id} does not fit the public key; the pack is refused.`,
  noSignature: (id) => `Pack ${id} carries no signature.`,
  written: (path) => `Signature written to ${path}`,
  folderOnly: (path) => `${path} is an archive; sign the folder, then pack it.`,
  added: (id, path) => `Pack ${id} written into ${path}`,
  addedBefore: (id, path) => `Pack ${id} is in ${path} already; nothing was changed.`,
  tested: (id, files, records) => `${id}: ${files} files with ${records} records are right`,
  unusedFile: (path) =>
    `NOT as expected  ${path}: it is not read. Data belong into data-elements, value-domains, data-sets, documents, services, quality and so on, as in the library`,
  suppressionUnknown: (rule, nearest) =>
    `NOT as expected  suppressions: there is no rule ${rule}${nearest === undefined ? '' : `; did you mean ${nearest}`}`,
  suiteRun: (path: string, passed: boolean, good: number, all: number) =>
    `${passed ? 'pass' : 'FAIL'}  ${path}: the sandbox passes ${good} of ${all} tests`,
  suiteNotRun: (path: string, reason: string) =>
    `not run  ${path}: well formed; not run against the sandbox (${reason})`,
  codeNotTested: (files: readonly string[]) => `Suites that are code were not run: ${files.join(', ')}.`,
  noSamples: 'No samples (samples/right, samples/wrong); only the files were checked.',
  ruleSamples: {
    'as-expected': (code) => `as expected  rule ${code}: its right sample passes, its wrong one fails`,
    'right-refused': (code) => `NOT as expected  rule ${code}: its right sample fails`,
    'right-unjudged': (code) =>
      `NOT as expected  rule ${code}: its right sample was not judged (condition not met, or fields missing)`,
    'wrong-accepted': (code) => `NOT as expected  rule ${code}: its wrong sample does not fail`,
    none: (code) => `NOT as expected  rule ${code}: it has no samples`,
  },
  samplePassed: (path) => `as expected  ${path}`,
  sampleFailed: (path) => `NOT as expected  ${path}: should have no errors, and has some`,
  sampleUnchecked: (path) => `NOT as expected  ${path}: could not be checked`,
  sampleMissed: (path) => `NOT as expected  ${path}: should have errors, and has none`,
  sampleSubject: (path, name) =>
    `${path}: the folder of a sample is named after a data set, which "${name}" is not`,
  changes: { added: 'added', changed: 'changed', removed: 'removed' },
  breaking: ' (breaking)',
  diffSummary: (changes, breaking) =>
    `${changes} changes, ${breaking} of them breaking (data that was right may be wrong now).`,
  same: 'No changes.',
  errors: {
    PACK_NOT_FOUND: ({ place }) => `There is no pack ${place}.`,
    PACK_MANIFEST_MISSING: ({ place }) => `${place}: the pack lacks pack.json.`,
    PACK_FILE_INVALID: ({ place, reason }) => `${place}: a file of the pack is wrong (${reason}).`,
    PACK_FORMAT_NEWER: ({ place }) =>
      `${place}: the format of the pack is newer than this program; upgrade the program.`,
    PACK_ZIP_INVALID: ({ place, reason }) => `${place} is no usable .hlpack archive (${reason}).`,
    PACK_UNSIGNED: ({ place }) =>
      `${place}: a signature is demanded and the pack has none that can be verified.`,
    PACK_EXTENDS_MISSING: ({ place, id }) => `${place}: extends pack ${id}, which is not given.`,
    PACK_EXTENDS_CIRCULAR: ({ place, reason }) =>
      `${place}: packs extend each other in a circle (${reason}).`,
    PACK_DUPLICATE: ({ place, id }) => `${place}: pack ${id} is given twice.`,
    PACK_OVERRIDE_UNNAMED: ({ place, reason }) =>
      `${place}: changes a known record without naming it in overrides (${reason}).`,
    PACK_OVERRIDE_UNKNOWN: ({ place, reason }) =>
      `${place}: overrides names a record that does not exist (${reason}).`,
  },
};
