/**
 * What judging costs: a suite against its own requests sent bare, and a folder against `validate` of the same documents.
 * Run: npx tsx --conditions=@hulian/source benchmarks/conformance.bench.ts
 * Budget: a suite at most 1.5 times its requests by bare fetch; a folder of 1,000 documents at least 0.8 times the speed of validate.
 */
import { memorySigner, sm2 } from '@hulian/crypto';
import { conformanceSuites, judgeArtifacts, runConformance } from '@hulian/sdk/conformance';
import { createSandbox } from '@hulian/sdk/sandbox';
import { makeDocuments } from '@hulian/sdk/samples';
import { createValidator } from '@hulian/validators';
import { serveApplication } from '../packages/cli/src/sandbox/server.js';

const institution = '12990000TEST000001';
const pair = sm2.generateKeyPair();
const answerer = memorySigner(sm2.generateKeyPair().privateKey);
const start = async (port = 0) => {
  const sandbox = createSandbox({
    signer: answerer,
    institutions: [{ id: institution, keys: [{ publicKey: pair.publicKey }] }],
  });
  return { sandbox, server: await serveApplication(sandbox, port) };
};
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const clock = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

for (const name of ['unified', 'security', 'documents', 'operations', 'collaboration']) {
  const suite = conformanceSuites[name];
  if (suite === undefined) continue;
  const ratios: number[] = [];
  let [times, requests, bareTimes] = [[] as number[], 0, [] as number[]];
  // The first round warms both ways up and is not counted: what is compared is work, not the compiling of it.
  for (let round = -1; round < 3; round += 1) {
    const sent: Request[] = [];
    const judged = await start();
    const options = {
      baseUrl: judged.server.url,
      institution,
      signer: memorySigner(pair.privateKey),
      platformKeys: [judged.sandbox.publicKey],
      seed: `bench${round}`,
      fetch: (request: Request) => {
        sent.push(request.clone());
        return fetch(request);
      },
    };
    const whole = await clock(() => runConformance(suite, options));
    await judged.server.close();
    // The same requests at a platform in the same state: it does the same work for them.
    // On the same port, because signatures cover the address.
    const bare = await start(Number(new URL(judged.server.url).port));
    // Connections kept from the platform before are dead: the first requests find that out.
    for (let attempt = 0; attempt < 5; attempt += 1)
      await fetch(`${judged.server.url}/meta/time`).catch(() => undefined);
    const again = await Promise.all(
      sent.map(async (request) => {
        const url = bare.server.url + request.url.slice(judged.server.url.length);
        const body = request.method === 'GET' ? undefined : await request.arrayBuffer();
        return new Request(url, { method: request.method, headers: request.headers, ...(body && { body }) });
      }),
    );
    const alone = await clock(async () => {
      for (const request of again) await (await fetch(request)).arrayBuffer();
    });
    await bare.server.close();
    if (bare.sandbox.auditEntries().length === 0)
      throw new Error('the requests were refused: nothing was measured');
    if (round < 0) continue;
    ratios.push(whole / alone);
    times = [...times, whole];
    bareTimes = [...bareTimes, alone];
    requests = sent.length;
  }
  console.log(
    `suite ${name}: ${requests} requests, ${Math.round(median(times))} ms; the same requests by bare fetch ${Math.round(median(bareTimes))} ms; ratio ${median(ratios).toFixed(2)} (budget 1.5)`,
  );
}

const encoder = new TextEncoder();
const documents = [...makeDocuments('C0004', 500), ...makeDocuments('C0011', 500)].map((text, index) => ({
  path: `folder/${index}.xml`,
  content: encoder.encode(text),
}));
const speeds: number[] = [];
for (let round = 0; round < 5; round += 1) {
  const validator = createValidator({ asOf: '20261122' });
  const plain = await clock(async () => {
    for (const source of documents) await validator.validate(source);
  });
  const folder = await clock(() => judgeArtifacts(documents, { asOf: '2026-11-22' }));
  if (round > 0) speeds.push(plain / folder);
  if (round === 4)
    console.log(
      `folder of ${documents.length} documents: validate ${Math.round(plain)} ms, artifacts ${Math.round(folder)} ms`,
    );
}
console.log(`artifacts at ${median(speeds).toFixed(2)} times the speed of validate (budget 0.8)`);
