/**
 * Suites in packs (标准包中的套件): `conformance/<suite>.json`. Steps are data: they send requests to the target that the
 * person who runs them named, and compare answers. They cannot run code, read files or reach any other address.
 * Texts may hold `{{unique NAME}}`, `{{given NAME}}`, `{{institution}}` and `{{seed}}`.
 */
import type { Title } from '../model.js';

/** Content of `conformance/<suite>.json`; `id` equals the name of the file. */
export interface SuiteFile {
  readonly id: string;
  readonly title: Title;
  /** As in a suite: `soap` where the address of the target is the SOAP endpoint, `fhir` where it is the FHIR base. */
  readonly face?: 'soap' | 'fhir';
  /** Why the sandbox cannot pass this suite; without it `packs test` runs it there. */
  readonly notForSandbox?: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: Title;
    readonly tests: readonly TestFile[];
  }[];
}

/** A test: steps in their order. */
export interface TestFile {
  /** Without its group. */
  readonly id: string;
  readonly title: Title;
  readonly optional?: boolean;
  /** Own requirements, for example `province:5.2`, or those of the built-in suites. */
  readonly requirements: readonly string[];
  /** `<group>/<test>` of this suite. */
  readonly needs?: readonly string[];
  readonly steps: readonly StepFile[];
}

/** One request, what its answer must be, and what is handed on. */
export interface StepFile {
  readonly send: SendFile;
  readonly expect: ExpectFile;
  /** Name to place in the answer: a JSON pointer, or a path of elements as in `expect.xml`. */
  readonly give?: Readonly<Record<string, string>>;
}

/** A request: JSON, text or a SOAP call; signed unless `sign` is false. */
export interface SendFile {
  /** Default POST. */
  readonly method?: string;
  /** Below the address of the target; default the address itself. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Sent as JSON. An object with `$make` is made: `resident` (number), `document` (person, number), `body` (operation, name);
   * its other members replace what was made.
   */
  readonly body?: unknown;
  /** File of the pack below `conformance/`, sent as it is after its placeholders were filled. */
  readonly file?: string;
  /** Wraps the file in a SOAP 1.2 envelope with this action. */
  readonly action?: string;
  readonly sign?: boolean;
}

/** What the answer must be; at least one thing, or the test could not fail. */
export interface ExpectFile {
  readonly status?: number | readonly number[];
  /** Problem details (RFC 9457) with one of these codes. */
  readonly code?: string | readonly string[];
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, Expected>>;
  /** By JSON pointer. */
  readonly json?: Readonly<Record<string, Expected>>;
  /** By path of elements below the root, `a/b` or `a/b/@c`; in the message where the answer is a SOAP envelope. */
  readonly xml?: Readonly<Record<string, Expected>>;
  /** Signed by the platform; the test is skipped where no key of the platform was given. */
  readonly signed?: true;
}

/** A value, or what is asked of it. */
export type Expected =
  | string
  | number
  | boolean
  | { readonly present: boolean }
  | { readonly contains: string }
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly size: number };
