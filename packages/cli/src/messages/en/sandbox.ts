import type { Messages } from '../index.js';

export const sandbox: Messages['sandbox'] = {
  options: {
    url: 'address of a running test platform',
    times: 'how often the fault happens before it is gone',
    operation: 'only for this operation',
    after: 'begin after this number',
    count: 'end after so many lines',
    faults: 'file with fault switches (a JSON array), in force from the start',
    fault:
      'fault switch in force from the start, may be given several times, such as "delay; delay=500; times=3; operation=submitDocument" (rate is a share, skew in milliseconds)',
    record:
      'write requests and answers to a file, one JSON a line; values of bodies are masked by * and a length',
    replay: 'play the requests of a recording at the start, by the clock of then',
    recordValues: 'keep bodies as they came (replaying needs them); the file may hold personal data',
    seed: 'synthetic residents to put in at the start',
  },
  arguments: {
    event: 'what to trigger: fault, clear (faults), reset (data)',
    value: (kinds) =>
      `fault: ${kinds.join(', ')}; with delay, skew (ms), rate, times, operation, such as "clock-skew; skew=600000"`,
  },
  outcomes: { accepted: 'accepted', refused: 'refused', repeated: 'repeated' },
  triggered: (event) => `Triggered: ${event}`,
  notRunning: (url) => `No test platform is running at ${url}.`,
  recordingValues: (path) =>
    `Note: ${path} keeps bodies as they came and may hold personal data; only this user can read it. Delete it after use.`,
  seeded: (count) => `Put in ${count} synthetic residents.`,
  replayed: (count, differing) =>
    `Played ${count} requests again; the answers of ${differing} differ from the recording.`,
  faultBad: (text, member, kinds) =>
    member === 'kind'
      ? `There is no fault "${text}"; there are: ${kinds.join(', ')}`
      : `The ${member} of the fault "${text}" is wrong: rate is 0 to 1, times a positive integer, delay and skew are milliseconds, operation is one of the unified interface.`,
  faultsBad: (path) => `${path} is no JSON array of fault switches.`,
};
