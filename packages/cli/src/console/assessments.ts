/** `/api/assessments…`: self-tests, their answers, evidence, results and files. */
import type { Assessment, ArtifactsImported, Result } from '@hulian/console/contract';
import { loadPolicyTargets, loadScheme, schemeIds, type MaturityScheme } from '@hulian/standards';
import { readAssessmentFile, writeAssessmentFile, type AssessmentRecord } from '@hulian/sdk/assessments';
import { isSdkError } from '@hulian/sdk';
import {
  MaturityError,
  readAssumption,
  readInventory,
  scoreMaturity,
  type Answer,
  type AnswerValue,
  type Facts,
  type MaturityInput,
} from '@hulian/validators/maturity';
import { namesFile } from '../input/evidence.js';
import type { ConsoleApp, ConsoleOptions } from './app.js';
import { ArtefactShelf, besides, readWritten } from './artefacts.js';
import { download, fileLimit, malformed, readBytes, readObject } from './body.js';
import { found, ProblemError } from './problem.js';
import { addReportRoutes, askedBy, type Asked } from './reports.js';
import { validateFile } from './validation.js';

/** A whole assessment with its files may be larger than one file. */
const importLimit = 10 * fileLimit;
const day = /^\d{4}-\d{2}-\d{2}$/;

export function addAssessmentRoutes(app: ConsoleApp, options: ConsoleOptions): void {
  const { assessments, signer, today } = options;
  const shelf = new ArtefactShelf(assessments);
  const open = (id: string): AssessmentRecord => found(assessments.read(id));

  app.post('/api/assessments', async (context) => {
    const { scheme, facts, asOf } = await readObject(context);
    const id = assessments.create({
      scheme: schemeId(scheme),
      facts: toFacts(facts),
      asOf: toDay(asOf, today()),
    });
    return context.json(toAssessment(open(id)), 201);
  });

  app.post('/api/assessments/import', async (context) => {
    const text = new TextDecoder().decode(await readBytes(context, importLimit));
    const id = text.trimStart().startsWith('{') ? importPlain(text) : importSigned(text);
    return context.json(toAssessment(open(id)), 201);
  });

  /** What `hulian maturity init`, conformance runs and other tools write. */
  function importPlain(text: string): string {
    let content: unknown;
    try {
      content = JSON.parse(text);
    } catch {
      throw malformed();
    }
    const stated = (content as { scheme?: unknown }).scheme;
    const scheme = loadScheme(schemeId(stated));
    const { input, faults } = readInventory(scheme, content);
    if (faults.some(({ path }) => path === '')) throw malformed();
    return keep(
      { scheme: scheme.id, asOf: toDay(input.asOf, today()), facts: input.facts ?? {} },
      input.answers,
    );
  }

  function importSigned(text: string): string {
    try {
      const { content, signer: key } = readAssessmentFile(text);
      const { evidence, answers, ...head } = content;
      schemeId(head.scheme);
      const id = keep(head, answers);
      for (const file of evidence) assessments.addEvidence(id, file);
      assessments.note(id, 'imported', `SM3(key) ${key}`);
      return id;
    } catch (error) {
      if (!isSdkError(error)) throw error;
      const altered = error.code === 'CRYPTO_SIGNATURE_MISMATCH';
      throw altered ? new ProblemError(422, 'signature-invalid', 'signatureInvalid') : malformed();
    }
  }

  function keep(
    head: Pick<AssessmentRecord, 'scheme' | 'asOf' | 'facts'>,
    answers: MaturityInput['answers'],
  ): string {
    const id = assessments.create(head, 'imported');
    for (const [indicator, answer] of Object.entries(answers))
      assessments.changeAnswer(id, indicator, 0, answer);
    return id;
  }

  app.get('/api/assessments/:id', (context) => context.json(toAssessment(open(context.req.param('id')))));

  app.put('/api/assessments/:id/facts', async (context) => {
    const { revision, asOf, facts } = await readObject(context);
    const change = { asOf: toDay(asOf, ''), facts: toFacts(facts) };
    const { done, current } = assessments.changeFacts(context.req.param('id'), Number(revision), change);
    if (!done) throw conflict(current);
    return context.json(current);
  });

  app.put('/api/assessments/:id/answers/:indicator', async (context) => {
    const { id, indicator } = context.req.param();
    const { revision, answer } = await readObject(context);
    const known = loadScheme(open(id).scheme).indicators.some(
      (one) => one.id === indicator && one.kind !== 'group',
    );
    if (!known) throw new ProblemError(404, 'not-found', 'notFound');
    const { done, current } = assessments.changeAnswer(id, indicator, Number(revision), toAnswer(answer));
    if (!done) throw conflict(current);
    return context.json(current);
  });

  app.post('/api/assessments/:id/evidence', async (context) => {
    const id = open(context.req.param('id')).id;
    const name = (context.req.query('name') ?? '').split(/[/\\]/).pop()?.trim() ?? '';
    if (name === '' || name.length > 200) throw malformed();
    const date = toDay(context.req.query('date'), today());
    const { sm3 } = assessments.addEvidence(id, { name, date, content: await readBytes(context) });
    return context.json({ reference: name, date, sm3 }, 201);
  });

  app.get('/api/assessments/:id/evidence/:hash', (context) => {
    const { id, hash } = context.req.param();
    const file = found(assessments.evidence(id, hash));
    return download(context, file.content, file.name, 'application/octet-stream');
  });

  app.get('/api/assessments/:id/result', (context) => {
    const record = open(context.req.param('id'));
    const result = score(record, askedBy(context));
    return context.json({ result, policyTargets: loadPolicyTargets() } satisfies Result);
  });

  app.post('/api/assessments/:id/artifacts', async (context) => {
    const record = open(context.req.param('id'));
    const name = context.req.query('name') ?? 'file';
    const content = await readBytes(context);
    const written = readWritten(context.get('messages'), record, name, content);
    if (written !== undefined) {
      const { answers, metrics, linked, note } = written;
      assessments.addEvidence(record.id, { name, date: today(), content });
      keepMeasured(record.id, answers, metrics);
      return context.json({ note, linked } satisfies ArtifactsImported);
    }
    const { report, shown } = await validateFile(context, name, content, {});
    const added = assessments.addEvidence(record.id, { name, date: today(), content });
    const answers = await shelf.judge(record, added, report.subject?.id);
    keepMeasured(record.id, answers, {});
    return context.json({ file: shown, linked: Object.keys(answers) } satisfies ArtifactsImported);
  });

  function keepMeasured(
    id: string,
    answers: MaturityInput['answers'],
    metrics: NonNullable<Facts['metrics']>,
  ): void {
    const { answers: before, asOf, facts, revision } = open(id);
    for (const [indicator, answer] of Object.entries(answers)) {
      const stored = before[indicator];
      assessments.changeAnswer(id, indicator, stored?.revision ?? 0, besides(answer, stored));
    }
    if (Object.keys(metrics).length > 0)
      assessments.changeFacts(id, revision, {
        asOf,
        facts: { ...facts, metrics: { ...facts.metrics, ...metrics } },
      });
  }

  app.get('/api/assessments/:id/audit', (context) =>
    context.json(assessments.audit(open(context.req.param('id')).id)),
  );

  app.get('/api/assessments/:id/export', async (context) => {
    const record = open(context.req.param('id'));
    const { scheme, asOf, facts, answers } = toInput(record);
    const evidence = assessments
      .evidenceList(record.id)
      .flatMap(({ sm3 }) => assessments.evidence(record.id, sm3) ?? []);
    const text = await writeAssessmentFile({ scheme, asOf, facts, answers, evidence }, signer);
    assessments.note(record.id, 'exported', scheme);
    return download(context, `${text}\n`, `${facts.name ?? record.id}.hlassess`, 'application/jose');
  });

  addReportRoutes(app, (id, asked) => {
    const record = open(id);
    const input = toInput(record);
    return {
      scheme: loadScheme(record.scheme),
      input,
      result: score(record, asked),
    };
  });

  function toAssessment({ id, asOf, facts, revision, answers, scheme }: AssessmentRecord): Assessment {
    return { id, asOf, facts, revision, answers, scheme: loadScheme(scheme) };
  }

  /** Answers as scoring takes them: a proof that names a file which is not here counts as lost. */
  function toInput(
    record: AssessmentRecord,
  ): MaturityInput & { readonly scheme: string; readonly facts: Facts } {
    const kept = new Set(assessments.evidenceList(record.id).map(({ sm3 }) => sm3));
    const check = (answer: Answer): Answer => ({
      value: answer.value,
      ...(answer.evidence && {
        evidence: answer.evidence.map((one) =>
          namesFile(one.reference) && !kept.has(one.sm3.toLowerCase())
            ? { ...one, state: 'missing' as const }
            : one,
        ),
      }),
    });
    const { scheme, asOf, facts, answers } = record;
    return {
      scheme,
      asOf,
      facts,
      answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, check(answer)])),
    };
  }

  function score(record: AssessmentRecord, { target, assume }: Asked): Result['result'] {
    try {
      return scoreMaturity(loadScheme(record.scheme), toInput(record), {
        policyTargets: loadPolicyTargets(),
        ...(target !== undefined && target !== '' && { target }),
        ...(assume.length > 0 && { assume: Object.fromEntries(assume.map(toAssumption)) }),
      });
    } catch (error) {
      if (error instanceof MaturityError)
        throw new ProblemError(400, 'malformed', 'notScored', { text: error.code });
      throw error;
    }
  }
}

