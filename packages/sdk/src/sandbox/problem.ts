import { platformCodes } from '../generated/platform-codes.js';
import type { Language } from '../messages/index.js';
import type { PlatformFinding } from '../errors/platform-error.js';
import { withSentence } from './language.js';

/** A code of standards/openapi/codes.tsv. */
export type PlatformCode = keyof typeof platformCodes;

/** Thrown anywhere in the sandbox; becomes a problem details answer (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly code: PlatformCode,
    readonly options: {
      readonly findings?: readonly PlatformFinding[];
      readonly instance?: string;
      readonly retryAfter?: number;
    } = {},
  ) {
    super(code);
  }

  get status(): number {
    return platformCodes[this.code].status;
  }

  /** The answer body in one language. */
  body(traceId: string, language: Language): Record<string, unknown> {
    const texts = platformCodes[this.code];
    return {
      type: `urn:hulian:problem:${this.code}`,
      title: texts.title[language],
      status: texts.status,
      code: this.code,
      cause: texts.cause[language],
      action: texts.action[language],
      ...(this.options.instance && { instance: this.options.instance }),
      traceId,
      ...(this.options.findings && {
        findings: this.options.findings.map((finding) => withSentence(finding, language)),
      }),
    };
  }
}

/**
 * Refuses one member of a body or of the query, which the schema cannot judge.
 * @throws Problem C007
 */
export function refuseMember(name: string): never {
  const params = { member: name, name: '', keyword: 'value' };
  const finding = {
    rule: 'request/schema',
    message: 'other',
    severity: 'error',
    path: `/${name}`,
    params,
  } as const;
  throw new Problem('C007', { findings: [finding] });
}
