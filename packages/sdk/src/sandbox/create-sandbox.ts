import { bytesToHex, hexToBytes, memoryDecrypter, memorySigner, sm2, type Signer } from '@hulian/crypto';
import { openLibrary, type Library } from '@hulian/standards';
import { createValidator, type Validator } from '@hulian/validators';
import type { Authorities } from '../signing/certificate-trust.js';
import { answerSignerOf, keyIdOf, type AnswerSigner, type SignatureWork } from '../signing/hulian-2026.js';
import { openStore, type Store } from '../store/database.js';
import { groupCommit } from '../store/group-commit.js';
import {
  openAuditLog,
  readAuditLog,
  verifyAuditLog,
  type AuditEntry,
  type AuditVerification,
} from './audit-log.js';
import type { Platform } from './call.js';
import { answerControl, isControlPath, type ControlContext } from './control.js';
import { ConnectionDropped, faultSwitches, type Fault, type FaultSwitches } from './faults.js';
import type { Face } from './face.js';
import { builtInFaces } from './faces.js';
import { Hooks } from './fhir/subscriptions.js';
import { handle, type HandlerContext } from './handler.js';
import { knownKeys, type Institution } from './institutions.js';
import { Nonces } from './nonces.js';
import { missedEntry, Notifier, type Delivery, type Notification } from './notifications.js';
import { Objects } from './objects.js';
import { Problem } from './problem.js';
import type { RecordState } from '../outbox/record.js';
import { outboxSchema } from '../outbox/schema.js';
import { notPassedOn, Relay, relaySchema, type NotPassedOn, type UpperPlatform } from './relay.js';
import { rateLimit } from './rate-limit.js';
import { openRecording, type RecordedExchange } from './recording.js';
import { route } from './router.js';
import { sandboxApplicationId, sandboxSchema } from './schema.js';

/** What a sandbox is set up with. */
export interface SandboxOptions {
  /** File name, or `:memory:` (default). */
  readonly database?: string;
  /** Code of the platform itself, by which platforms above and below know it; default `sandbox`. */
  readonly id?: string;
  /** The platform of the tier above, which gets all that is accepted here, signed with the key of the answers. */
  readonly upper?: UpperPlatform;
  /** Institutions and the keys they sign with. */
  readonly institutions?: readonly Institution[];
  /** Judge the certificates of the institutions. */
  readonly authorities?: Authorities;
  /** Signs the answers: a signer or a private key; a key is made and kept in the database when absent. */
  readonly signer?: Signer | Uint8Array;
  /** Makes and checks signatures on another thread, given the private key of the answers; not asked when a signer keeps that key. */
  readonly signatures?: (privateKey: Uint8Array) => SignatureWork;
  /** Milliseconds since 1970; the clock of the process unless given. */
  readonly clock?: () => number;
  readonly faults?: readonly Fault[];
  /** Obey the request header `Hulian-Sandbox-Fault`; default true. */
  readonly faultHeader?: boolean;
  /** Numbers in [0, 1) that decide about the rate of faults. */
  readonly random?: () => number;
  /** Greatest difference of a request's time to the clock, in milliseconds; default 300 000. */
  readonly window?: number;
  /** Largest body in bytes; default 10 MiB. */
  readonly maxBody?: number;
  /** Longest time for the arrival of a body, in milliseconds; default 15 000. */
  readonly bodyTimeout?: number;
  /** Requests per minute and institution; no limit when absent. */
  readonly requestsPerMinute?: number;
  readonly library?: Library;
  readonly validator?: Validator;
  /** Ways in beside the operations of the unified interface; those that come with the sandbox unless given. */
  readonly faces?: readonly Face[];
  /** Take SOAP calls without a signature, as hospital systems send them; default false. The log marks them as claimed. */
  readonly unsignedSoap?: boolean;
  /** Take FHIR requests without a signature, as plain FHIR clients send them; default false. The log marks them as claimed. */
  readonly unsignedFhir?: boolean;
  /** Calls subscribers; the global fetch unless given. */
  readonly deliver?: (request: Request) => Promise<Response>;
  /** First wait between attempts to call a subscriber, in milliseconds; default 1 000. */
  readonly notificationWait?: number;
  /** Hears of every request and its answer, for a recording; bodies are held in memory then. */
  readonly onExchange?: (exchange: RecordedExchange) => void;
  /** Hears of faults of the sandbox itself; the caller of the request sees C028. */
  readonly onError?: (error: unknown) => void;
}

