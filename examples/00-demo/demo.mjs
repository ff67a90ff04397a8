// The demo: one hospital goes from validation to the regional platform. Run it with `npm run demo` in the repository.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  fileSigner,
  keys,
  sm2,
  sm3,
  utf8ToBytes,
} from '@hulian/crypto';
import { createPlatform, PlatformError } from '@hulian/sdk';
import { createSandbox } from '@hulian/sdk/sandbox';
import { formatFinding } from '@hulian/validators';
import { bold, cliIn, dim, from, green } from './cli.mjs';
import { chooseLanguage, textsOf } from './texts.mjs';

const institution = '12345678-8';
const language = chooseLanguage(process.argv, process.env);
const texts = textsOf(language);
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const input = join(here, 'input');
const output = join(root, 'demo-output');
const path = (...names) => join(output, ...names);
const cli = cliIn(language, root);

const state = {};

/** What is submitted, with what the register needs to know of the person. */
const documents = [
  {
    file: 'prescription.xml',
    title: { 'zh-CN': '处方', en: 'prescription' }[language],
    id: '00000000-0000-4000-8000-202611200001',
    resident: {
      localId: 'P0001',
      name: '测试甲',
      genderCode: '1',
      birthDate: '1980-01-01',
      identityTypeCode: '01',
      identityNumber: '999999198001010011',
    },
  },
  {
    file: 'front-page.xml',
    title: { 'zh-CN': '病案首页', en: 'discharge front page' }[language],
    id: '00000000-0000-4000-8000-202611180001',
    resident: {
      localId: 'P0002',
      name: '测试乙',
      genderCode: '2',
      birthDate: '1962-03-08',
      identityTypeCode: '01',
      identityNumber: '99999919620308102X',
    },
  },
];

