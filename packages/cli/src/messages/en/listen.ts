import type { Messages } from '../index.js';

export const listen: Messages['listen'] = {
  title: (suite, about) => `Judging a client: ${suite} (${about})`,
  arguments: { suite: 'suite that judges a client: upload, messages, fhir-client' },
  options: {
    clientKey: 'public key file of the system that is judged',
    stepLimit: 'longest time of a step, in seconds',
    listen: 'port to listen on, on this computer',
    upstream: 'address of the platform',
    record:
      'write what passes to this file, one JSON value a line; values in bodies are masked by * and a length',
    showValues: 'do not mask values in the record',
  },
  ready: (url, key) =>
    `Sandbox at ${url}\nKey of its answers ${key}\nGive both to the system that is judged, then do what each step says (the address of the sandbox shows steps and results in a browser, too). Ctrl+C ends; steps not reached are skipped.`,
  step: (number, total, title) => `Step ${number} of ${total}: ${title}`,
  proxyReady: (url, upstream) =>
    `${url} → ${upstream}. Requests and answers pass unchanged, byte for byte; Ctrl+C ends.`,
  proxyLine: (request, status, findings) =>
    `${request} → ${status === '' ? 'no answer' : status}${findings === '' ? '' : `: ${findings}`}`,
  proxySummary: (requests, wrong) => `${requests} requests, ${wrong} of them with findings.`,
  upstreamBad: (url) => `--upstream needs an address that begins with http:// or https://, not ${url}.`,
  recordFailed: (file, code) =>
    `Writing ${file} failed (${code}): traffic goes on, nothing more is recorded.`,
  findings: {
    'unknown-operation': () => 'the address is no operation of the unified interface',
    'request-unsigned': () => 'the request is not signed',
    'request-no-key': () => 'a write without an idempotency key',
    'request-body': (detail) => `the body of the request has another structure (${detail})`,
    'request-record': (detail) => `the document or record in the request does not conform (${detail})`,
    'answer-unsigned': () => 'the answer is not signed',
    'answer-type': (detail) => `the form of the answer is wrong: ${detail === '' ? 'empty' : detail}`,
    'answer-problem': (detail) => `an error answer without a code of the platform (${detail})`,
    'answer-error-inside': (detail) => `the answer is 200 and holds the error ${detail}`,
    'answer-lost': (detail) => `no answer (${detail})`,
  },
};
