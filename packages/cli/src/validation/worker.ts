/** Body of a worker thread of `hulian validate --jobs`: judges the files it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '@hulian/standards';
import { createFileJudge } from './file-judge.js';
import type { JudgedFile, JudgeSetup } from './file-judge.js';

const { packs, day, ...setup } = workerData as JudgeSetup;
// Packs were checked, and their signatures with them, before any thread began.
const library = openLibrary({ packs: [...packs], ...(day !== undefined && { asOf: day }) });
const judge = createFileJudge(library, setup);
parentPort?.on('message', (file: JudgedFile) => {
  void judge(file).then((report) => parentPort?.postMessage(report));
});
