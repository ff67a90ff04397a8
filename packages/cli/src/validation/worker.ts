/** Body of a worker thread of `hulian validate --jobs`: judges the files it is sent, one after the other. */
import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { createFileJudge } from './file-judge.js';
import { openRequestCheck } from './request-checks.js';
import { openXmlChecks } from './xml-checks.js';
import type { JudgedFile, JudgeSetup } from './file-judge.js';

const { packs, day, profile, asOf, xmlChecks, signatures, ...setup } = workerData as JudgeSetup;
// Packs were checked, and their signatures with them, before any thread began.
const library = openLibrary({ packs: [...packs], ...(day !== undefined && { asOf: day }) });
const judge = open();

async function open(): Promise<ReturnType<typeof createFileJudge>> {
  const { as, request } = setup;
  const check = as !== undefined && request ? await openRequestCheck(as) : undefined;
  const validator = createValidator({
    library,
    profile,
    xmlChecks: await openXmlChecks(xmlChecks),
    ...(check && { requests: () => check }),
    ...(asOf !== undefined && { asOf }),
    ...(signatures && { signatures }),
  });
  return createFileJudge(validator, setup);
}

parentPort?.on('message', (file: JudgedFile) => {
  const content = createReadStream(file.absolute, { highWaterMark: 1 << 20 });
  void judge
    .then((judgeFile) => judgeFile(file.path, content, file.absolute))
    .then((judged) => parentPort?.postMessage(judged));
});
