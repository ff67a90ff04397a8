// A FHIR client of a platform: fhir-kit-client with our request signature, safe retries and our errors.
import { randomUUID } from 'node:crypto';
import type { Signer } from '@hulian/crypto';
import { Client } from 'fhir-kit-client';
import { PlatformError } from '../errors/platform-error.js';
import type { ErrorCode } from '../errors/codes.js';
import { signRequest } from '../signing/hulian-2026.js';
import { backOff, wait } from '../transport/wait.js';
import type { Resource } from './to-fhir.js';

/** What a FHIR client is set up with. */
export interface FhirClientOptions {
  /** Address of the FHIR face, for example `https://platform.example/fhir`. */
  readonly baseUrl: string;
  /** Institution code the platform knows this sender by. */
  readonly institution: string;
  /** Signs the requests; absent for platforms that take unsigned ones. */
  readonly signer?: Signer;
  /** Milliseconds since 1970; the clock of the process unless given. */
  readonly clock?: () => number;
  /** Attempts in all for what only reads; default 3. */
  readonly attempts?: number;
  /** First wait between attempts in milliseconds; default 200. */
  readonly wait?: number;
}

/** A shared document to submit. */
export interface DocumentSubmission {
  readonly documentId: string;
  /** Platform identifier of the resident. */
  readonly residentId: string;
  /** Template code, for example `C0004`. */
  readonly type: string;
  readonly title?: string;
  readonly content: Uint8Array;
  /** Default `application/xml`. */
  readonly contentType?: string;
}

/** A FHIR face of a platform. Every method throws {@link PlatformError} with status, headers and raw body. */
export interface FhirClient {
  /** The client underneath, for what is not here; signs as well. */
  readonly client: Client;
  capabilities(): Promise<Resource>;
  read(type: string, id: string): Promise<Resource>;
  /** All matches, page after page. */
  search(type: string, parameters?: Readonly<Record<string, string>>): AsyncGenerator<Resource>;
  /** Repeating with the same key does not double what the platform keeps by key. */
  create(
    resource: Resource,
    options?: { readonly key?: string; readonly ifNoneExist?: string },
  ): Promise<Resource>;
  update(
    resource: Resource,
    options?: { readonly version?: string; readonly key?: string },
  ): Promise<Resource>;
  transaction(bundle: Resource, options?: { readonly key?: string }): Promise<Resource>;
  submitDocument(document: DocumentSubmission, options?: { readonly key?: string }): Promise<Resource>;
  /** The OperationOutcome of `$validate`. */
  validate(resource: Resource): Promise<Resource>;
}

