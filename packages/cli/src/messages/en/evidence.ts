import type { Messages } from '../index.js';

export const evidence: Messages['evidence'] = {
  arguments: {
    result: 'result of a run: a file of --format json, or an evidence bundle',
    before: 'earlier result (JSON or evidence bundle)',
    after: 'later result (JSON or evidence bundle)',
  },
  options: {
    bundle: 'write results and evidence as an evidence bundle; not signed without --sign',
    sign: 'sign the bundle with this private key (SM2); named conformance-<suite>.zip without --bundle',
    timestampUrl: 'address of a time-stamp service: puts a time-stamp on the signature',
    product: 'name and version of the product, for the title of the statement',
  },
  notResult: (path) => `${path} is no result of a conformance run. Give a file of --format json or a bundle.`,
  notSuiteResult: (path) => `${path} is the result of a folder; the result of a suite is needed here.`,
  notForFolders: (format) =>
    `A result of a folder has no form ${format}: use text, json, markdown, html or xlsx.`,
  differentKinds: (before, after) =>
    `${before} and ${after} are results of different kinds and cannot be compared.`,
  timestampNeedsSign: '--timestamp-url needs --sign: the time-stamp is put on the signature.',
  timestampFailed: (url) =>
    `No time-stamp from ${url}; the bundle was not written. Check the address or leave --timestamp-url out.`,
  bundleWritten: (file, signed) =>
    `Evidence bundle written to ${file}${signed ? '' : ', not signed: anyone can change it'}. Check it: hulian verify ${file}`,
  runTitle: (suite) => `Conformance run ${suite}`,
  compareTitle: 'Two results compared',
  statementTitle: (product) => `Conformance statement: ${product}`,
  facts: {
    target: 'Target',
    startedAt: 'Started at',
    seed: 'Seed',
    tests: 'Tests',
    before: 'Before',
    after: 'After',
    passing: 'Passed both times',
    result: (number) => `Result ${number}`,
  },
  sections: {
    bad: 'Tests that did not pass',
    groups: 'Groups',
    tests: 'All tests',
    requirements: 'Requirements and tests',
    bands: 'Response times',
    times: 'Times by kind of request',
    changes: 'Changes',
    tested: 'Requirements with a test',
    untested: 'Operations without a test',
  },
  columns: {
    groups: ['Result', 'Group', 'Passed / tests'],
    tests: ['Result', 'Id', 'Title', 'Cause', 'Last request'],
    requirements: ['Result', 'Requirement', 'Tests'],
    bands: ['Time', 'Answers'],
    times: ['Test', 'Answers', 'Median (ms)', '95th percentile (ms)', 'Longest (ms)'],
    changes: ['Change', 'Id', 'Before', 'After'],
    claims: ['Support', 'Requirement', 'Tests'],
  },
  untested: (count) => `Over all suites ${count} requirements have no test.`,
  band: (from, to) => (to === Infinity ? `${from} s and more` : `${from} to ${to} s`),
  bandNote: 'By response time, recorded only and never judged. The limits of the bands are our choice.',
  runFooter:
    'This report says how the listed tests ended against the listed target at the listed time; it is no official result. Bodies and values of patients are not recorded by default.',
  changes: { broken: 'new', fixed: 'fixed', still: 'still failing', dropped: 'not run now' },
  compareVerdict: (broken, fixed, still, dropped) =>
    `new ${broken}, fixed ${fixed}, still failing ${still}, not run now ${dropped}`,
  compareFooter: 'What was not run now does not count as fixed.',
  support: { shown: 'shown', 'not-shown': 'not shown', untested: 'no test' },
  statementVerdict: (shown, notShown, untested) =>
    `shown ${shown}, not shown ${notShown}, no test ${untested}`,
  statementFooter:
    '"shown" means that all tests of the requirement passed. The tool made this statement from results; it is no certificate.',
  partial: 'part',
  verify: {
    valid: (file) => `The contents of ${file} have not changed since they were signed.`,
    invalid: (file) => `${file} cannot be relied on.`,
    signer: (key, subject, trusted) =>
      `Public key ${key}${subject === '' ? '' : `, certificate ${subject}`}: ${trusted ? 'it is the trusted key given' : 'not compared with a trusted key (--public-key)'}`,
    about: (kind, about) => `Holds: ${kind}, ${about}`,
    time: (time) => `Time-stamp: ${time} (the chain of the time-stamp service was not checked)`,
    proves:
      'It proves: whoever holds that private key signed these results and this evidence, and not one byte has changed since; the results were made with the listed version of the tool and of the standards.',
    provesNot:
      'It does not prove: whose key it is (unless checked otherwise); that the target was the system it is called; that the computer of the run was sound; the time of the run (unless by a trusted time-stamp). It is no official result.',
    faults: {
      'not-a-bundle': () => 'no evidence bundle, or a damaged archive',
      'archive-altered': () => 'the archive was changed',
      'file-missing': (path) => `${path} is missing`,
      'file-altered': (path) => `${path} does not have the digest of the manifest`,
      'file-extra': (path) => `${path} is not in the manifest`,
      'manifest-unreadable': () => 'the manifest cannot be read',
      'results-unreadable': () => 'the results cannot be read',
      'results-contradict': () => 'the results say something else than the manifest',
      'signature-missing': () => 'there is no signature',
      'signature-wrong': () =>
        'the signature is wrong: the manifest was changed, or the signature is of another one',
      'signer-not-trusted': () => 'the key that signed is not the one of --public-key',
      'certificate-of-other-key': () => 'the certificate is of another key',
      'timestamp-wrong': () => 'the time-stamp is wrong or belongs to another signature',
    },
  },
};
