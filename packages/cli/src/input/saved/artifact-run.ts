import type { ArtifactRun } from '@hulian/sdk/conformance';
import { count, flag, list, manifest, number, object, one, reader, severity, table, text } from './schema.js';

const kind = one('data-set', 'document', 'service');
const status = one('full', 'partial', 'none', 'not-checked', 'absent');
const verdict = one('pass', 'fail', 'not-checked');
const required = object({ required: count, full: count });
const cause = object({
  count,
  files: count,
  example: object({ rule: text, message: text, params: { type: 'object' }, severity }),
});
const type = object(
  {
    kind,
    id: text,
    name: text,
    indicator: text,
    level: text,
    points: number,
    status,
    files: count,
    passed: count,
    causes: list(cause),
  },
  {
    sampleCode: text,
    records: count,
    fields: object({ total: count, seen: count, missing: list(text) }),
    gaps: list(one('found-case-missing', 'not-found-case-missing', 'key-empty', 'same-key')),
  },
);
const problem = one(
  ...['name-not-by-packaging', 'name-other-type', 'code-unknown', 'patients-mixed-in-folder'],
  ...['content-twice', 'type-unknown', 'type-not-in-scheme', 'data-sets-mixed'],
);
const answer = object({ value: {} });

/** Tells a whole result of `conformance artifacts`. */
export const isArtifactRun = reader<ArtifactRun>(
  object({
    kind: { const: 'artifacts' },
    manifest,
    scheme: text,
    asOf: text,
    result: verdict,
    level: { type: ['string', 'null'] },
    summary: object({
      files: count,
      pass: count,
      fail: count,
      notChecked: count,
      types: table(table(count)),
    }),
    types: list(type),
    levels: list(
      object({
        level: text,
        name: text,
        dataSets: required,
        documents: required,
        services: required,
        reached: flag,
      }),
    ),
    fixFirst: list(text),
    patients: list(object({ patient: count, documents: count, types: list(text) })),
    packaging: list(object({ path: text, problem }, { expected: text })),
    files: list(
      object(
        { path: text, sm3: text, verdict, types: list(text), errors: count, warnings: count },
        { patient: count },
      ),
    ),
    answers: table(answer),
  }),
);
