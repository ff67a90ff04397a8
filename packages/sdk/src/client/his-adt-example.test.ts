/** examples/14-his-adt end to end on loopback: ADT messages over MLLP become residents and visits of the platform. */
import { readFileSync } from 'node:fs';
import { connect, type Server } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import type { Platform } from './create-platform.js';

vi.setConfig({ testTimeout: 60_000 });

const example = new URL('../../../../examples/14-his-adt/', import.meta.url);
interface Connector {
  readonly startConnector: (platform: Platform) => Promise<Server>;
}
interface Hl7 {
  readonly createFrameReader: (
    onMessage: (text: string) => void,
    longest?: number,
  ) => (piece: Uint8Array) => void;
  readonly frame: (text: string) => Buffer;
  readonly parseMessage: (
    text: string,
  ) => { field(name: string, number: number, at?: number): string } | undefined;
}
const { startConnector } = (await import(new URL('connector.mjs', example).href)) as Connector;
const { createFrameReader, frame, parseMessage } = (await import(new URL('hl7.mjs', example).href)) as Hl7;
const message = (name: string) => readFileSync(new URL(`messages/${name}.hl7`, example), 'utf8');
const [visit, admission, discharge] = ['a04-outpatient', 'a01-admission', 'a03-discharge'].map(message) as [
  string,
  string,
  string,
];

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** Sends bytes over TCP and gives the MSA segments that come back. */
async function exchange(platform: Platform, pieces: readonly Uint8Array[], count: number): Promise<string[]> {
  const server = await startConnector(platform);
  servers.push(server);
  const { port } = server.address() as { port: number };
  return new Promise((resolve, reject) => {
    const answers: string[] = [];
    const socket = connect(port, '127.0.0.1');
    const read = createFrameReader((text) => {
      answers.push(/^MSA.*$/m.exec(text.replaceAll('\r', '\n'))?.[0] ?? text);
      if (answers.length === count) socket.end();
    });
    socket.on('data', read);
    socket.on('close', () => resolve(answers));
    socket.on('error', reject);
    for (const piece of pieces) socket.write(piece);
  });
}

const visitsOf = async (platform: Platform, residentId: string) => {
  const kinds: string[] = [];
  for await (const found of platform.encounters.search({ residentId }))
    kinds.push(found.body['kind'] as string);
  return kinds.sort();
};
const personOf = async (platform: Platform) => {
  for await (const found of platform.residents.search({ localId: 'PAT-0001' })) return found;
  throw new Error('no resident');
};

test('register, admit, discharge: one person with three visits; a message that comes again is stored once', async () => {
  const { platform } = startTestPlatform();
  const bytes = Buffer.concat([visit, admission, discharge, visit].map(frame));
  const pieces = [bytes.subarray(0, 7), bytes.subarray(7, 300), bytes.subarray(300)];
  expect(await exchange(platform, pieces, 4)).toEqual([
    'MSA|AA|MSG00001',
    'MSA|AA|MSG00002',
    'MSA|AA|MSG00003',
    'MSA|AA|MSG00001',
  ]);
  const { id, body } = await personOf(platform);
  expect(body).toMatchObject({
    name: '测试甲',
    genderCode: '1',
    birthDate: '1990-01-01',
    identityTypeCode: '01',
  });
  expect(await visitsOf(platform, id)).toEqual(['discharge', 'inpatient', 'outpatient']);
  for await (const { body: found } of platform.encounters.search({ residentId: id }))
    if (found.kind === 'outpatient')
      expect([found.encounterId, found.startedAt, found.departmentCode, found.practitioner]).toEqual([
        'MZ20260301001',
        '2026-03-01T01:30:00.000Z',
        'D0301',
        'DOC01',
      ]);
});

test('a change of the person is an update; text in GB 18030 is read', async () => {
  const { platform } = startTestPlatform();
  await exchange(platform, [frame(visit)], 1);
  const changed = visit
    .replaceAll('A04', 'A08')
    .replace('MSG00001', 'MSG00009')
    .replace('||||DOC01', '||||X');
  // 测试^丙 as a hospital system writes it in GB 18030.
  const [before = '', after = ''] = changed.split('测试^甲');
  const gb = Buffer.concat([Buffer.from(before), Buffer.from('b2e2cad45eb1fb', 'hex'), Buffer.from(after)]);
  const framed = Buffer.concat([Buffer.from([0x0b]), gb, Buffer.from([0x1c, 0x0d])]);
  expect(await exchange(platform, [framed], 1)).toEqual(['MSA|AA|MSG00009']);
  const { id, body, version } = await personOf(platform);
  expect([body.name, version]).toEqual(['测试丙', 2]);
  expect(await visitsOf(platform, id)).toEqual(['outpatient']);
});

test('what is not stored is not acknowledged as stored, and no value of the message comes back', async () => {
  const { platform, clientOptions } = startTestPlatform();
  const wrong = visit.replace('999999199001010016', '999999199001010017');
  const other = visit.replace('ADT^A04', 'ORU^R01');
  const [refused, foreign] = await exchange(platform, [frame(wrong), frame(other)], 2);
  expect(refused).toMatch(/^MSA\|AE\|MSG00001\|\w+ refused$/);
  expect(refused).not.toContain('9999');
  expect(foreign).toMatch(/^MSA\|AR\|MSG00001\|/);
  const { createPlatform } = await import('./create-platform.js');
  const down = createPlatform({
    ...clientOptions,
    retry: { attempts: 1 },
    fetch: () => Promise.reject(new TypeError('down')),
  });
  const [unknown] = await exchange(down, [frame(visit)], 1);
  expect(unknown).toBe('MSA|AE|MSG00001|TRANSPORT_UNREACHABLE unknown');
});

test('frames and fields: rubbish between frames, escapes, a frame that never ends', () => {
  const found: string[] = [];
  const read = createFrameReader((text) => found.push(text), 1000);
  read(Buffer.concat([Buffer.from('rubbish'), frame('MSH|1'), Buffer.from('\r\n'), frame('MSH|2')]));
  expect(found).toEqual(['MSH|1', 'MSH|2']);
  expect(() => read(Buffer.concat([Buffer.from([0x0b]), Buffer.alloc(2000, 0x41)]))).toThrow(RangeError);
  const parsed = parseMessage('MSH|^~\\&|A\\T\\B|H1\rPID|1||7^^^X~8');
  expect([parsed?.field('MSH', 3), parsed?.field('PID', 3), parsed?.field('PID', 9)]).toEqual([
    'A&B',
    '7',
    '',
  ]);
  expect(parseMessage('PID|1')).toBeUndefined();
});
