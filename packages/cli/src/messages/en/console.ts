import type { Messages } from '../index.js';

export const console: Messages['console'] = {
  options: {
    data: 'file that keeps self-tests, answers and evidence',
    port: 'port, 0 for any free one; listens on this machine only',
    key: 'private key that signs exports; without it a key of the console, which shows changes but not who signed',
    outbox: 'show the state of this outbox, too',
    gateway: 'show the state of the gateway on this machine, too, for example http://127.0.0.1:8847',
    quality: 'show the quality scores of this folder, too (results of hulian quality score --format json)',
  },
  open: (url) => `The console runs. Open this address in a browser on this machine (it works once):\n${url}`,
  stop: 'Ctrl+C ends it. Every change has been saved.',
  dataDamaged: (path) =>
    `${path} is damaged and holds no readable self-tests; it was left as it is. Put a backup in its place, or name another file with --data and import a file that was handed over (.hlassess).`,
  pageMissing: 'The page of the console is not in the installed package. Install @hulian/cli again.',
  gatewayBad: (url) =>
    `--gateway takes an address of this machine, for example http://127.0.0.1:8847; this is ${url}.`,
  qualityBad: (path) => `--quality takes a folder that exists: ${path}.`,
  auditAltered: 'Note: the log of changes in the data file was altered.',
  imported: {
    run: (used) =>
      used === 0
        ? 'Result of a conformance run: the scheme has no indicator for what it tests, so no points follow.'
        : `Result of a conformance run: ${used} indicator(s) answered.`,
    sandbox: 'A run on the built-in sandbox says nothing of the hospital and counts for nothing.',
    score: (used) =>
      used === 0
        ? 'Quality score: no faulty records and no delay measured, so no answer changes.'
        : `Quality score: it bears on ${used} indicator(s).`,
    undated:
      'The quality score states no day, so it proves nothing. Score again with hulian quality score --as-of YYYY-MM-DD.',
  },
  problems: {
    forbiddenHost: 'The console opens at the address of this machine only.',
    tokenUsed:
      'This address was used already or is wrong. End the console, run hulian console again and open the new address.',
    noSession: 'Not signed in. Open the address that hulian console printed.',
    foreignPage: 'The request did not come from the page of the console and was refused.',
    notFound: 'There is no such thing.',
    malformed: 'The content has the wrong form.',
    tooLarge: 'The file is too large; 50 MB at most.',
    changedElsewhere: 'This was just changed elsewhere. Look at both and choose.',
    wrongScheme: 'The file belongs to another scheme. Known ones:',
    signatureInvalid: 'The signature is wrong: the file was changed and was not imported.',
    samplesThemselves:
      'This is the result of judging a folder; the samples are not in it. Import the folder of samples itself.',
    notScored: 'Cannot be scored:',
    notExportable: 'There is no such form of this record.',
    onlySandbox:
      'The page tests the embedded sandbox only; other platforms need a private key: use hulian conformance run.',
    runGoesOn: 'Another run is going on; wait for its end.',
    outboxInUse:
      'The outbox is in use by another program (a gateway, for example) and cannot be read here; a running gateway reports its numbers.',
    outboxNotReadable: 'The outbox cannot be read now (a sender may be using it):',
    failed: 'The console failed:',
  },
};