/** A running sandbox. */
export interface Sandbox {
  /** Handles one request; rejects with {@link ConnectionDropped} when a fault switch ends the connection. */
  fetch(request: Request): Promise<Response>;
  /** Uncompressed public key the answers are signed with. */
  readonly publicKey: Uint8Array;
  readonly keyId: string;
  /** Uncompressed public key that bodies may be encrypted to. */
  readonly encryptionKey: Uint8Array;
  readonly faults: FaultSwitches;
  /** Adds an institution, or replaces it, for example to revoke a key. */
  register(institution: Institution): void;
  verifyAudit(): AuditVerification;
  /** Entries after the number `after`, oldest first. */
  auditEntries(after?: number, limit?: number): (AuditEntry & { readonly seq: number })[];
  /** Notifications of subscribers and what became of them. */
  deliveries(): readonly Delivery[];
  /** Resolves when no notification is under way and nothing waits to be passed on. */
  settled(): Promise<void>;
  /** What was or will be passed on to the platform above, by state; undefined when there is none. */
  relayed(): Readonly<Record<RecordState, number>> | undefined;
  /** What the platform above has not accepted: it waits, or was refused there. */
  notPassedOn(): readonly NotPassedOn[];
  /** Objects by kind. */
  counts(): Readonly<Record<string, number>>;
  /** Read access for tests and inspection. */
  query(sql: string, values?: (string | number)[]): readonly Readonly<Record<string, unknown>>[];
  /** Forgets everything but the answer key. */
  reset(): void;
  /** Closes the store; with a platform above, once what is under way was answered. */
  close(): void;
}

