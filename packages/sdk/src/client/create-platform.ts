import { operationTable } from '../generated/operations.js';
import type { Services } from '../generated/services.js';
import { createCaller, type Caller } from './caller.js';
import type { CallOptions, OperationId } from './operation-types.js';
import { itemsOfPages } from './pages.js';
import type { Operation } from './operation.js';
import type { PlatformOptions } from './options.js';

/** A regional platform (区域全民健康信息平台) as a program sees it: its services, and any operation by its id. */
export type Platform = Services & Caller & { readonly institution: string; readonly baseUrl: string };

/**
 * Makes a client. It holds no connection and no global state.
 * @throws SdkError CONFIG_INVALID
 * @example
 * const platform = createPlatform({ baseUrl, institution, signer, trust: { publicKeys: [platformKey] } });
 * const receipt = await platform.residents.register(resident);
 */
export function createPlatform(options: PlatformOptions): Platform {
  const caller = createCaller(options);
  const services: Record<string, Record<string, unknown>> = {};
  for (const operation of operationTable) {
    (services[operation.service] ??= {})[operation.name] = operation.paged
      ? pagedMethod(caller, operation)
      : method(caller, operation);
  }
  return Object.freeze({
    ...(services as unknown as Services),
    call: caller.call,
    institution: options.institution,
    baseUrl: options.baseUrl,
  });
}

/** Arguments: path parameters in order, then body or query, then options. */
function readArguments(operation: Operation, given: readonly unknown[]) {
  const names = operation.pathParameters ?? [];
  const path = Object.fromEntries(names.map((name, i) => [name, String(given[i])]));
  const rest = given.slice(names.length);
  const input = operation.body
    ? { path, body: rest.shift() }
    : operation.queryParameters
      ? { path, query: rest.shift() as Record<string, string> }
      : { path };
  return { input, options: (rest[0] ?? {}) as CallOptions };
}

function method(caller: Caller, operation: Operation) {
  return async (...given: readonly unknown[]) => {
    const { input, options } = readArguments(operation, given);
    return (await caller.call(operation.id as OperationId, input as never, options)).data;
  };
}

function pagedMethod(caller: Caller, operation: Operation) {
  const id = operation.id as OperationId;
  const member = operation.body ? 'body' : 'query';
  return (...given: readonly unknown[]) => {
    const { input, options } = readArguments(operation, given);
    return itemsOfPages(caller, { id, member }, input, options);
  };
}