function toAssumption(pair: string): readonly [string, AnswerValue] {
  const read = readAssumption(pair);
  if (read === undefined) throw malformed();
  return read;
}

function conflict(current: unknown): ProblemError {
  return current === undefined
    ? new ProblemError(404, 'not-found', 'notFound')
    : new ProblemError(409, 'changed-elsewhere', 'changedElsewhere', { current });
}

function schemeId(value: unknown): MaturityScheme['id'] {
  if (typeof value === 'string' && (schemeIds as readonly string[]).includes(value)) return value;
  throw new ProblemError(422, 'wrong-scheme', 'wrongScheme', { text: schemeIds.join('、') });
}

function toDay(value: unknown, fallback: string): string {
  const text = typeof value === 'string' && value !== '' ? value : fallback;
  if (!day.test(text) || Number.isNaN(Date.parse(text))) throw malformed();
  return text;
}

/** Facts and answers are checked by scoring, which names each fault; here only their form matters. */
function toFacts(value: unknown): Facts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed();
  return value;
}

function toAnswer(value: unknown): Answer | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value) || !('value' in value)) throw malformed();
  const { value: answer, evidence } = value as { value: Answer['value']; evidence?: unknown };
  if (evidence === undefined) return { value: answer };
  if (!Array.isArray(evidence) || !evidence.every(isEvidence)) throw malformed();
  return { value: answer, evidence };
}

function isEvidence(value: unknown): value is NonNullable<Answer['evidence']>[number] {
  const { reference, date, sm3 } = (value ?? {}) as Record<string, unknown>;
  return [reference, date, sm3].every((part) => typeof part === 'string');
}
