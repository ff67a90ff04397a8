import { randomUUID } from 'node:crypto';
import type { Signer } from '@hulian/crypto';
import { signRequest } from '../signing/hulian-2026.js';
import type { AuditEntry } from './audit-log.js';
import type { Answer, Platform } from './call.js';
import { isOwn, isPermitted } from './may-read.js';
import type { StoredObject } from './objects.js';

/** What a subscriber is told; the content itself is retrieved with a purpose. */
export interface Notification {
  readonly id: string;
  readonly event: 'submitDocument' | 'replaceDocument' | 'deprecateDocument';
  readonly subscription: string;
  readonly document: string;
  readonly resident: string;
  readonly type: string;
  readonly at: string;
}

/** A notification and what became of it. */
export interface Delivery {
  readonly callback: string;
  readonly notification: Notification;
  readonly delivered: boolean;
  readonly attempts: number;
}

/** A notification that nobody took: the subscriber finds it in its part of the log. */
export const missedEntry = (at: number, subscriber: string, notification: Notification): AuditEntry => ({
  at,
  traceId: notification.id,
  institution: subscriber,
  operation: 'notify',
  target: notification.subscription,
  outcome: 'refused',
  status: 0,
  code: 'D210',
});

const events = new Set(['submitDocument', 'replaceDocument', 'deprecateDocument']);

/** Calls the subscribers of documents, after the transaction and beside the answer. */
export class Notifier {
  readonly deliveries: Delivery[] = [];
  private pending = new Set<Promise<void>>();

  constructor(
    private readonly platform: Platform,
    private readonly signer: Signer,
    private readonly deliver: (request: Request) => Promise<Response>,
    /** First wait between attempts, in milliseconds. */
    private readonly wait: number,
    /** Told after the last attempt, so that the subscriber can find out what it missed. */
    private readonly undelivered: (subscriber: string, notification: Notification) => void,
  ) {}

  /** Looks for subscriptions that fit what an operation did. */
  afterwards(operation: string, answer: Answer): void {
    if (!events.has(operation) || answer.status >= 300 || answer.target === undefined) return;
    const document = this.platform.objects.find('document', answer.target);
    if (!document) return;
    const now = this.platform.clock();
    for (const { object } of this.platform.objects.page('subscription', [['state = ?', 'active']], {})) {
      const { callback, residentId, type, institution, expiresAt } = object.body as Record<
        string,
        string | undefined
      >;
      const fits =
        (residentId === undefined || residentId === document.person) &&
        (type === undefined || type === document.body['type']) &&
        (institution === undefined || institution === document.institution) &&
        (expiresAt === undefined || Date.parse(expiresAt) > now) &&
        this.mayKnow(object.institution, document, now);
      if (!fits || callback === undefined) continue;
      const notification: Notification = {
        id: randomUUID(),
        event: operation as Notification['event'],
        subscription: object.id,
        document: document.id,
        resident: document.person ?? '',
        type: String(document.body['type']),
        at: new Date(now).toISOString(),
      };
      const work: Promise<void> = this.send(callback, notification)
        .then((delivered) => {
          if (!delivered) this.undelivered(object.institution, notification);
        })
        .finally(() => this.pending.delete(work));
      this.pending.add(work);
    }
  }

  /** A resident who refuses that others read refuses that they are told of it. */
  private mayKnow(institution: string, document: StoredObject, at: number): boolean {
    const reader = { institution, purpose: null, at };
    const { person } = document;
    return person === undefined || isOwn(document, reader) || isPermitted(this.platform, person, reader);
  }

  private async send(callback: string, notification: Notification): Promise<boolean> {
    const body = new TextEncoder().encode(JSON.stringify(notification));
    let delivered = false;
    let attempts = 0;
    while (!delivered && attempts < 3) {
      if (attempts > 0) await new Promise((resolve) => setTimeout(resolve, this.wait * 2 ** attempts));
      attempts += 1;
      const headers = new Headers({ 'content-type': 'application/json', 'hulian-institution': 'platform' });
      await signRequest({ method: 'POST', url: callback, headers, body }, this.signer, this.platform.clock());
      delivered = await this.deliver(
        new Request(callback, { method: 'POST', headers, body, redirect: 'error' }),
      ).then(
        (response) => response.ok,
        () => false,
      );
    }
    this.deliveries.push({ callback, notification, delivered, attempts });
    return delivered;
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }
}
