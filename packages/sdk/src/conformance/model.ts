import type { Platform } from '../client/create-platform.js';
import type { Random } from '../samples/random.js';
import type { Identity, IdentityName } from './identities.js';
import type { RawCall, RawResponse } from './raw-client.js';

/** How a test ended (layout.md section 7): `skip` a precondition was missing, `omit` not asked of this system or not chosen. */
export type TestResult = 'pass' | 'fail' | 'error' | 'skip' | 'omit';

/** A title in both languages. */
export interface Title {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** Why a test did not pass: kinds and codes only, never a value of a record. Sentences are made by whoever shows it. */
export interface Cause {
  readonly kind:
    | 'status'
    | 'code'
    | 'header'
    | 'content'
    | 'format'
    | 'signature'
    | 'client'
    | 'behaviour'
    | 'timeout'
    | 'unreachable'
    | 'precondition'
    | 'not-offered'
    | 'not-chosen'
    | 'defect';
  /** What was looked at, for example a member's name or a test id. */
  readonly subject?: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** One request and its answer, without bodies. */
export interface Evidence {
  /** Method and path as sent. */
  readonly request: string;
  /** HTTP status; absent when no answer arrived. */
  readonly status?: number;
  /** Code of the platform's problem details. */
  readonly code?: string;
  readonly traceId?: string;
  /** Milliseconds from sending to the last byte. */
  readonly milliseconds: number;
  /** SM3 of the body sent, hexadecimal. */
  readonly requestDigest?: string;
  /** SM3 of the body received, hexadecimal. */
  readonly answerDigest?: string;
  /** The bodies, where the run was asked to keep them; values are masked unless it was asked not to. */
  readonly sent?: string;
  readonly received?: string;
}

/** One test of a suite; its file is `suites/<suite>/<id>.ts`. */
export interface ConformanceTest {
  /** `<group>/<name>`. */
  readonly id: string;
  readonly title: Title;
  /** Optional tests never lower their group; default required. */
  readonly optional?: boolean;
  /** Makes nothing that another test looks at: may run beside others, after what it needs. */
  readonly independent?: boolean;
  /** `operation:<id>`, `service:<action>`, `code:<platform code>` or `convention:<section of docs/services/conventions.md>`. */
  readonly requirements: readonly string[];
  /** Tests that must have passed before; they run first and hand on what they made. */
  readonly needs?: readonly string[];
  readonly run: (context: TestContext) => Promise<void>;
}

/** A group of tests in the order they run. */
export interface ConformanceGroup {
  readonly id: string;
  readonly title: Title;
  readonly tests: readonly ConformanceTest[];
}

/** A suite (测试套件): groups in the order they run. */
export interface ConformanceSuite {
  readonly id: string;
  readonly title: Title;
  /** Where the address of the target is not the root of the unified interface: the SOAP endpoint itself, or the base of FHIR. */
  readonly face?: 'soap' | 'fhir';
  readonly groups: readonly ConformanceGroup[];
}

/** What a test works with. */
export interface TestContext {
  /** One signed request past the client; never repeated, the answer's signature is not looked at. */
  readonly send: (call: RawCall) => Promise<RawResponse>;
  /**
   * The SDK's own client, which verifies every answer.
   * Ends the test as `skip` when no key of the platform was given.
   */
  readonly platform: () => Platform;
  /** Ends the test as `fail` unless this answer to the call is signed by the platform. */
  readonly verifyAnswer: (answer: RawResponse) => void;
  /** Seeded numbers, the same for the same seed and test. */
  readonly random: Random;
  /** A text that is new in every run: for identifiers and idempotency keys. */
  readonly unique: (name: string) => string;
  readonly seed: string;
  /** The institution the tests speak for. */
  readonly institution: string;
  /** Another sender than the institution; ends the test as `omit` where the run was not given it. */
  readonly identity: (name: IdentityName) => Identity;
  /** Hands a value on to the tests that need this one. */
  readonly give: (name: string, value: unknown) => void;
  /** Takes a value that a test before gave. */
  readonly take: <Value>(name: string) => Value;
}

/** A test and how it ended. */
export interface TestOutcome {
  /** `<suite>/<group>/<name>`. */
  readonly id: string;
  readonly group: string;
  readonly title: Title;
  readonly optional: boolean;
  readonly result: TestResult;
  readonly cause?: Cause;
  readonly requirements: readonly string[];
  readonly milliseconds: number;
  readonly evidence: readonly Evidence[];
}

/** A whole run. */
export interface ConformanceRun {
  readonly suite: string;
  readonly target: string;
  readonly seed: string;
  /** When it began, ISO 8601 in UTC. */
  readonly startedAt: string;
  /** Fold of the required tests over all groups. */
  readonly result: TestResult;
  readonly groups: readonly { readonly id: string; readonly title: Title; readonly result: TestResult }[];
  readonly summary: Readonly<Record<TestResult, number>>;
  /** False when not one answer arrived: the target is down or the address is wrong. */
  readonly reached: boolean;
  readonly tests: readonly TestOutcome[];
}
