// Bundles that are read entry by entry, and the own FHIRPath compiler against the full engine.
import { describe, expect, it } from 'vitest';
import { createValidator } from '../validator.js';
import { readDefinitions } from './definitions.js';
import { compileExpression, toBoolean } from './invariants/compile.js';
import { evaluateFully } from './invariants/engine.js';

/** A Bundle of some entries in pieces that cut through everything. */
async function* makeBundle(count: number, ending = ']}'): AsyncGenerator<Uint8Array> {
  const text = new TextEncoder();
  yield text.encode('{"resourceType":"Bundle",\n"type":"collection","entry":[');
  let rest = '';
  for (let index = 0; index < count; index += 1) {
    const gender = index === count - 2 ? 'x' : 'male';
    const id = index === count - 1 ? 0 : index;
    const name = `测试 ] } \\" ${'一'.repeat(9000)}`;
    rest += `${index === 0 ? '' : ',\n'}{"fullUrl":"http://example.org/fhir/Patient/${id}","resource":{"resourceType":"Patient","id":"${id}","gender":"${gender}","name":[{"text":"${name}"}]}}`;
    if (rest.length > 65_537) {
      yield text.encode(rest);
      rest = '';
    }
  }
  yield text.encode(rest + ending);
}

const judge = (count: number, ending?: string) =>
  createValidator().validate({ path: 'big.json', content: makeBundle(count, ending) });

describe('large bundles', () => {
  it('find faults with place, repeated addresses, and say what was not checked', async () => {
    const count = 2_000;
    const report = await judge(count);
    expect(report.records).toBe(count + 1);
    expect(
      report.findings.map(({ rule, message, location }) => [rule, message, location.path, location.line]),
    ).toEqual([
      ['fhir/binding', 'required', `/entry/${count - 2}/resource/gender`, count],
      ['fhir/bundle', 'duplicate-url', `/entry/${count - 1}/fullUrl`, count + 1],
    ]);
    expect(report.notChecked.map(({ reason }) => reason)).toContain('fhir-bundle-streamed');
  }, 120_000);

  it('tell a cut text and wrong frames', async () => {
    expect((await judge(2_000, '')).findings.at(-1)).toMatchObject({
      rule: 'file/json-syntax',
      message: 'truncated',
    });
    const framed = await judge(2_000, '],"total":1,"hello":1}');
    expect(framed.findings.slice(-2).map(({ rule }) => rule)).toEqual([
      'fhir/unknown-element',
      'fhir/invariant',
    ]);
  }, 120_000);
});

const subjects: readonly Record<string, unknown>[] = [
  { resourceType: 'Patient', contact: [{ gender: 'male' }] },
  {
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'a' },
    valueString: 'b',
    dataAbsentReason: { text: 'c' },
  },
  {
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ code: 'a' }] },
    valueString: 'b',
    component: [{ code: { coding: [{ code: 'a' }] } }],
  },
  {
    resourceType: 'Appointment',
    status: 'booked',
    start: '2026-01-01T08:00:00Z',
    participant: [{ status: 'accepted' }],
  },
  { resourceType: 'Bundle', type: 'document', entry: [{ resource: { resourceType: 'Patient' } }], total: 1 },
  {
    resourceType: 'Questionnaire',
    status: 'draft',
    name: 'a b',
    item: [
      { linkId: '1', type: 'group' },
      { linkId: '1', type: 'display', required: true },
    ],
  },
  {
    resourceType: 'Task',
    status: 'draft',
    intent: 'order',
    authoredOn: '2026-01-02',
    lastModified: '2026-01',
  },
  { resourceType: 'Organization', telecom: [{ use: 'home' }] },
  { resourceType: 'ValueSet', status: 'draft', compose: { include: [{ concept: [{ code: 'a' }] }] } },
];

describe('the own compiler', () => {
  it('agrees with the full engine about the rules of R4 wherever both answer', () => {
    let compared = 0;
    for (const [id, [, expression]] of Object.entries(readDefinitions().constraints)) {
      for (const subject of subjects) {
        const environment = { resource: subject, rootResource: subject };
        let own: boolean | undefined;
        try {
          own = toBoolean(compileExpression(expression)([subject], environment));
        } catch {
          continue;
        }
        const full = evaluateFully(expression, subject, environment, String(subject['resourceType']));
        if (full === 'not-evaluable') continue;
        compared += 1;
        expect(own !== false, `${id} of ${String(subject['resourceType'])}`).toBe(full);
      }
    }
    expect(compared).toBeGreaterThan(1500);
  }, 60_000);
});