const steps = {
  keys() {
    writeFileSync(path('keys', 'password.txt'), `${randomBytes(18).toString('base64url')}\n`, {
      mode: 0o600,
    });
    cli.run([
      'keys',
      'generate',
      '--out',
      path('keys', 'hospital.pem'),
      '--password-file',
      path('keys', 'password.txt'),
    ]);
    say(texts.password);
  },

  async sandbox() {
    state.sandbox = await cli.start([
      'sandbox',
      'start',
      '--port',
      '0',
      '--format',
      'json',
      '--institution',
      `${institution}=${path('keys', 'hospital.pem.pub')}`,
      '--data',
      path('sandbox', 'platform.db'),
      '--trust-out',
      path('keys', 'platform.pub'),
    ]);
    say(texts.sandboxReady(state.sandbox.url));
  },

  right() {
    cli.run(['validate', join(input, 'prescription.xml'), join(input, 'front-page.xml')]);
    cli.run(['validate', join(input, 'outpatient.csv'), '--as', '门急诊病历']);
    say(texts.rightAsExpected);
  },

  wrong() {
    const faulty = [join(input, 'prescription-with-faults.xml'), join(input, 'front-page-with-faults.xml')];
    const table = [join(input, 'outpatient-with-faults.csv'), '--as', '门急诊病历'];
    cli.run(['validate', ...faulty], { expect: 1 });
    cli.run(['validate', ...table], { expect: 1 });
    const [junit, json] = [path('reports', 'documents.junit.xml'), path('reports', 'outpatient.json')];
    cli.run(['validate', ...faulty, '--format', 'junit', '--output', junit], { expect: 1, quiet: true });
    cli.run(['validate', ...table, '--format', 'json', '--output', json], { expect: 1, quiet: true });
    say(texts.wrongAsExpected);
    say(texts.reportsWritten(from(root, junit), from(root, json)));
  },

  async submit() {
    const password = readFileSync(path('keys', 'password.txt'), 'utf8').trim();
    state.signer = fileSigner(readFileSync(path('keys', 'hospital.pem')), { password });
    state.privateKey = keys.readPrivateKey(readFileSync(path('keys', 'hospital.pem')), {
      password,
    }).privateKey;
    state.keyId = bytesToHex(sm3(state.signer.publicKey).subarray(0, 16));
    state.platform = createPlatform({
      baseUrl: state.sandbox.url,
      institution,
      signer: state.signer,
      trust: { publicKeys: [keys.readPublicKey(readFileSync(path('keys', 'platform.pub')))] },
      language,
      // Kept for the replay step: what went over the wire.
      fetch: async (request) => {
        const body = request.body ? new Uint8Array(await request.clone().arrayBuffer()) : undefined;
        state.lastRequest = { url: request.url, method: request.method, headers: [...request.headers], body };
        return fetch(request);
      },
    });
    for (const document of documents) {
      const { id } = await state.platform.residents.register(document.resident);
      document.residentId = id;
      say(texts.registered(document.resident.name, id));
    }
    for (const document of documents) {
      const receipt = await state.platform.documents.submit(submissionOf(document, document.file));
      document.platformId = receipt.id;
      say(texts.submitted(document.title, receipt.id, receipt.verdict));
    }
    state.submitted = state.lastRequest;
    const [document] = documents;
    const refused = await refusalOf(
      state.platform.documents.submit(
        submissionOf(
          { ...document, id: '00000000-0000-4000-8000-202611200002' },
          'prescription-with-faults.xml',
        ),
      ),
    );
    say(
      texts.refusedWrong(
        document.title,
        refused.platformCode,
        refused.findings.length,
        sentence(refused.findings[0]),
      ),
    );
  },

  async query() {
    let count = 0;
    for (const document of documents) {
      for await (const entry of state.platform.documents.search({ residentId: document.residentId })) {
        count += 1;
        document.entry = entry;
      }
    }
    say(texts.found(count));
    expect(count === documents.length, `${count} documents`);
    for (const document of documents) {
      const content = await state.platform.documents.retrieve(document.platformId);
      const submitted = readFileSync(join(input, document.file), 'utf8');
      expect(content === submitted, `${document.file} differs`);
      writeFileSync(path('retrieved', document.file), content);
      say(texts.sameBytes(document.title));
      const { value, keyId } = document.entry.signature;
      const signature = base64ToBytes(value);
      expect(sm2.verify(signature, utf8ToBytes(content), state.signer.publicKey), 'stored signature');
      writeFileSync(path('retrieved', `${document.file}.sig`), signature);
      say(texts.signatureValid(document.title, keyId));
    }
    say(texts.answersSigned);
  },

  async replay() {
    const again = await problemOf(state.submitted);
    expect(again.status >= 400, `HTTP ${again.status}`);
    say(texts.replayed(again.status, again.code, again.title));
    const body = utf8ToBytes(new TextDecoder().decode(state.submitted.body).replace('测试乙', '测试丙'));
    const altered = await problemOf({ ...state.submitted, body });
    expect(altered.status >= 400, `HTTP ${altered.status}`);
    say(texts.altered(altered.status, altered.code, altered.title));
  },

  tamper() {
    const [document] = documents;
    const [original, copy] = [
      path('retrieved', document.file),
      path('retrieved', 'altered-prescription.xml'),
    ];
    const content = readFileSync(original, 'utf8');
    const altered = content.replace('value="28" unit="天"', 'value="82" unit="天"');
    expect(altered !== content, 'nothing was altered');
    writeFileSync(copy, altered);
    say(texts.tampered);
    const key = ['--public-key', path('keys', 'hospital.pem.pub')];
    cli.run(['verify', original, ...key]);
    cli.run(['verify', copy, ...key, '--signature', `${original}.sig`, '--explain'], { expect: 1 });
    say(texts.tamperFound);
  },

  conformance() {
    for (const suite of ['unified', 'security']) {
      const report = path('conformance', `${suite}.json`);
      const target = ['--target', state.sandbox.url, '--institution', institution];
      const trust = ['--key', path('keys', 'hospital.pem'), '--platform-key', path('keys', 'platform.pub')];
      const password = ['--password-file', path('keys', 'password.txt')];
      const result = ['--format', 'json', '--output', report];
      cli.run(['conformance', 'run', suite, ...target, ...trust, ...password, ...result]);
      const { summary, tests } = JSON.parse(readFileSync(report, 'utf8'));
      const requests = tests.reduce((sum, { evidence }) => sum + evidence.length, 0);
      // Tests that need a second sender (expired, revoked, another institution) are left out, and are said to be.
      expect(
        summary.pass > 0 && summary.pass + summary.omit === tests.length,
        `${suite}: ${JSON.stringify(summary)}`,
      );
      say(texts.conformed(suite, summary, requests));
    }
    say(texts.conformanceWritten(from(root, path('conformance'))));
  },

  async audit() {
    await state.sandbox.stop();
    const stopped = createSandbox({ database: path('sandbox', 'platform.db') });
    const { intact, entries } = stopped.verifyAudit();
    stopped.close();
    expect(intact, 'audit chain');
    say(texts.auditGood(entries));
  },

  maturity() {
    const [inventory, artefacts] = [path('maturity', 'inventory.json'), path('maturity', 'artefacts')];
    mkdirSync(artefacts, { recursive: true });
    for (const { file } of documents) copyFileSync(join(input, file), join(artefacts, file));
    const hospital = ['--name', '测试市第一人民医院', '--tier', '三级', '--area', '测试省测试市'];
    cli.run(['maturity', 'init', '--scheme', 'hospital-2020', ...hospital, '--yes', '--output', inventory]);
    cli.run(['maturity', 'score', inventory, '--artifacts', artefacts]);
    say(texts.maturityHonest);
  },
};