/** @throws SdkError CONFIG_FILE_LOCKED, CONFIG_FILE_FOREIGN, CONFIG_FILE_CORRUPT, CONFIG_STORAGE_FAILED */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const store = openStore({
    path: options.database ?? ':memory:',
    schema: sandboxSchema + outboxSchema + relaySchema,
    applicationId: sandboxApplicationId,
    kind: 'sandbox',
  });
  // A page that many commits change is carried over into the database once for all of them: every 16 MB of log, not every 4.
  store.get('pragma wal_autocheckpoint = 4000');
  const answerKey = options.signer ?? storedKeyPair(store, 'answer-key').privateKey;
  const signer = answerKey instanceof Uint8Array ? memorySigner(answerKey) : answerKey;
  const elsewhere = answerKey instanceof Uint8Array ? options.signatures?.(answerKey) : undefined;
  store.run('insert or ignore into settings (name, value) values (?, ?)', [
    'token-secret',
    bytesToHex(sm2.generateKeyPair().privateKey),
  ]);
  const encryption = storedKeyPair(store, 'encryption-key');
  const answerSigner: AnswerSigner = {
    ...answerSignerOf(signer),
    ...(elsewhere && { sign: (text) => elsewhere.sign(text) }),
  };
  const forger = {
    ...answerSignerOf(memorySigner(sm2.generateKeyPair().privateKey)),
    keyId: answerSigner.keyId,
  };
  const verify: SignatureWork['verify'] | undefined =
    elsewhere && ((signature, text, key) => elsewhere.verify(signature, text, key));
  const library = options.library ?? openLibrary();
  const institutions = new Map(
    (options.institutions ?? []).map((institution) => [institution.id, institution]),
  );
  const authorities = options.authorities ?? { anchors: [] };
  let keys = knownKeys(institutions.values(), authorities);
  const clock = options.clock ?? Date.now;
  const faults = faultSwitches(options.faults ?? [], options.random ?? Math.random);
  const window = options.window ?? 300_000;
  const group = groupCommit(store);
  const nonces = new Nonces(store, window);
  nonces.reload(clock());
  let audit = openAuditLog(store);
  let traces = 0;
  const listeners = new Set<() => void>();
  const id = options.id ?? 'sandbox';
  const onError = options.onError ?? (() => undefined);
  const relay = options.upper && new Relay(store, id, options.upper, { signer, clock, onError });
  const platform: Platform = {
    id,
    ...(relay && { relay }),
    store,
    objects: new Objects(store),
    library,
    validator: options.validator ?? createValidator({ library }),
    institutions,
    keys: () => keys,
    decrypter: memoryDecrypter(encryption.privateKey),
    clock,
    certificates: [
      { keyId: answerSigner.keyId, publicKey: bytesToHex(signer.publicKey), use: 'answer-signature' },
      {
        keyId: keyIdOf(encryption.publicKey),
        publicKey: bytesToHex(encryption.publicKey),
        use: 'encryption',
      },
    ],
  };
  const deliver = options.deliver ?? ((request: Request) => fetch(request));
  let closed = false;
  const missed = (subscriber: string, notification: Notification) => {
    if (!closed)
      store.transaction(() => context.audit.append(missedEntry(clock(), subscriber, notification)));
  };
  const notifier = new Notifier(platform, signer, deliver, options.notificationWait ?? 1000, missed);
  const hooks = new Hooks(platform, deliver);
  const context: HandlerContext = {
    platform,
    authentication: (now) => ({ keys, window, verify, now }),
    nonces,
    group,
    decryptionKey: encryption.privateKey,
    limits: { maxBody: options.maxBody ?? 10 * 1024 * 1024, bodyTimeout: options.bodyTimeout ?? 15_000 },
    faces:
      options.faces ??
      builtInFaces(options.unsignedSoap ?? false, {
        unsigned: options.unsignedFhir ?? false,
        afterwards: ({ resourceType, id }) => hooks.changed(resourceType, String(id)),
      }),
    audit: {
      append: (entry) => {
        audit.append(entry);
        for (const listener of listeners) listener();
      },
    },
    admit: rateLimit(options.requestsPerMinute),
    onError,
    afterwards: (operation, answer) => {
      notifier.afterwards(operation, answer);
      hooks.afterwards(operation, answer);
    },
    newTraceId: () =>
      `${clock().toString(16).padStart(12, '0')}${(traces += 1).toString(16).padStart(8, '0')}`,
  };

  const control: ControlContext = {
    faults,
    reset,
    entries: (after, limit) => readAuditLog(store, after, limit),
    last: () => Number(store.get('select max(seq) as n from audit')?.['n'] ?? 0),
    counts,
    relayed: () => relay && { ...relay.counts(), open: notPassedOn(store, 100) },
    institutionName: (id) => institutions.get(id)?.name,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  async function serve(request: Request): Promise<Response> {
    const { url } = request;
    const path = url.slice(url.indexOf('/', 8)).replace(/[?#].*$/s, '');
    if (isControlPath(path)) return answerControl(request, control);
    if (!options.onExchange) return serveOperation(request);
    const recording = await openRecording(request, clock());
    const answer = await serveOperation(recording.request);
    options.onExchange(await recording.close(answer));
    return answer;
  }

  async function serveOperation(request: Request): Promise<Response> {
    const header = options.faultHeader === false ? null : request.headers.get('hulian-sandbox-fault');
    let fault: Fault | undefined;
    try {
      if (header !== null || faults.list().length > 0) fault = faults.take(operationOf(request), header);
    } catch (error) {
      return refused(request, error as Problem);
    }
    if (!fault) return handle(request, context, clock(), answerSigner);
    return serveFaulty(fault, request);
  }

  /** The answer to a request that is refused before it is handled. */
  function refused(request: Request, problem: Problem): Promise<Response> {
    const admit = () => {
      throw problem;
    };
    return handle(request, { ...context, admit }, clock(), answerSigner);
  }

  async function serveFaulty(fault: Fault, request: Request): Promise<Response> {
    const pause = () => new Promise((resolve) => setTimeout(resolve, fault.delay ?? 1000));
    const plain500 = () =>
      new Response('Internal Server Error', { status: 500, headers: { 'content-type': 'text/plain' } });
    const usual = () => handle(request, context, clock(), answerSigner);
    switch (fault.kind) {
      case 'delay':
        await pause();
        return usual();
      case 'delay-answer': {
        const answer = await usual();
        await pause();
        return answer;
      }
      case 'drop-request':
        throw new ConnectionDropped();
      case 'drop-answer':
        await usual();
        throw new ConnectionDropped();
      case 'duplicate':
        await handle(request.clone(), context, clock(), answerSigner);
        return usual();
      case 'status-500':
        return plain500();
      case 'status-500-late':
        await usual();
        return plain500();
      case 'unavailable':
        return refused(request, new Problem('C012', { retryAfter: 1 }));
      case 'wrong-signature':
        return handle(request, context, clock(), forger);
      case 'unsigned-answer':
        return handle(request, context, clock(), undefined);
      case 'altered-answer': {
        const answer = await usual();
        return new Response(`${await answer.text()} `, { status: answer.status, headers: answer.headers });
      }
      case 'clock-skew':
        return handle(request, context, clock() + (fault.skew ?? 3_600_000), answerSigner);
      case 'revoked': {
        const revoked = new Map(
          [...keys].map(([id, key]) => [id, { ...key, problem: () => 'C017' as const }]),
        );
        return handle(
          request,
          { ...context, authentication: (now) => ({ ...context.authentication(now), keys: revoked }) },
          clock(),
          answerSigner,
        );
      }
    }
  }

  function counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      store
        .all('select kind, count(*) as n from objects group by kind order by kind')
        .map((row) => [String(row['kind']), Number(row['n'])]),
    );
  }

  function reset(): void {
    group.flush();
    store.transaction(() => {
      for (const table of [
        'objects',
        'versions',
        'messages',
        'resources',
        'contents',
        'links',
        'persons',
        'merges',
        'slices',
        'declared_slices',
        'row_errors',
        'requests',
        'audit',
        'relayed',
        'above',
        'records',
      ])
        store.run(`delete from ${table}`);
    });
    audit = openAuditLog(store);
    platform.objects.forget();
    relay?.forget();
    nonces.reload(clock());
  }

  return {
    fetch: serve,
    publicKey: signer.publicKey,
    keyId: answerSigner.keyId,
    encryptionKey: encryption.publicKey,
    faults,
    register(institution) {
      institutions.set(institution.id, institution);
      keys = knownKeys(institutions.values(), authorities);
    },
    verifyAudit: () => verifyAuditLog(store),
    auditEntries: (after, limit) => readAuditLog(store, after, limit),
    deliveries: () => notifier.deliveries,
    settled: async () => {
      await Promise.all([notifier.settled(), hooks.settled(), relay?.settled()]);
    },
    relayed: () => relay?.counts(),
    notPassedOn: () => notPassedOn(store),
    counts,
    query: (sql, values) => store.all(sql, values),
    reset,
    close: () => {
      closed = true;
      group.flush();
      if (relay) void relay.close().then(() => store.close());
      else store.close();
    },
  };
}

/** Operation id of a request; for a face its method and first segment, such as `POST /soap`. */
function operationOf(request: Request): string {
  try {
    return route(request.method, new URL(request.url).pathname).operation.id;
  } catch {
    return `${request.method} /${new URL(request.url).pathname.split('/')[1] ?? ''}`;
  }
}

/** A key pair that is made once and kept in the database. */
function storedKeyPair(store: Store, name: string) {
  const row = store.get('select value from settings where name = ?', [name]);
  const privateKey = row ? hexToBytes(String(row['value'])) : sm2.generateKeyPair().privateKey;
  if (!row) store.run('insert into settings (name, value) values (?, ?)', [name, bytesToHex(privateKey)]);
  return { privateKey, publicKey: sm2.getPublicKey(privateKey) };
}
