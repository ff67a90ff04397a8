// ADT messages of a hospital system (HL7 v2 over MLLP) become residents and visits of the regional platform.
// Run: node connector.mjs [port]    (loopback only; settings as in examples/03-first-upload)
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { fileSigner, keys } from '@hulian/crypto';
import { createPlatform, PlatformError } from '@hulian/sdk';
import { acknowledge, createFrameReader, frame, parseMessage } from './hl7.mjs';

const genders = { M: '1', F: '2', O: '9', U: '0' };
const kinds = { I: 'inpatient', O: 'outpatient', E: 'emergency' };
/** What each event is: a visit that begins, one that ends, or a change of the person only. */
const events = { A01: 'begin', A04: 'begin', A03: 'end', A08: 'person' };

const date = (text) => text.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
/** Times of hospital systems have no zone: they are those of China. */
const time = (text) =>
  text.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?.*$/, (_, y, m, d, h, min, s = '00') =>
    new Date(`${y}-${m}-${d}T${h}:${min}:${s}+08:00`).toISOString(),
  );

/** The person of PID. Which repetition of PID-3 is what says its fifth component; local systems differ: adapt it here. */
function residentOf(message) {
  const numbers = message.repetitions('PID', 3);
  const numberOf = (...types) => numbers.find((cell) => types.includes(cell(5)))?.(1);
  return {
    localId: numberOf('MR', 'PI') ?? message.field('PID', 3),
    name: message.field('PID', 5, 1) + message.field('PID', 5, 2),
    genderCode: genders[message.field('PID', 8)] ?? '0',
    birthDate: date(message.field('PID', 7)),
    identityTypeCode: '01',
    identityNumber: numberOf('NI', 'NNCHN') ?? message.field('PID', 19),
  };
}

function encounterOf(message, residentId, ends) {
  const [department, doctor, discharged] = [
    message.field('PV1', 3),
    message.field('PV1', 7),
    message.field('PV1', 45),
  ];
  return {
    encounterId: message.field('PV1', 19),
    residentId,
    kind: ends ? 'discharge' : (kinds[message.field('PV1', 2)] ?? 'outpatient'),
    startedAt: time(message.field('PV1', 44) || message.field('EVN', 2)),
    ...(ends && discharged !== '' && { endedAt: time(discharged) }),
    ...(department !== '' && { departmentCode: department }),
    ...(doctor !== '' && { practitioner: doctor }),
  };
}

/**
 * Handles one message and gives its acknowledgement; AA is given only when the platform has stored everything.
 * The keys of the requests come from MSH-10: a message that is sent again is not stored twice.
 */
export async function handleMessage(text, platform) {
  const message = parseMessage(text);
  const effect = message && events[message.field('MSH', 9, 2)];
  if (message?.field('MSH', 9) !== 'ADT' || effect === undefined)
    return acknowledge(message, 'AR', 'only ADT A01 A03 A04 A08');
  const key = (what) => ({
    idempotencyKey: `adt-${message.field('MSH', 10).replace(/[^A-Za-z0-9._:-]/g, '.')}-${what}`,
  });
  try {
    const resident = residentOf(message);
    let known;
    for await (const found of platform.residents.search({ localId: resident.localId })) known ??= found;
    if (known !== undefined && effect === 'person')
      await platform.residents.update(known.id, resident, { ...key('update'), version: known.version });
    const id = known?.id ?? (await platform.residents.register(resident, key('resident'))).id;
    if (effect !== 'person')
      await platform.encounters.submit(encounterOf(message, id, effect === 'end'), key('visit'));
    return acknowledge(message, 'AA');
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    // Never the answer itself: it may hold values of the record.
    return acknowledge(message, 'AE', `${error.platformCode ?? error.code} ${error.outcome}`);
  }
}

/** Listens on loopback; messages of one connection are handled one after the other, in their order. */
export function startConnector(platform, port = 0) {
  const server = createServer((socket) => {
    let before = Promise.resolve();
    const read = createFrameReader((text) => {
      before = before
        .then(async () => socket.write(frame(await handleMessage(text, platform))))
        .catch((error) => {
          console.error(error.code ?? error.name);
          socket.destroy();
        });
    });
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      try {
        read(piece);
      } catch {
        socket.destroy();
      }
    });
  });
  return new Promise((listening) => server.listen(port, '127.0.0.1', () => listening(server)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { PLATFORM_URL, INSTITUTION, PRIVATE_KEY, PLATFORM_KEY, HULIAN_PASSWORD_FILE } = process.env;
  const password = HULIAN_PASSWORD_FILE && readFileSync(HULIAN_PASSWORD_FILE, 'utf8').split('\n')[0];
  const platform = createPlatform({
    baseUrl: PLATFORM_URL ?? 'http://127.0.0.1:8846',
    institution: INSTITUTION ?? '12990000TEST000001',
    signer: fileSigner(readFileSync(PRIVATE_KEY ?? 'hulian-key.pem', 'utf8'), password ? { password } : {}),
    trust: { publicKeys: [keys.readPublicKey(readFileSync(PLATFORM_KEY ?? 'platform.pub', 'utf8'))] },
  });
  const server = await startConnector(platform, Number(process.argv[2] ?? 2575));
  console.log(`127.0.0.1:${server.address().port}`);
}
