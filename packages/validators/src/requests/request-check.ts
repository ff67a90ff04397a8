/** One way in which the body of a request does not match its schema. */
export interface RequestFault {
  /** Keyword of JSON Schema: `required`, `maxLength` … */
  readonly keyword: string;
  /** JSON Pointer of the value that the keyword speaks of; empty for the body itself. */
  readonly path: string;
  /** What the schema asks for. */
  readonly expected?: unknown;
  /** The member that is missing or not known. */
  readonly member?: string;
  /** Names of the members that are known, where one is not. */
  readonly known?: readonly string[];
  /** What the schema calls the value. */
  readonly description?: string;
}

/**
 * Judges bodies of one operation of the unified interface. The interface belongs to the SDK, which is above the validators:
 * the caller brings the check, so that the sandbox, the gateway and `hulian validate` ask the same one.
 */
export interface RequestCheck {
  /** operationId. */
  readonly id: string;
  readonly name: string;
  check(body: unknown): readonly RequestFault[];
}
