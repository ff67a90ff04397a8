// What has the right form and cannot be: each is refused with its code and the place, or told in the receipt.
import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformError } from '../errors/platform-error.js';
import { platformFindingText } from '../errors/platform-finding-text.js';
import { schemas } from '../generated/schemas.js';
import { operationTable } from '../generated/operations.js';
import { checkBody } from './body-schema.js';
import type { Sandbox } from './create-sandbox.js';
import { otherResident, resident, residentAgain, startTestPlatform } from './sandbox.test-kit.js';

const open: Sandbox[] = [];
afterEach(() => open.splice(0).forEach((sandbox) => sandbox.close()));

const now = Date.parse('2026-11-22T08:00:00+08:00');
async function start(...[options]: Parameters<typeof startTestPlatform>) {
  const started = startTestPlatform({ clock: () => now, ...options });
  open.push(started.sandbox);
  const { id: residentId } = await started.platform.residents.register(resident);
  return { ...started, residentId };
}

/** Code, and the places of the findings that have a sentence of their own in both languages. */
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    ({ platformCode, findings, message }: PlatformError) => {
      for (const finding of findings)
        for (const language of ['zh-CN', 'en'] as const)
          expect(platformFindingText(finding, language)).not.toMatch(/^request\//);
      return [platformCode ?? message, ...findings.map(({ path }) => path)].join(' ');
    },
  );

test('what is addressed to an institution has one that receives it', async () => {
  const { platform, residentId, sandbox, institution } = await start();
  const referral = (referralNumber: string, targetInstitution: string) =>
    refusal(
      platform.referrals.request({
        referralNumber,
        residentId,
        targetInstitution,
        direction: 'up',
        reason: '进一步诊治',
      }),
    );
  expect(await referral('R-1', '12990000NOBODY0000')).toBe('C042 /targetInstitution');
  expect(
    await refusal(
      platform.notices.publish({ noticeId: 'N-1', targetInstitution: 'X', subject: '停机', text: '今晚' }),
    ),
  ).toBe('C042 /targetInstitution');
  expect(await referral('R-2', institution)).toBe('accepted');
  // Registered on the platform, though without a key of its own yet.
  await platform.organizations.register({ organizationCode: '12990000TEST000009', name: '测试乡镇卫生院' });
  expect(await referral('R-3', '12990000TEST000009')).toBe('accepted');
  // A mission is kept whichever hospital it went to.
  expect(
    await refusal(
      platform.emergency.start({
        missionNumber: 'M-1',
        calledAt: '2026-11-22T07:00:00+08:00',
        targetInstitution: '12990000NOBODY0000',
      }),
    ),
  ).toBe('accepted');
  expect(sandbox.counts()).toMatchObject({ referral: 2, emergencyMission: 1 });
  // A platform below another does not know all that the one above knows.
  const county = await start({
    upper: {
      baseUrl: 'http://upper.example',
      publicKeys: [sandbox.publicKey],
      fetch: () => Promise.reject(new TypeError('down')),
    },
  });
  expect(
    await refusal(
      county.platform.referrals.request({
        referralNumber: 'R-1',
        residentId: county.residentId,
        targetInstitution: '12990000NOBODY0000',
        direction: 'up',
        reason: '进一步诊治',
      }),
    ),
  ).toBe('accepted');
});

test('a day that is over is not booked; today is, until midnight in Beijing', async () => {
  let time = now;
  const { platform, residentId } = await start({ clock: () => time });
  const book = async (date: string) => {
    const { id } = await platform.schedules.publish({
      scheduleId: date,
      departmentCode: 'D1',
      date,
      session: 'morning',
      places: 5,
    });
    return () =>
      refusal(platform.appointments.book({ appointmentId: `${date} ${time}`, residentId, scheduleId: id }));
  };
  const [yesterday, today] = [await book('2026-11-21'), await book('2026-11-22')];
  expect([await yesterday(), await today()]).toEqual(['A405', 'accepted']);
  time = Date.parse('2026-11-22T23:59:59+08:00');
  expect(await today()).toBe('accepted');
  time += 1000;
  expect(await today()).toBe('A405');
});

