import { bytesToHex, sm3 } from '@hulian/crypto';
import { findOperation } from '../client/find-operation.js';
import { isIdempotencyKey } from '../client/idempotency-key.js';
import { addressOf } from '../client/operation-address.js';
import type { Operation } from '../client/operation.js';
import type { PackageEntry } from '../packages/format.js';
import type { AuditEntry } from './audit-log.js';
import type { Authentication } from './authenticate.js';
import { checkBody } from './body-schema.js';
import type { Answer, Call, Commit, Performed, Platform } from './call.js';
import { handlerOf } from './handlers/index.js';
import { Problem } from './problem.js';
import { Requests } from './requests.js';

/** One operation that a sender asks for, by whichever face. */
export interface Task {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
  /** What the body is sent to, beyond the operation: the same key for another target is another request. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Bytes of the body, for the digest. */
  readonly bytes: Uint8Array;
  /** The parsed body; called once the headers were found to be in order. */
  readonly body: () => Record<string, unknown>;
  readonly sender: Authentication | undefined;
  readonly at: number;
  readonly traceId: string;
  /** Hears of what was done inside of it. */
  readonly done?: (operation: string, answer: Answer) => void;
}

/** What a request is sent to: address and the version that it is based on. */
export const requestTarget = ({ pathname, search }: URL, headers: Headers): string =>
  `${pathname}${search}\n${headers.get('if-match') ?? ''}\n`;

/** Where tasks run. */
export interface TaskContext {
  readonly platform: Platform;
  /** Appends to the log, inside the transaction that ends a request. */
  readonly audit: { append(entry: AuditEntry): void };
}

/**
 * Checks everything that needs no transaction; the commit is one transaction: the work, the answer under its key, the log.
 * @throws Problem
 */
export async function prepareTask(task: Task, context: TaskContext): Promise<Commit> {
  const { operation, headers, sender } = task;
  const { platform } = context;
  const scopes = sender && platform.institutions.get(sender.institution)?.scopes;
  if (operation.scope && scopes && !scopes.includes(operation.scope)) throw new Problem('C009');
  // A platform below passes on what others wrote; it does not read in their name.
  if (sender?.origin && !operation.idempotent && operation.id !== 'getRequestOutcome')
    throw new Problem('C009');
  if (operation.idempotent && !isIdempotencyKey(headers.get('idempotency-key'))) throw new Problem('C027');
  if (operation.versioned && !headers.has('if-match')) throw new Problem('C022');
  const repeated = repeatedAnswer(task, platform);
  if (repeated) return () => commit(task, context, () => repeated, undefined);
  const body = operation.body ? task.body() : {};
  const findings = operation.body ? await checkBody(operation.body, body) : [];
  if (findings.length > 0) throw new Problem('C007', { findings });
  const work = await handlerOf(operation)(new TaskCall(context, task, body));
  return () => commit(task, context, work, body);
}

/** A task as its handler sees it. */
class TaskCall implements Call {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly institution: string;
  readonly at: number;
  readonly traceId: string;

  constructor(
    private readonly context: TaskContext,
    private readonly task: Task,
    readonly body: Record<string, unknown>,
  ) {
    this.operation = task.operation;
    this.parameters = task.parameters;
    this.headers = task.headers;
    this.institution = institutionOf(task.sender);
    this.at = task.at;
    this.traceId = task.traceId;
  }

  get platform(): Platform {
    return this.context.platform;
  }

  get query(): URLSearchParams {
    return this.task.query;
  }

  async perform(entry: PackageEntry): Promise<() => Performed> {
    const task = partOf(this.task, entry);
    const refused = (problem: unknown) => (): Performed => {
      if (!(problem instanceof Problem)) throw problem;
      const { status, code } = problem;
      keepRefusal(task, this.context, { status, body: problem.body(task.traceId, 'zh-CN') }, code);
      return { state: 'refused', code };
    };
    // Packages hold what changes something, and no packages.
    if (!task.operation.idempotent || task.operation.id === this.operation.id)
      return refused(new Problem('C009'));
    try {
      const work = await prepareTask(task, this.context);
      return () => {
        try {
          const answer = this.platform.store.attempt(work);
          this.task.done?.(task.operation.id, answer);
          const { id } = answer.body as { readonly id?: string };
          return { state: 'accepted', ...(id !== undefined && { id }) };
        } catch (problem) {
          return refused(problem)();
        }
      };
    } catch (problem) {
      return refused(problem);
    }
  }
}

/** An entry of a package as the request that it would have been; sent both ways under one key it is kept once. */
function partOf(
  whole: Task,
  { operation: name, path = {}, query = {}, key, version, body }: PackageEntry,
): Task {
  const operation = findOperation(name);
  if (!operation) throw new Problem('K904');
  const url = new URL(addressOf(operation, { path, query }), 'http://platform');
  const headers = new Headers({
    'idempotency-key': key,
    ...(version !== undefined && { 'if-match': `"${version}"` }),
  });
  return {
    operation,
    parameters: path,
    target: requestTarget(url, headers),
    query: url.searchParams,
    headers,
    bytes: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
    body: () => (body ?? {}) as Record<string, unknown>,
    sender: whole.sender,
    at: whole.at,
    traceId: whole.traceId,
  };
}