/** Makes a FHIR client. */
export function createFhirClient(options: FhirClientOptions): FhirClient {
  const { institution, signer, clock = Date.now, attempts = 3 } = options;
  const policy = { wait: options.wait ?? 200, maxWait: 10_000, random: Math.random };
  const sign = async (url: string, request: RequestInit, by: Signer): Promise<void> => {
    const headers = request.headers as Headers;
    const body = typeof request.body === 'string' ? new TextEncoder().encode(request.body) : undefined;
    await signRequest({ method: request.method ?? 'GET', url, headers, ...(body && { body }) }, by, clock());
  };
  const client = new Client({
    baseUrl: options.baseUrl,
    customHeaders: { 'hulian-institution': institution },
    ...(signer && {
      // The client waits for what the signer returns, though its type does not say so.
      requestSigner: (url: string, request: RequestInit) =>
        sign(url, request, signer) as unknown as undefined,
    }),
  });

  async function call<Value>(
    operation: string,
    readsOnly: boolean,
    run: () => Promise<unknown>,
  ): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await run()) as Value;
      } catch (error) {
        const failure = toPlatformError(error, operation);
        const again = readsOnly && (failure.status === 0 || failure.status === 429 || failure.status >= 500);
        // What writes is never sent again blindly: the caller asks by key first.
        if (!again || attempt >= attempts) throw failure;
        await wait(backOff(attempt, policy));
      }
    }
  }

  const keyHeader = (key: string | undefined): Record<string, string> => ({
    'idempotency-key': key ?? randomUUID(),
  });

  const create: FhirClient['create'] = (resource, { key, ifNoneExist } = {}) =>
    call('create', false, () =>
      client.create({
        resourceType: resource.resourceType,
        body: resource,
        options: {
          headers: { ...keyHeader(key), ...(ifNoneExist !== undefined && { 'if-none-exist': ifNoneExist }) },
        },
      }),
    );

  return {
    client,
    capabilities: () => call('capabilities', true, () => client.capabilityStatement()),
    read: (type, id) => call('read', true, () => client.read({ resourceType: type, id })),
    async *search(type, parameters = {}) {
      let page = await call<Resource>('search', true, () =>
        client.search({ resourceType: type, searchParams: { ...parameters } }),
      );
      for (;;) {
        for (const { resource } of (page['entry'] ?? []) as { resource: Resource }[]) yield resource;
        const links = (page['link'] ?? []) as { relation: string; url: string }[];
        const next = links.find(({ relation }) => relation === 'next');
        if (next === undefined) return;
        page = await call<Resource>('search', true, () => client.request(next.url));
      }
    },
    create,
    update: (resource, { version, key } = {}) =>
      call('update', false, () =>
        client.update({
          resourceType: resource.resourceType,
          id: String(resource['id']),
          body: resource,
          options: {
            headers: { ...keyHeader(key), ...(version !== undefined && { 'if-match': `W/"${version}"` }) },
          },
        }),
      ),
    transaction: (bundle, { key } = {}) =>
      call('transaction', false, () =>
        client.transaction({
          body: bundle,
          options: { headers: keyHeader(key) },
        }),
      ),
    submitDocument: (
      { documentId, residentId, type, title, content, contentType = 'application/xml' },
      given = {},
    ) =>
      create(
        {
          resourceType: 'DocumentReference',
          masterIdentifier: { system: 'urn:oid:2.16.156.10011.1.1', value: documentId },
          status: 'current',
          type: { coding: [{ system: 'urn:oid:2.16.156.10011.2.4', code: type }] },
          subject: { reference: `Patient/${residentId}` },
          content: [
            {
              attachment: {
                contentType,
                data: Buffer.from(content).toString('base64'),
                ...(title !== undefined && { title }),
              },
            },
          ],
        },
        given,
      ),
    validate: (resource) =>
      call('validate', true, () =>
        client.operation({ name: '$validate', resourceType: resource.resourceType, input: resource }),
      ),
  };
}

interface KitError {
  readonly response?: { readonly status: number; readonly data: unknown };
  readonly config?: { readonly headers?: Headers };
}

/** An error of fhir-kit-client as ours: status, headers and raw body are never lost. */
function toPlatformError(error: unknown, operation: string): PlatformError {
  const { response, config } = (typeof error === 'object' && error !== null ? error : {}) as KitError;
  if (response === undefined)
    return new PlatformError(
      'TRANSPORT_UNREACHABLE',
      'unknown',
      operation,
      { status: 0, headers: {}, rawBody: '', findings: [] },
      { cause: error },
    );
  const { status, data } = response;
  const rawBody = typeof data === 'string' ? data : JSON.stringify(data);
  const headers = config?.headers === undefined ? {} : Object.fromEntries(config.headers);
  const platformCode = /"diagnostics":"([A-Z]\d{3}) /u.exec(rawBody)?.[1];
  const { code, outcome } = classify(status, platformCode);
  return new PlatformError(
    code,
    outcome,
    operation,
    { status, headers, rawBody, findings: [], ...(platformCode !== undefined && { platformCode }) },
    { cause: error },
  );
}

function classify(
  status: number,
  platformCode: string | undefined,
): { readonly code: ErrorCode; readonly outcome: 'refused' | 'unknown' } {
  if (status === 401) return { code: 'AUTH_REJECTED', outcome: 'refused' };
  if (status === 429 || (status === 503 && platformCode !== undefined))
    return { code: 'PLATFORM_BUSY', outcome: 'refused' };
  if (status >= 500) return { code: 'PLATFORM_OUTCOME_UNKNOWN', outcome: 'unknown' };
  return { code: 'PLATFORM_REJECTED', outcome: 'refused' };
}
