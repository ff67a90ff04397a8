import type { Messages } from '../index.js';

export const doctor: Messages['doctor'] = {
  results: { ok: 'ok', warning: 'note', failed: 'failed' },
  checks: {
    node: 'Node.js version',
    standards: 'library of standards',
    crypto: 'self-test of SM2, SM3, SM4 (known answers)',
    validators: 'validation engine',
    temporary: 'temporary folder can be written',
    config: 'configuration file',
    clock: 'system time',
    terminal: 'terminal and character set',
  },
  noConfig: 'no configuration file, defaults are used',
  records: (count) => `${count} records`,
  cryptoFast: 'WebAssembly implementation',
  cryptoSlow: 'fallback: works, but slow and not constant-time',
  works: 'works',
  doesNotWork: 'came to no conclusion; the installation may be incomplete',
  utf8: 'output is UTF-8',
  notUtf8: (charset) => `the locale is ${charset}, Chinese may be garbled; use UTF-8`,
  clockWrong: (time) =>
    `the clock says ${time}, which looks wrong; signing and replay protection need the right time`,
  allGood: 'Everything is fine.',
  someFailed: (count) => `${count} checks failed; see the details, mend and try again.`,
};
