// A FHIR client of a platform: fhir-kit-client with our request signature, safe retries and our errors.
import { randomUUID } from 'node:crypto';
import type { Signer } from '@hulian/crypto';
import { Client } from 'fhir-kit-client';
import { PlatformError } from '../errors/platform-error.js';
import { signRequest } from '../signing/hulian-2026.js';
import { checkAddresses, overAddresses } from '../transport/addresses.js';
import { toConnectionError } from '../transport/attempt.js';
import { classify, mayRepeat, retryAfter } from '../transport/classify.js';
import { backOff, wait } from '../transport/wait.js';
import { documentBundle, type DocumentSubmission } from './document-bundle.js';
import { readPath } from './path.js';
import type { Resource } from './to-fhir.js';

/** What a FHIR client is set up with. */
export interface FhirClientOptions {
  /** Address of the FHIR face, for example `https://platform.example/fhir`. */
  readonly baseUrl: string;
  /** More addresses of the same face, tried in turn where no connection can be made. */
  readonly standby?: readonly string[];
  /** Institution code the platform knows this sender by. */
  readonly institution: string;
  /** Signs the requests; absent for platforms that take unsigned ones. */
  readonly signer?: Signer;
  /** Purpose of use that is stated, for example `treatment`; what others submitted is not shown without one. */
  readonly purpose?: string;
  /** Milliseconds since 1970; the clock of the process unless given. */
  readonly clock?: () => number;
  /** Attempts in all where sending again is safe; default 3. */
  readonly attempts?: number;
  /** First wait between attempts in milliseconds; default 200. */
  readonly wait?: number;
}

/** A FHIR face of a platform. Every method throws {@link PlatformError} with status, headers and raw body. */
export interface FhirClient {
  /** The client underneath, of `baseUrl` alone, for what is not here; signs as well. */
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
  /** All entries or none. */
  transaction(bundle: Resource, options?: { readonly key?: string }): Promise<Resource>;
  /** Submits a document as DocumentReference and Binary in one transaction; gives the DocumentReference. */
  submitDocument(document: DocumentSubmission, options?: { readonly key?: string }): Promise<Resource>;
  /** The content that a DocumentReference points to. */
  fetchDocument(reference: Resource): Promise<{ readonly contentType: string; readonly content: Uint8Array }>;
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
  const clientOf = ({ href }: URL) =>
    new Client({
      baseUrl: href.replace(/\/$/, ''),
      customHeaders: {
        'hulian-institution': institution,
        ...(options.purpose !== undefined && { 'hulian-purpose': options.purpose }),
      },
      ...(signer && {
        // The client waits for what the signer returns, though its type does not say so.
        requestSigner: (url: string, request: RequestInit) =>
          sign(url, request, signer) as unknown as undefined,
      }),
    });
  const clients = checkAddresses(options.baseUrl, 'baseUrl', options.standby).map(clientOf);
  const client = clients[0] as Client;
  const reach = overAddresses(clients);

