/** Body of a worker thread of `hulian validate --jobs`: judges the files it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { answerInOrder } from './answer-in-order.js';
import { createFileJudge } from './file-judge.js';
import { openRequestCheck } from './request-checks.js';
import { openXmlChecks } from './xml-checks.js';
import { readPieces } from '../input/read.js';
import type { Judged, JudgedFile, JudgeSetup } from './file-judge.js';

const { packs, day, profile, ruleset, asOf, xmlChecks, signatures, ...setup } = workerData as JudgeSetup;
// Packs were checked, and their signatures with them, before any thread began.
const library = openLibrary({ packs: [...packs], ...(day !== undefined && { asOf: day }) });
const judge = open();

async function open(): Promise<ReturnType<typeof createFileJudge>> {
  const { as, request } = setup;
  const check = as !== undefined && request ? await openRequestCheck(as) : undefined;
  const validator = createValidator({
    library,
    profile,
    ...(ruleset && { ruleset }),
    xmlChecks: await openXmlChecks(xmlChecks),
    ...(check && { requests: () => check }),
    ...(asOf !== undefined && { asOf }),
    ...(signatures && { signatures }),
  });
  return createFileJudge(validator, setup);
}

// The next batch waits where a large file is read in pieces.
if (parentPort) answerInOrder(parentPort, judgeAll);

async function judgeAll(files: readonly JudgedFile[]): Promise<Judged[]> {
  const judgeFile = await judge;
  const judged: Judged[] = [];
  for (const { path, absolute, size } of files)
    judged.push(await judgeFile(path, readPieces(absolute, size)));
  return judged;
}
