import type { Messages } from '../index.js';

/** What system codes of broken connections mean, first match. */
const connections: readonly (readonly [RegExp, string])[] = [
  [
    /^ECONNREFUSED$/,
    'nothing serves this address and port: the platform is not running, or address or port are wrong',
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'the name of the host is not known: check the address and the name service of this machine',
  ],
  [
    /^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    'no way through the network: check address, routes and firewalls',
  ],
  [/^ERR_SSL_/, 'no TLS: the platform does not serve https on this port, or no common version'],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, 'the TLS certificate of the platform is not valid at this time'],
  [/ALTNAME/, 'the TLS certificate of the platform was issued for another address'],
  [
    /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/,
    'the TLS certificate of the platform is not trusted: for an issuer of your own, name its certificate by NODE_EXTRA_CA_CERTS',
  ],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|connection)$/,
    'the connection broke, or the answer did not arrive whole: the platform may have restarted, or something in between cut the line',
  ],
  [/^HPE_/, 'what answers does not speak HTTP: check the port'],
];
const connection = (code: string): string =>
  connections.find(([pattern]) => pattern.test(code))?.[1] ??
  'no connection, or it broke: check address, network and certificates';

/** Senders that a run may be given beside the institution itself. */
const identities: Readonly<Record<string, string>> = {
  expired: 'a key whose certificate is out of date',
  revoked: 'a key whose certificate is revoked',
  other: 'the key of another institution',
  lowerPlatform: 'the key of a platform of a lower tier',
};

/** A member that the answer does not have, or should not. */
const there = (value: string) => (value === 'undefined' ? 'absent' : value);

const kinds: Readonly<Record<string, (subject: string, expected: string, actual: string) => string>> = {
  status: (_, expected, actual) => `HTTP status should be ${expected}, is ${actual}`,
  code: (_, expected, actual) => `platform code should be ${expected}, is ${actual}`,
  header: (subject, expected, actual) =>
    `header ${subject} of the answer should be ${expected}, is ${actual}`,
  content: (subject, expected, actual) => `${subject} in the answer should be ${expected}, is ${actual}`,
  format: (subject, expected, actual) =>
    `${subject} of the answer should be ${expected}, is ${actual || 'empty'}`,
  signature: (_, __, actual) => `the answer is not signed by the platform (${actual})`,
  client: (_, __, actual) => `the SDK client does not accept the answer (${actual})`,
  behaviour: (subject, _, actual) =>
    `${
      (
        {
          'no-request': 'the request that was asked for did not come',
          'not-queried': 'the outcome was unknown and not asked for by its key',
          'blind-resend': 'sent again without asking for the unknown outcome',
          'new-key': 'the same content sent again under another key',
          'key-reused': 'one key for different contents',
          'no-key': 'a write without an idempotency key',
          'too-early': 'sent again before Retry-After was over',
          'gave-up': 'gave up although the platform allows another try',
          'out-of-order': 'the next one was sent before the first was accepted',
          'refused-resent': 'a refused request was sent again unchanged',
          'invalid-content': 'the content does not conform',
          signature: 'the signature of the request is wrong',
          'no-version': 'an update without the version (If-Match)',
          'query-failed': 'the query was not answered by AA',
          'sent-twice': 'the same content sent again without a key or a condition',
          'not-reached': 'this step was not reached',
        } as Readonly<Record<string, string>>
      )[subject] ?? subject
    }${actual === '' ? '' : ` (${actual})`}`,
  timeout: (_, expected) => `did not end within ${expected} ms: the platform does not answer, or is too slow`,
  unreachable: (_, __, actual) => `${connection(actual)} (${actual})`,
  precondition: (subject) => {
    if (subject === 'platform-key') return 'no key of the platform was given (--platform-key)';
    if (subject === 'identity-taken')
      return 'another person has this invented identity number on the platform: an earlier run happened to draw it, which is no fault of the platform; run again, with another --seed';
    if (subject === 'midnight') return 'the test spanned midnight of the platform; run it again';
    const [, identity] = /^identity (\w+)$/.exec(subject) ?? [];
    return identity === undefined
      ? `it needs ${subject}, which did not pass`
      : `${identities[identity] ?? identity} was not given (${identity} of --identities)`;
  },
  'not-offered': () => 'the platform does not offer this optional feature',
  'not-chosen': () => 'not chosen',
  defect: (_, __, actual) => `the test itself broke (${actual}); please report it`,
};