test('what has happened is not in the future; a clock may be an hour ahead, a day may be today', async () => {
  const { platform, residentId } = await start();
  const visit = (startedAt: string) =>
    refusal(
      platform.encounters.submit({ encounterId: startedAt, residentId, kind: 'outpatient', startedAt }),
    );
  expect(await visit('2026-11-22T09:00:00+08:00')).toBe('accepted');
  expect(await visit('2026-11-22T09:00:01+08:00')).toBe('C041 /startedAt');
  // A time of Beijing that was sent as UTC.
  expect(await visit('2026-11-22T07:30:00Z')).toBe('C041 /startedAt');
  const form = (filledOn: string) =>
    refusal(platform.maternal.submit({ formNumber: filledOn, residentId, formCode: '1', filledOn }));
  expect([await form('2026-11-22'), await form('2026-11-23')]).toEqual(['accepted', 'C041 /filledOn']);
  // In the entries of lists, too.
  const reading = (readAt: string) => ({ deviceId: 'F-1', readAt, temperature: 5 });
  expect(
    await refusal(
      platform.immunizations.submitColdChain({
        batchId: 'B-1',
        readings: [reading('2026-11-22T08:00:00+08:00'), reading('2027-01-01T00:00:00Z')],
      }),
    ),
  ).toBe('C041 /readings/1/readAt');
});

test('every time of what has happened that the schemas name exists', () => {
  const named = Object.entries(schemas as Record<string, { 'x-past'?: string[]; properties?: object }>);
  const past = named.flatMap(([name, schema]) =>
    (schema['x-past'] ?? []).map((each) => [name, each] as const),
  );
  expect(past.length).toBeGreaterThan(30);
  for (const [name, member] of past)
    expect((schemas[name] as { properties: object }).properties, name).toHaveProperty(member);
});

test('blanks are no name', async () => {
  const { platform } = await start();
  expect(await refusal(platform.residents.register({ ...otherResident, name: ' 　' }))).toBe('C007 /name');
  expect(
    await refusal(
      platform.orders.submit({
        orderNumber: 'O-1',
        residentId: 'P1',
        encounterId: 'E-1',
        orderedAt: '2026-11-22T08:00:00+08:00',
        practitioner: '\t',
        items: [{ itemCode: 'X', itemName: '  ', unit: '  ' }],
      }),
    ),
  ).toBe('C007 /practitioner /items/0/itemName');
  // What need not be there may be blank: columns of fixed width are.
  expect(await refusal(platform.residents.register({ ...otherResident, address: '    ' }))).toBe('accepted');
});

test('an identifier has no blanks around it, and no line break or anything invisible in it; a text may', async () => {
  const { platform, residentId } = await start();
  const visit = (encounterId: string, more: object = {}) =>
    refusal(
      platform.encounters.submit({
        encounterId,
        residentId,
        kind: 'outpatient',
        startedAt: '2026-11-22T07:00:00+08:00',
        ...more,
      }),
    );
  expect(await visit('E1')).toBe('accepted');
  for (const other of ['E1 ', ' E1', 'E1\n', 'E\t1', 'E\r\n1', 'E1\u200b', '\ufeffE1', 'E1\u3000'])
    expect(await visit(other), JSON.stringify(other)).toBe('C007 /encounterId');
  expect(await visit('E 2')).toBe('accepted');
  expect(await visit('E3', { diagnosisCodes: ['J00', 'J01 '] })).toBe('C007 /diagnosisCodes/1');
  expect(await visit('E4', { departmentCode: '    ' })).toBe('accepted');
  expect(
    await refusal(platform.residents.register({ ...otherResident, address: ' 测试路 1 号\n东门 ' })),
  ).toBe('accepted');
});