  async function call<Value>(
    operation: string,
    readsOnly: boolean,
    run: (client: Client) => Promise<unknown>,
  ): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await reach(async (at) => {
          try {
            return await run(at);
          } catch (error) {
            throw toPlatformError(error, operation);
          }
        })) as Value;
      } catch (error) {
        const failure = error as PlatformError;
        // What writes goes again only when it was surely not handled; otherwise the outcome is asked for by its key first.
        const again = mayRepeat(failure) && (readsOnly || failure.outcome === 'refused');
        if (!again || attempt >= attempts) throw failure;
        await wait(Math.min(policy.maxWait, retryAfter(failure) ?? backOff(attempt, policy)));
      }
    }
  }

  const keyHeader = (key: string | undefined): Record<string, string> => ({
    'idempotency-key': key ?? randomUUID(),
  });

  const create: FhirClient['create'] = (resource, { key, ifNoneExist } = {}) =>
    call('create', false, (at) =>
      at.create({
        resourceType: resource.resourceType,
        body: resource,
        options: {
          headers: { ...keyHeader(key), ...(ifNoneExist !== undefined && { 'if-none-exist': ifNoneExist }) },
        },
      }),
    );

  const read: FhirClient['read'] = (type, id) =>
    call('read', true, (at) => at.read({ resourceType: type, id }));

  const transaction: FhirClient['transaction'] = (bundle, { key } = {}) =>
    call('transaction', false, (at) =>
      at.transaction({ body: bundle, options: { headers: keyHeader(key) } }),
    );

  return {
    client,
    capabilities: () => call('capabilities', true, (at) => at.capabilityStatement()),
    read,
    async *search(type, parameters = {}) {
      let page = await call<Resource>('search', true, (at) =>
        at.search({ resourceType: type, searchParams: { ...parameters } }),
      );
      for (;;) {
        for (const { resource } of (page['entry'] ?? []) as { resource: Resource }[]) yield resource;
        const links = (page['link'] ?? []) as { relation: string; url: string }[];
        const next = links.find(({ relation }) => relation === 'next');
        if (next === undefined) return;
        page = await call<Resource>('search', true, (at) => at.request(next.url));
      }
    },
    create,
    update: (resource, { version, key } = {}) =>
      call('update', false, (at) =>
        at.update({
          resourceType: resource.resourceType,
          id: String(resource['id']),
          body: resource,
          options: {
            headers: { ...keyHeader(key), ...(version !== undefined && { 'if-match': `W/"${version}"` }) },
          },
        }),
      ),
    transaction,
    submitDocument: async (document, given = {}) => {
      const bundle = documentBundle(document);
      const entries = ((await transaction(bundle, given))['entry'] ?? []) as {
        readonly resource?: Resource;
        readonly response?: { readonly location?: string };
      }[];
      const { resource, response } = entries[0] ?? {};
      if (resource !== undefined) return resource;
      // Platforms may answer with the address alone.
      const id = /DocumentReference\/([^/]+)/u.exec(response?.location ?? '')?.[1] ?? '';
      return read('DocumentReference', id);
    },
    fetchDocument: async (reference) => {
      const url = readPath(reference, 'content.0.attachment.url');
      const inline = readPath(reference, 'content.0.attachment');
      const binary =
        typeof url === 'string'
          ? await read('Binary', url.replace(/^.*Binary\//u, ''))
          : (inline as Resource);
      return {
        contentType: String(binary['contentType']),
        content: new Uint8Array(Buffer.from(String(binary['data']), 'base64')),
      };
    },
    validate: (resource) =>
      call('validate', true, (at) =>
        at.operation({ name: '$validate', resourceType: resource.resourceType, input: resource }),
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
  if (response === undefined) return toConnectionError(error, operation, { cause: error });
  const { status, data } = response;
  const rawBody = typeof data === 'string' ? data : JSON.stringify(data);
  const headers = config?.headers === undefined ? {} : Object.fromEntries(config.headers);
  const platformCode = /"diagnostics":"([A-Z]\d{3}) /u.exec(rawBody)?.[1];
  const answer = {
    status,
    headers,
    rawBody,
    findings: [],
    ...(platformCode !== undefined && { platformCode }),
  };
  const { code, outcome } = meaningOf(status, platformCode);
  return new PlatformError(code, outcome, operation, answer, { cause: error });
}

/** Platforms that are not ours give no code: then 4xx is a refusal, and everything else leaves the outcome open. */
function meaningOf(status: number, platformCode: string | undefined): ReturnType<typeof classify> {
  if (platformCode !== undefined || status >= 500 || status === 408) return classify(status, platformCode);
  if (status === 429) return { code: 'PLATFORM_BUSY', outcome: 'refused' };
  return { code: status === 401 ? 'AUTH_REJECTED' : 'PLATFORM_REJECTED', outcome: 'refused' };
}
