/**
 * What the console's page and its server (packages/cli/src/console) say to each other. Types only.
 * All paths are below `/api`; bodies are JSON unless said otherwise. Errors are `Problem` with a status of 4xx or 5xx.
 * The page authenticates by a cookie that the address with the one-time token sets; changes carry the header `x-hulian: console`.
 */
import type { Finding } from '@hulian/validators';
import type { MaturityScheme, PolicyTarget } from '@hulian/standards';
import type { Answer, Evidence, Facts, MaturityResult } from '@hulian/validators/maturity';

/** Every error. `code` is stable, `title` a sentence for the user in the language of `accept-language`. */
export interface Problem {
  readonly code:
    | 'not-found'
    | 'changed-elsewhere'
    | 'too-large'
    | 'malformed'
    | 'wrong-scheme'
    | 'signature-invalid'
    | 'not-available'
    | 'forbidden'
    | 'failed';
  readonly title: string;
  /** On `changed-elsewhere`: what is stored now. */
  readonly current?: unknown;
}

/** `GET /api/start`: what the start page shows. */
export interface Start {
  readonly version: string;
  readonly language: 'zh-CN' | 'en';
  readonly schemes: readonly { readonly id: string; readonly name: string; readonly computed: boolean }[];
  readonly assessments: readonly AssessmentSummary[];
  /** True when the command line named an outbox, a gateway or quality reports. */
  readonly features: { readonly outbox: boolean; readonly gateway: boolean; readonly quality: boolean };
}

export interface AssessmentSummary {
  readonly id: string;
  readonly scheme: string;
  readonly name: string;
  readonly asOf: string;
  /** ISO time of the last change. */
  readonly changed: string;
  readonly answered: number;
  readonly total: number;
}

/** An answer as stored. `revision` grows with every change; a change names the one it was made from. */
export interface StoredAnswer extends Answer {
  readonly revision: number;
}

/**
 * `POST /api/assessments` with `{ scheme, facts, asOf }` gives it; `GET /api/assessments/:id` reads it.
 * `POST /api/assessments/import` takes an exported file (raw bytes).
 */
export interface Assessment {
  readonly id: string;
  readonly asOf: string;
  readonly facts: Facts;
  /** Revision of `asOf` and `facts` together. */
  readonly revision: number;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly scheme: MaturityScheme;
}

/** `PUT /api/assessments/:id/facts`: answers with the new revision, or 409 `changed-elsewhere`. */
export interface FactsChange {
  readonly revision: number;
  readonly asOf: string;
  readonly facts: Facts;
}

/** `PUT /api/assessments/:id/answers/:indicator`; `answer` null removes it. The answer is a StoredAnswer or 409. */
export interface AnswerChange {
  /** 0 when there was no answer. */
  readonly revision: number;
  readonly answer: Answer | null;
}

/**
 * `POST /api/assessments/:id/evidence?name=…&date=YYYY-MM-DD`, body: the file itself (at most 50 MB).
 * Answers with the evidence to put into an answer: reference is the file's name in the store, sm3 its hash.
 * `GET /api/assessments/:id/evidence/:sm3` gives the file as a download.
 */
export type EvidenceUpload = Evidence;

/**
 * `GET /api/assessments/:id/result?target=4A&assume=3.2.14=full&assume=…`
 * `GET /api/assessments/:id/report.html|.xlsx|.md|.json` are downloads; `.html` opens in a new tab and prints.
 * `GET /api/assessments/:id/export` is the whole assessment with its evidence as one signed file.
 */
export interface Result {
  readonly result: MaturityResult;
  readonly policyTargets: readonly PolicyTarget[];
}

/**
 * `POST /api/assessments/:id/artifacts`: body is one file (`?name=`): a sample, which is validated and linked to its
 * indicators; or a result of a conformance run, its bundle, or a quality score, of which `note` tells what was used.
 */
export interface ArtifactsImported {
  readonly file?: ValidatedFile;
  readonly note?: string;
  /** Indicators that now have a measured answer. */
  readonly linked: readonly string[];
}

/** `GET /api/assessments/:id/audit`: newest first, at most 500. */
export interface AuditEntry {
  readonly at: string;
  readonly action: 'created' | 'facts' | 'answer' | 'evidence' | 'imported' | 'exported';
  readonly subject: string;
}

/** `POST /api/validate?name=…&as=…&profile=…`, body: the file (at most 50 MB). Values are masked unless `&values=yes`. */
export interface ValidatedFile {
  readonly path: string;
  readonly kind: string;
  readonly subject?: { readonly id: string; readonly name: string };
  readonly verdict: 'pass' | 'fail' | 'not-checked';
  readonly findings: readonly (Pick<Finding, 'rule' | 'message' | 'severity' | 'basis' | 'location'> & {
    /** The sentence, in the language of the page. */
    readonly text: string;
    readonly params?: Readonly<Partial<Record<'errors' | 'warnings' | 'infos', number>>>;
  })[];
  readonly notChecked: readonly { readonly rule: string; readonly text: string }[];
}

/** `GET /api/standards/search?q=…&limit=30` */
export interface SearchHit {
  readonly id: string;
  readonly kind: string;
  readonly kindName: string;
  readonly name: string;
  readonly edition: string;
  readonly matched?: string;
}

/**
 * `GET /api/standards/record?id=…`: lines and tables as `hulian standards show` has them.
 * `GET /api/standards/export?id=…&to=json-schema|typescript|sql|csv|markdown|java&dialect=…` is text to copy.
 */
export interface StandardsRecord {
  readonly id: string;
  readonly kind: string;
  readonly kindName: string;
  readonly name: string;
  readonly pairs: readonly { readonly label: string; readonly value: string }[];
  readonly grids: readonly {
    readonly title: string;
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly exports: readonly string[];
}

/** `GET /api/conformance`: suites and the runs of this session. */
export interface Conformance {
  readonly suites: readonly { readonly id: string; readonly title: string; readonly tests: number }[];
  readonly runs: readonly ConformanceRun[];
}

/**
 * `POST /api/conformance/runs` with `{ suite, target? }` starts one (without target: the embedded sandbox);
 * `GET /api/conformance/runs/:id/events` is a stream of server-sent events, each a ConformanceRun; the last has `state: 'done'`.
 */
export interface ConformanceRun {
  readonly id: string;
  readonly suite: string;
  readonly target: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly secondsLeft?: number;
  readonly summary: Readonly<Record<'pass' | 'fail' | 'error' | 'skip' | 'omit', number>>;
  readonly tests: readonly {
    readonly id: string;
    readonly title: string;
    readonly result: 'pass' | 'fail' | 'error' | 'skip' | 'omit';
    readonly reason?: string;
  }[];
}

/** `GET /api/quality`: score reports (`hulian quality score --format json`) of the folder named by `--quality`. */
export interface Quality {
  readonly reports: readonly { readonly name: string; readonly report: unknown }[];
}

/** `GET /api/outbox`: state of the outbox named by `--outbox` and of the gateway named by `--gateway`. */
export interface Delivery {
  readonly outbox?: {
    readonly counts: Readonly<Record<string, number>>;
    readonly oldest?: string;
    readonly entries: readonly {
      readonly key: string;
      readonly operation: string;
      readonly state: string;
      readonly attempts: number;
      readonly error?: string;
    }[];
  };
  /** A sentence where another program has the outbox open. */
  readonly outboxInUse?: string;
  readonly gateway?: { readonly url: string; readonly healthy: boolean; readonly detail: unknown };
}