test('every member that identifies is held to that, in every body', async () => {
  const identifying = new Set<string>(['documentId', 'number', 'code', 'oid', 'residentId']);
  for (const { key = [], person } of operationTable) {
    for (const member of [...key, person ?? ''])
      if (/(Id|Number|Code)$/.test(member)) identifying.add(member);
  }
  const bodies = [...new Set(operationTable.flatMap(({ body }) => body ?? []))];
  let held = 0;
  for (const name of bodies) {
    const { properties = {} } = schemas[name] as { properties?: object };
    for (const member of Object.keys(properties).filter((each) => identifying.has(each))) {
      const findings = await checkBody(name, { [member]: 'A1 ' });
      expect(findings, name).toContainEqual(
        expect.objectContaining({ path: `/${member}`, message: 'blanks' }),
      );
      held += 1;
    }
  }
  expect(held).toBeGreaterThan(100);
});

test('fund, account and cash: more than the total cannot be, less is told', async () => {
  const { platform, residentId } = await start();
  const settle = (listNumber: string, fundAmount: string) =>
    platform.insurance.submitList({
      listNumber,
      residentId,
      encounterId: 'E-1',
      totalAmount: '100.00',
      fundAmount,
      accountAmount: '10.00',
      cashAmount: '20.10',
    });
  expect((await settle('L-1', '69.90')).findings).toBeUndefined();
  expect((await settle('L-2', '69.00')).findings).toMatchObject([
    {
      message: 'sum',
      severity: 'warning',
      path: '/totalAmount',
    },
  ]);
  expect(await refusal(settle('L-3', '69.91'))).toBe('C041 /totalAmount');
});

test('a payment below zero is a refund', async () => {
  const { platform } = await start();
  const pay = (amount: string, result: 'success' | 'refunded') =>
    refusal(
      platform.payments.notify({
        noticeId: `${amount} ${result}`,
        orderNumber: 'O-1',
        amount,
        result,
        paidAt: '2026-11-22T08:00:00+08:00',
      }),
    );
  expect([
    await pay('-1.00', 'success'),
    await pay('-1.00', 'refunded'),
    await pay('1.00', 'refunded'),
  ]).toEqual(['C041 /amount', 'accepted', 'accepted']);
});

test('a code is uploaded once in a request', async () => {
  const { platform } = await start();
  const trace = (documentNumber: string, traceCodes: string[]) =>
    refusal(
      platform.drugs.submitTrace({
        documentNumber,
        traceCodes,
        direction: 'in',
        occurredAt: '2026-11-22T08:00:00+08:00',
      }),
    );
  expect([await trace('D-1', ['1', '2', '1']), await trace('D-2', ['1', '2'])]).toEqual([
    'C007 /traceCodes',
    'accepted',
  ]);
});

test('an upload is of a data set that somebody knows, and so is a record', async () => {
  const { platform, residentId } = await start();
  const declare = (taskId: string, dataSet: string) =>
    refusal(
      platform.uploads.declare({
        taskId,
        dataSet,
        periodFrom: '2026-11-01',
        periodTo: '2026-11-01',
        rows: 1,
        slices: 1,
      }),
    );
  expect([await declare('T-1', '西药处方笺'), await declare('T-2', '西药处方')]).toEqual([
    'C043 /dataSet',
    'accepted',
  ]);
  const encounter = {
    encounterId: 'E-1',
    residentId,
    kind: 'outpatient',
    startedAt: '2026-11-22T00:00:00Z',
  } as const;
  expect(
    await refusal(platform.encounters.submit({ ...encounter, dataSet: '没有的数据集', record: {} })),
  ).toBe('C043 /dataSet');
});

test('members with a code table hold its codes in every body; tables that are not loaded decide nothing', async () => {
  const { platform, residentId } = await start();
  const practitioner = { organizationCode: 'O-1', staffNumber: 'S-1', name: '测试甲' };
  expect(await refusal(platform.practitioners.register({ ...practitioner, genderCode: '8' }))).toBe(
    'C008 /genderCode',
  );
  expect(await refusal(platform.practitioners.register({ ...practitioner, genderCode: '2' }))).toBe(
    'accepted',
  );
  const activity = {
    residentId,
    serialNumber: 'E-1',
    kind: 'outpatient',
    occurredAt: '2026-11-22T00:00:00Z',
  } as const;
  const push = (activityId: string, diseaseCode: string) =>
    refusal(platform.surveillance.push({ ...activity, activityId, diseaseCode }));
  expect([await push('A-1', 'A90'), await push('A-2', '203')]).toEqual(['C008 /diseaseCode', 'accepted']);
});

