/** What an operation of the unified interface does, as the generated table says it. */
export interface Operation {
  /** operationId of the OpenAPI. */
  readonly id: string;
  readonly summary: string;
  readonly method: string;
  /** Path template, for example `/residents/{id}`. */
  readonly path: string;
  /** `platform.<service>.<name>` */
  readonly service: string;
  readonly name: string;
  readonly effect: 'create' | 'replace' | 'read' | 'search' | 'remove' | 'transition' | 'special';
  /** Kind of object that is stored or read. */
  readonly resource: string;
  /** Members of the body that identify the business object within one institution. */
  readonly key?: readonly string[];
  /** Platform code answered when the business object exists already. */
  readonly duplicate?: string;
  /** Member of the body that names the resident. */
  readonly person?: string;
  readonly scope?: string;
  readonly codes?: readonly string[];
  /** Event of the state machine of the resource that this operation is. */
  readonly event?: string;
  /** State of a newly created object. */
  readonly initial?: string;
  /** First letters of the platform's identifiers of such objects. */
  readonly prefix?: string;
  /** Member of the body that holds a data set record, checked by the validators. */
  readonly record?: string;
  readonly paged?: boolean;
  /** The answer is text, returned byte for byte. */
  readonly raw?: boolean;
  /** Needs no signature. */
  readonly open?: boolean;
  /** Name of the schema of the body. */
  readonly body?: string;
  readonly idempotent?: boolean;
  readonly versioned?: boolean;
  readonly pathParameters?: readonly string[];
  readonly queryParameters?: readonly string[];
}