/** Whose business a request is: the first sender's, also when a platform passed it on. */
function institutionOf(sender: Authentication | undefined): string {
  return sender?.origin?.institution ?? sender?.institution ?? '';
}

/** The key under which the answer is kept, where there is one. */
function keyOf({ operation, headers, sender }: Task): string | null {
  return operation.idempotent && sender ? headers.get('idempotency-key') : null;
}

function digestOf({ target, bytes }: Task): string {
  return bytesToHex(sm3(Buffer.concat([new TextEncoder().encode(target), bytes])));
}

function repeatedAnswer(task: Task, { store }: Platform): Answer | undefined {
  const key = keyOf(task);
  if (!key) return undefined;
  return new Requests(store).repeated(institutionOf(task.sender), key, task.operation.id, digestOf(task));
}

function commit(task: Task, { platform, audit }: TaskContext, work: Commit, body: unknown): Answer {
  const { store } = platform;
  return store.transaction(() => {
    const repeated = repeatedAnswer(task, platform);
    const answer = repeated ?? work();
    if (!repeated) {
      keepAnswer(task, platform, answer, undefined);
      passOn(task, platform, answer, body);
    }
    if (!task.operation.open)
      audit.append(auditEntryOf(task, answer, answer.headers?.['hulian-repeated'] ? 'repeated' : 'accepted'));
    return answer;
  });
}

/** Notes where a request came from, and puts it into the queue for the platform above. */
function passOn(task: Task, { store, relay }: Platform, answer: Answer, body: unknown): void {
  const { operation, parameters: path, sender } = task;
  const key = keyOf(task);
  // What a package holds is passed on record by record.
  if (!key || !sender || operation.id === 'importPackage') return;
  const hops = sender.origin?.hops ?? [sender.institution];
  if (sender.origin)
    store.run('insert or ignore into relayed (institution, key, sender, hops) values (?, ?, ?, ?)', [
      sender.origin.institution,
      key,
      sender.institution,
      hops.join(' '),
    ]);
  const query = Object.fromEntries(task.query);
  relay?.enqueue({ operation, path, query, key, body, hops }, answer);
}

/** Notes a refusal under the key of the request, so that the sender may ask for it, and logs it. */
export function keepRefusal(
  task: Task,
  { platform, audit }: TaskContext,
  answer: Answer,
  code: string,
): void {
  platform.store.transaction(() => {
    const key = task.headers.get('idempotency-key') ?? '';
    const institution = institutionOf(task.sender);
    if (
      answer.status < 500 &&
      code !== 'C004' &&
      !new Requests(platform.store).find(institution, key)?.accepted
    )
      keepAnswer(task, platform, answer, code);
    audit.append({ ...auditEntryOf(task, answer, 'refused'), code });
  });
}

function keepAnswer(task: Task, { store }: Platform, answer: Answer, code: string | undefined): void {
  const key = keyOf(task);
  if (!key) return;
  new Requests(store).keep({
    institution: institutionOf(task.sender),
    key,
    operation: task.operation.id,
    digest: digestOf(task),
    accepted: code === undefined,
    status: answer.status,
    ...(code !== undefined && { code }),
    headers: code === undefined ? (answer.headers ?? {}) : {},
    body: answer.body,
    at: task.at,
  });
}

/** What the log says of a task; before its sender was proven, what the request claims. */
export function auditEntryOf(
  task: Pick<Task, 'headers' | 'bytes' | 'sender' | 'at' | 'traceId'> & {
    readonly operation: Pick<Operation, 'id'>;
    readonly parameters?: Readonly<Record<string, string>>;
  },
  answer: Answer,
  outcome: AuditEntry['outcome'],
): AuditEntry {
  const { headers, bytes, sender, at, traceId } = task;
  const purpose = headers.get('hulian-purpose');
  const target = answer.target ?? task.parameters?.['id'];
  return {
    at,
    traceId,
    institution: sender ? institutionOf(sender) : (headers.get('hulian-institution') ?? '').slice(0, 64),
    ...(!sender || sender.claimed ? { claimed: true } : { keyId: sender.keyId, nonce: sender.nonce }),
    ...(sender?.origin && { relay: sender.origin.hops }),
    operation: task.operation.id,
    ...(target !== undefined && { target }),
    ...(answer.person !== undefined && { person: answer.person }),
    ...(purpose !== null && { purpose: purpose.slice(0, 32) }),
    outcome,
    status: answer.status,
    ...(bytes.length > 0 && { digest: bytesToHex(sm3(bytes)) }),
  };
}
