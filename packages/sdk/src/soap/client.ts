import type { Signer } from '@hulian/crypto';
import { PlatformError } from '../errors/platform-error.js';
import { keysOfTrust, signRequest, verifyAnswer } from '../signing/hulian-2026.js';
import { checkAddresses, overAddresses } from '../transport/addresses.js';
import { attempt } from '../transport/attempt.js';
import type { Trust } from '../client/options.js';
import { findAll, valueOf } from './body.js';
import { readAnswerEnvelope, soapMediaTypes, writeCall, type SoapVersion } from './envelope.js';
import { readMessage } from './message.js';

/** What a SOAP client is set up with. */
export interface SoapClientOptions {
  /** Address of the service, for example `https://platform.example/soap`. */
  readonly url: string;
  /** More addresses of the same service, tried in turn where no connection can be made. */
  readonly standby?: readonly string[];
  /** SOAP version; default 1.2. */
  readonly version?: SoapVersion;
  /** Sent as `hulian-institution`. */
  readonly institution?: string;
  /** Signs the requests by hulian-2026; without it they go unsigned, as many platforms expect them. */
  readonly signer?: Signer;
  /** Whose answers are believed; without it answers are not verified, and `verified` says so. */
  readonly trust?: Trust;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** Milliseconds; default 30 000. */
  readonly timeout?: number;
  /** Largest answer in bytes; default 64 MiB. */
  readonly maxAnswer?: number;
}

/** What a service answered. */
export interface SoapResult {
  /** AA is accepted, AE refused. */
  readonly outcome: 'accepted' | 'refused';
  readonly code: string;
  readonly text: string;
  /** The answer message as sent. */
  readonly message: string;
  /** Records found by a query. */
  readonly count: number;
  readonly verified: boolean;
  readonly traceId?: string;
}

/** Calls hospital services. */
export interface SoapClient {
  /**
   * Calls a service once. Nothing is repeated: a message whose outcome is unknown is sent again with the same message id, or asked for.
   * @throws PlatformError with outcome `unknown` when no answer to this message arrived, `refused` for a fault of the sender
   */
  call(action: string, message: string, options?: { readonly signal?: AbortSignal }): Promise<SoapResult>;
}

/** Makes a client of `HIPMessageServer(action, message)`. */
export function createSoapClient(options: SoapClientOptions): SoapClient {
  const version = options.version ?? '1.2';
  const clock = options.clock ?? Date.now;
  const trusted = options.trust && keysOfTrust(options.trust);
  const addresses = checkAddresses(options.url, 'url', options.standby);
  const reach = overAddresses(addresses.map(({ href }) => href));
  return {
    async call(action, message, { signal } = {}) {
      const body = new TextEncoder().encode(writeCall({ version, action, message }));
      const [answer, target] = await reach(async (url) => {
        const headers = new Headers({
          'content-type': soapMediaTypes[version],
          ...(version === '1.1' && { soapaction: '"urn:hl7-org:v3:HIPMessageServer"' }),
          ...(options.institution !== undefined && { 'hulian-institution': options.institution }),
        });
        const sent = { method: 'POST', url, headers };
        if (options.signer) await signRequest({ ...sent, body }, options.signer, clock());
        const received = await attempt(
          { ...sent, body },
          {
            operation: action,
            idempotencyKey: undefined,
            timeout: options.timeout ?? 30_000,
            maxAnswer: options.maxAnswer ?? 64 * 1024 * 1024,
            signal,
            fetch: options.fetch,
          },
        );
        return [received, sent] as const;
      });
      if (trusted) verifyAnswer(answer, target, trusted, { operation: action, now: clock() });
      const traceId = answer.headers.get('hulian-trace-id') ?? undefined;
      const fail = (outcome: 'refused' | 'unknown', reason: string) =>
        new PlatformError(
          outcome === 'refused' ? 'PLATFORM_REJECTED' : 'TRANSPORT_ANSWER_INVALID',
          outcome,
          action,
          {
            status: answer.status,
            headers: Object.fromEntries(answer.headers),
            rawBody: new TextDecoder().decode(answer.body),
            findings: [],
          },
          { details: { reason }, ...(traceId !== undefined && { requestId: traceId }) },
        );
      const envelope = readAnswerEnvelope(answer.body);
      if (typeof envelope === 'string') throw fail('unknown', `SOAP ${envelope}`);
      if ('fault' in envelope)
        throw fail(/[（(][A-Z]\d{3}/.test(envelope.fault) ? 'refused' : 'unknown', 'fault');
      const header = readMessage(envelope.message);
      const [acknowledgement] = header ? findAll(header.tree.root, 'acknowledgement') : [];
      const code = acknowledgement?.attributes['typeCode'] ?? '';
      if (!header || !acknowledgement || !['AA', 'AE', 'AR'].includes(code)) throw fail('unknown', 'message');
      const sent = readMessage(message)?.id;
      const answered = findAll(acknowledgement, 'targetMessage/id')[0]?.attributes['extension'];
      if (sent !== undefined && answered !== undefined && answered !== sent)
        throw fail('unknown', 'targetMessage');
      return {
        outcome: code === 'AA' ? 'accepted' : 'refused',
        code,
        text: findAll(acknowledgement, 'acknowledgementDetail/text').map(valueOf)[0] ?? '',
        message: envelope.message,
        count: findAll(header.tree.root, 'controlActProcess/subject').length,
        verified: trusted !== undefined,
        ...(traceId !== undefined && { traceId }),
      };
    },
  };
}