test('a correction may give another number that is free, and is never of another person', async () => {
  const { platform, residentId } = await start();
  const visit = { residentId, kind: 'outpatient', startedAt: '2026-11-21T08:00:00+08:00' } as const;
  const { id } = await platform.encounters.submit({ ...visit, encounterId: 'E-1' });
  await platform.encounters.submit({ ...visit, encounterId: 'E-2' });
  const correct = (version: number, more: object) =>
    refusal(platform.encounters.update(id, { ...visit, encounterId: 'E-1', ...more }, { version }));
  expect(await correct(1, { encounterId: 'E-2' })).toBe('C013');
  expect(await correct(1, { encounterId: 'E-3' })).toBe('accepted');
  // The number of before is free, the new one is taken.
  expect(await refusal(platform.encounters.submit({ ...visit, encounterId: 'E-3' }))).toBe('C013');
  expect(await refusal(platform.encounters.submit({ ...visit, encounterId: 'E-1' }))).toBe('accepted');
  const { id: other } = await platform.residents.register(otherResident);
  expect(await correct(2, { encounterId: 'E-3', residentId: other })).toBe('C041 /residentId');
  const { id: again } = await platform.residents.register(residentAgain);
  await platform.residents.merge(residentId, { survivorId: again, reason: '同一人' });
  expect(await correct(2, { encounterId: 'E-3', residentId: again })).toBe('accepted');
});

test('a code of a card that was closed since stands for nobody', async () => {
  const { platform, residentId } = await start();
  const { id: cardId } = await platform.healthCards.register({ registrationNumber: 'H-1', residentId });
  const { code } = await platform.healthCards.issueCode({ cardId, terminal: 'T-1' });
  const verify = () => refusal(platform.healthCards.verifyCode({ code, terminal: 'T-1', step: '01' }));
  expect(await verify()).toBe('accepted');
  await platform.healthCards.close(cardId, { reason: '挂失' });
  expect(await verify()).toBe('C011');
  expect(await refusal(platform.identifiers.identify({ kind: 'health-code', number: code }))).toBe('C011');
});

test('a bag of blood that another patient was given is told', async () => {
  const { platform, residentId } = await start();
  const { id: other } = await platform.residents.register(otherResident);
  const give = (transfusionId: string, person: string, bagNumbers: string[]) =>
    platform.blood.submit({
      transfusionId,
      residentId: person,
      bagNumbers,
      productCode: 'RBC',
      startedAt: '2026-11-22T07:00:00+08:00',
    });
  expect((await give('T-1', residentId, ['B-1', 'B-2'])).findings).toBeUndefined();
  expect((await give('T-2', residentId, ['B-2'])).findings).toBeUndefined();
  expect((await give('T-3', other, ['B-3', 'B-2'])).findings).toMatchObject([
    { message: 'bag-of-another', severity: 'warning', path: '/bagNumbers/1' },
  ]);
});

test('what the platform answered is in no log of an error', async () => {
  const { platform, sandbox, residentId, clientOptions } = await start();
  const lying = createPlatform({
    ...clientOptions,
    fetch: async (request) => {
      const answer = await sandbox.fetch(request);
      return new Response((await answer.text()).replace('PAT-0001', 'PAT-0002'), answer);
    },
  });
  const error = (await lying.residents.get(residentId).catch((cause: unknown) => cause)) as PlatformError;
  expect([error.code, error.rawBody]).toEqual([
    'AUTH_ANSWER_MISMATCH',
    expect.stringContaining(resident.name),
  ]);
  expect(inspect(error, { depth: 9 }) + JSON.stringify(error) + String(error.stack)).not.toContain(
    resident.name,
  );
  expect((await platform.residents.get(residentId)).body.name).toBe(resident.name);
});
