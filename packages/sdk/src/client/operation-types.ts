import type { operations } from '../generated/openapi.js';

/** Identifier of an operation (operationId of the OpenAPI). */
export type OperationId = keyof operations;

/** Request body of an operation; `undefined` when it has none. */
export type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : undefined;

/** Query parameters of an operation. */
export type QueryOf<Id extends OperationId> = operations[Id] extends { parameters: { query?: infer Query } }
  ? NonNullable<Query>
  : undefined;

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Success<Answers> = Answers extends { 200: infer Answer }
  ? Json<Answer>
  : Answers extends { 201: infer Answer }
    ? Json<Answer>
    : Answers extends { 202: infer Answer }
      ? Json<Answer>
      : undefined;

/** Body of the successful answer of an operation. */
export type ResultOf<Id extends OperationId> = operations[Id] extends { responses: infer Answers }
  ? Success<Answers>
  : undefined;

/** One item of a paged answer. */
export type ItemOf<Id extends OperationId> =
  ResultOf<Id> extends { items: readonly (infer Item)[] } ? Item : never;

/** Options of one call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Longest time for one attempt, in milliseconds; default 30 000. */
  readonly timeout?: number;
  /** 8 to 128 characters of `A-Z a-z 0-9 . _ : -`; made by the client when absent. */
  readonly idempotencyKey?: string;
  /** Version the change is based on; sent as If-Match. */
  readonly version?: number;
  /** Purpose of use (调阅目的) of a read. */
  readonly purpose?:
    'treatment' | 'emergency' | 'public-health' | 'quality-control' | 'resident-request' | 'insurance-claim';
  /** Who sent it first and through which platforms it came, when a platform passes it on to the one above. */
  readonly relay?: readonly string[];
  /** W3C trace context of the caller. */
  readonly traceparent?: string;
}