export const conformance: Messages['conformance'] = {
  arguments: { suite: 'test suite, for example unified; hulian conformance list shows all' },
  options: {
    target: 'address of the platform, or sandbox: the built-in one, without network or set-up',
    key: 'private key file that signs the requests',
    institution: 'code of this institution',
    platformKey: 'public key file of the platform; without it tests of answer signatures are skipped',
    identities:
      'list (JSON) of the keys of other senders, such as one with a certificate out of date or another institution; tests that need one that is missing are omitted',
    output: 'write the result to a file',
    filter: 'only tests whose id or title holds this text, and what they need',
    require: 'what counts as passed: required = all required tests, all = optional ones, too',
    timeLimit: 'limit of one test in seconds',
    baseline: 'earlier result: only what is worse counts as a failure',
    rerun: 'run only the tests that did not pass in --baseline',
    parallel: 'how many independent tests run at once',
    bodies: 'keep the bodies of requests and answers as evidence, with * and a length in place of values',
    showValues: 'do not mask the values in bodies',
    allowCode:
      'load suites of packs that are code: they may do all that this program may; only for packs whose signature --pack-trust verified',
    live: 'a page of this machine on this port (0 for any) with progress and results as they come',
    annotations: 'annotations for CI: github writes workflow commands (for GitLab use --format gitlab)',
    seed: 'seed of the test data; another one in every run by default',
  },
  results: { pass: 'pass', fail: 'fail', error: 'error', skip: 'skip', omit: 'omit' },
  codeNeedsTrust: '--allow-code goes with --pack-trust: only code signed by that key is loaded.',
  codeNotLoaded: (pack: string, files: readonly string[]) =>
    `Suites of ${pack} that are code were not loaded: ${files.join(', ')}. If you trust their publisher, give --allow-code and --pack-trust.`,
  suiteTwice: (id: string, pack: string) =>
    `${pack}: there is a suite ${id} already; give the suite of the pack another name.`,
  filterUnknown: (text) => `No test has "${text}" in its id or title; hulian conformance list shows all.`,
  seedBad: '--seed takes 1 to 32 characters: letters, digits, ".", "_", "-".',
  rerunNeedsBaseline: '--rerun failed needs an earlier result: --baseline.',
  nothingToRerun: '--baseline holds no test of this suite that did not pass.',
  baselineCounts: (broken, fixed, still) =>
    `compared with the baseline: new ${broken}, fixed ${fixed}, still failing ${still}`,
  resultNotWritten: (file, code) =>
    `The result could not be written to ${file} (${code}); it goes to standard output.`,
  streamFailed: (file, code, verdict) =>
    `Writing ${file} failed (${code}): later lines are missing, those in the file hold. The tests ran to their end: ${verdict}.`,
  running: 'testing',
  optional: 'optional',
  heading: (suite, target, seed) => `suite ${suite}, target ${target}, seed ${seed}`,
  cause: (kind, subject, expected, actual) => kinds[kind]?.(subject, there(expected), there(actual)) ?? kind,
  evidence: (request, status, traceId) =>
    `${request} → ${status === '' ? 'no answer' : status}${traceId === '' ? '' : `, trace id ${traceId}`}`,
  summary: (pass, fail, error, skip, omit) =>
    `pass ${pass}, fail ${fail}, error ${error}, skip ${skip}, omit ${omit}`,
  verdict: (result, partial) =>
    `Verdict: ${result}${partial ? ' (of the chosen tests only, not of the whole suite)' : ''}`,
  live: {
    ready: (url: string) => `Live progress: ${url}`,
    title: (suite: string, target: string) => `Conformance suite ${suite}, target ${target}`,
    waiting: 'Waiting for the first result…',
    progress: 'progress',
    only: 'only what did not pass',
    note: 'This page is seen on this machine only, and shows tests and results, never the content of requests. The whole report is given by the command.',
    count: (done: number, total: number, rate: number, left: number | undefined) =>
      `${done} of ${total}, ${rate.toFixed(1)} a second${left === undefined ? '' : `, about ${left} s left`}`,
  },
  notReached: (target) =>
    `Not one answer arrived from ${target}: this is no verdict on the platform. Check address, network and certificates.`,
  suiteTests: (count) => `${count} tests`,
  identitiesBad: (file, names) =>
    `${file} is no list of senders: a JSON object with keys of ${names.join(', ')}, each with key (a private key file, relative to this one), other and lowerPlatform also with institution`,
  uncovered: (operations, services, codes, conventions) =>
    `requirements without a test: operations of the unified interface ${operations}, hospital services and their endpoint ${services}, platform codes ${codes}, conventions ${conventions} (--format json lists them)`,
  notProvable: (count) =>
    `of these, ${count} platform codes cannot be proven from outside; --format json says why`,
};