function submissionOf(document, file) {
  const content = readFileSync(join(input, file), 'utf8');
  const signature = sm2.sign(utf8ToBytes(content), state.privateKey);
  return {
    documentId: document.id,
    residentId: document.residentId,
    format: 'cda',
    content,
    signature: { keyId: state.keyId, value: bytesToBase64(signature) },
  };
}

/** The error of a call that must be refused. */
async function refusalOf(call) {
  try {
    await call;
  } catch (error) {
    if (error instanceof PlatformError && error.outcome === 'refused') return error;
    throw error;
  }
  throw new Error('accepted, but a refusal was expected');
}

/** Sends bytes as they are, past the client, as an attacker would. */
async function problemOf({ url, method, headers, body }) {
  const answer = await fetch(url, { method, headers, body });
  const { code, title } = await answer.json();
  return { status: answer.status, code, title };
}

/** The platform answers with ids and parameters; the sentence is made here, in the language of the reader. */
const sentence = ({ rule, message, params = {} }) => formatFinding({ rule, message, params }, language);

function say(text) {
  console.log(`  ${text}`);
}

function expect(condition, reason) {
  if (!condition) throw new Error(reason);
}

async function main() {
  rmSync(output, { recursive: true, force: true });
  for (const folder of ['keys', 'reports', 'retrieved', 'conformance', 'sandbox', 'maturity'])
    mkdirSync(path(folder), { recursive: true });
  console.log(`${bold(texts.title)}\n${texts.intro}\n${texts.output(output)}`);
  const entries = Object.entries(steps);
  const begin = Date.now();
  let current = '';
  try {
    for (const [index, [name, step]] of entries.entries()) {
      current = texts.steps[name];
      const start = Date.now();
      console.log(`\n${bold(texts.step(index + 1, entries.length, current))}`);
      await step();
      console.log(dim(`  ${texts.took(((Date.now() - start) / 1000).toFixed(1))}`));
    }
  } catch (error) {
    console.error(`\n${texts.failed(current, error instanceof Error ? error.message : String(error))}`);
    return 1;
  } finally {
    await state.sandbox?.stop();
  }
  console.log(`\n${green(texts.done)} ${texts.took(((Date.now() - begin) / 1000).toFixed(1))}`);
  console.log(`\n${bold(texts.where)}`);
  console.log(`  ${from(root, input)}  ${texts.folders.input}`);
  for (const folder of ['keys', 'reports', 'retrieved', 'conformance', 'sandbox', 'maturity'])
    console.log(`  ${from(root, path(folder))}  ${texts.folders[folder]}`);
  console.log(`\n${bold(texts.next)}`);
  for (const [purpose, command] of texts.nextCommands) console.log(`  ${purpose}\n    ${command}`);
  return 0;
}

process.exitCode = await main();
