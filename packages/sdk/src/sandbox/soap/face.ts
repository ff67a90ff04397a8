import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import { findAll, identifiersOf, readBody } from '../../soap/body.js';
import {
  readCall,
  soapMediaTypes,
  writeAnswerEnvelope,
  writeFault,
  type SoapCall,
  type SoapVersion,
} from '../../soap/envelope.js';
import { routeInteraction, type InteractionGroup, type RoutedInteraction } from '../../soap/interaction.js';
import { readMessage, writeAnswer, type Acknowledgement, type MessageHeader } from '../../soap/message.js';
import { writeWsdl } from '../../soap/wsdl.js';
import type { Answer, Commit } from '../call.js';
import type { Face, FaceExchange, FaceRefusal } from '../face.js';
import { toPlatformFinding } from '../findings.js';
import { withSentence } from '../language.js';
import { Problem } from '../problem.js';
import { findChanged, keepSubject, resolverOf } from './objects.js';
import { answerQuery } from './query.js';

/** A call that was read as far as its service. */
interface Routed {
  readonly call: SoapCall;
  readonly header: MessageHeader;
  readonly routed: RoutedInteraction;
}

/** The 69 hospital services by SOAP: the same state as the operations of the unified interface. */
export function soapFace(unsigned: boolean): Face {
  return {
    prefix: '/soap',
    isOpen: (method) => method === 'GET',
    ...(unsigned && { claimOf }),
    handle(exchange) {
      if (exchange.method === 'GET') return () => wsdl(exchange.url);
      if (exchange.method !== 'POST') throw new Problem('C025');
      return serve(exchange);
    },
    refuse,
  };
}

function wsdl(url: URL): Answer {
  return {
    status: 200,
    body: writeWsdl(`${url.origin}${url.pathname}`),
    contentType: 'text/xml; charset=utf-8',
  };
}

/** The header, else the sender named in the message, else the only institution there is. */
const claimOf: NonNullable<Face['claimOf']> = ({ headers, body }, { institutions }) => {
  const call = readCall(body);
  const sender = typeof call === 'string' ? undefined : readMessage(call.message)?.sender;
  const only = institutions.size === 1 ? [...institutions.keys()][0] : undefined;
  return [headers.get('hulian-institution'), sender, only].find(
    (id): id is string => typeof id === 'string' && institutions.has(id),
  );
};

/** @throws Problem C035, C036 */
function readRouted(body: Uint8Array): Routed {
  const call = readCall(body);
  if (typeof call === 'string') throw new Problem('C035');
  const header = readMessage(call.message);
  if (!header) throw new Problem('C035');
  const routed = routeInteraction(call.action, header.root);
  if (typeof routed === 'string') throw new Problem('C036');
  return { call, header, routed };
}

async function serve(exchange: FaceExchange): Promise<Commit> {
  const read = readRouted(exchange.body);
  await refuseInvalid(exchange, read);
  const { routed, header } = read;
  if (routed.verb === 'query' || routed.verb === 'retrieve') return () => serveQuery(exchange, read);
  const { subject } = header;
  if (!subject) throw new Problem('C037');
  const group = chooseGroup(routed, header);
  const work = await prepareWrite(exchange, read, group);
  return () => {
    const answer = work();
    const { id = answer.target ?? '', version } = answer.body as { id?: string; version?: number };
    if (group.object !== 'resident-merge' && !answer.headers?.['hulian-repeated'])
      keepSubject(exchange.platform, group, id, subject);
    const text = `${routed.interaction.name}：已受理，平台标识 ${id}${version === undefined ? '' : `，版本 ${version}`}`;
    return envelopeOf(read, { code: 'AA', text, at: exchange.at });
  };
}

/** @throws Problem C037 with findings */
async function refuseInvalid({ platform }: FaceExchange, { call, routed }: Routed): Promise<void> {
  const report = await platform.validator.validate({
    path: 'message.xml',
    content: utf8ToBytes(call.message),
    as: routed.interaction.id,
  });
  if (report.verdict === 'fail')
    throw new Problem('C037', {
      findings: report.findings
        .filter(({ severity }) => severity === 'error')
        .slice(0, 100)
        .map(toPlatformFinding),
    });
}

/** Where several kinds of object share a service, the one whose identifier the message has. */
function chooseGroup({ groups }: RoutedInteraction, { subject }: MessageHeader): InteractionGroup {
  const found = groups.find(({ key, members }) => {
    const [path = '', , ...oids] = members[key[0] ?? ''] ?? [];
    const roots = subject ? findAll(subject, path).flatMap(identifiersOf) : [];
    return roots.some(({ root }) => oids.includes(root));
  });
  const [first] = groups;
  if (!first) throw new Problem('C036');
  return found ?? first;
}

async function prepareWrite(
  exchange: FaceExchange,
  { header, routed }: Routed,
  group: InteractionGroup,
): Promise<Commit> {
  const { platform, institution } = exchange;
  const { subject } = header;
  if (!subject) throw new Problem('C037');
  const idempotencyKey = /^[A-Za-z0-9._:-]{8,100}$/.test(header.id)
    ? `soap.${header.id}`
    : `soap.${bytesToHex(sm3(exchange.body)).slice(0, 32)}`;
  const resolver = resolverOf(platform, institution);
  if (routed.verb !== 'change') {
    const body = readBody(group, subject, resolver, header.createdAt);
    const { obsolete, ...rest } = body;
    return exchange.prepare(group.create, {
      body: rest,
      idempotencyKey,
      ...(obsolete !== undefined && { path: { id: obsolete as string } }),
    });
  }
  const changed = readBody(group, subject, resolver, undefined);
  const object = findChanged(platform, group, changed, institution);
  if (!object) throw new Problem('C010');
  if (group.change !== undefined)
    return exchange.prepare(group.change, {
      path: { id: object.id },
      version: object.version,
      body: { ...object.body, ...changed },
      idempotencyKey,
    });
  return () => {
    const event = { event: routed.interaction.id, at: new Date(exchange.at).toISOString(), by: institution };
    const { id, version } = platform.objects.change(object, { event, at: exchange.at });
    return { status: 200, body: { id, version }, target: id };
  };
}

function serveQuery(exchange: FaceExchange, read: Routed): Answer {
  const found = answerQuery(exchange, read.routed, read.header);
  const count = found.subjects.length;
  const answer = envelopeOf(read, {
    code: count > 0 ? 'AA' : 'AE',
    text: count > 0 ? `查到 ${count} 条` : '没有符合条件的记录',
    at: exchange.at,
    found,
  });
  return { ...answer, ...(found.person !== undefined && { person: found.person }) };
}

function envelopeOf(
  { call, header, routed }: Routed,
  said: Pick<Acknowledgement, 'code' | 'text' | 'at' | 'found'>,
): Answer {
  return {
    status: 200,
    contentType: soapMediaTypes[call.version],
    body: writeAnswerEnvelope(
      call.version,
      writeAnswer({ root: routed.interaction.response, request: header, ...said }),
    ),
  };
}

/** Problems of the sender and of the way are faults; what is wrong with a message is its negative acknowledgement. */
function refuse(problem: Problem, { body, headers, language, traceId }: FaceRefusal): Answer {
  const texts = problem.body(traceId, language);
  const said = (name: string) => (typeof texts[name] === 'string' ? texts[name] : '');
  const call = readCall(body);
  const header = typeof call === 'string' ? undefined : readMessage(call.message);
  const aboutMessage = ![400, 401, 405, 408, 413, 429].includes(problem.status) && problem.status < 500;
  if (typeof call !== 'string' && header && (aboutMessage || problem.code === 'C027')) {
    const routed = routeInteraction(call.action, header.root);
    const root = typeof routed === 'string' ? 'MCCI_IN000002UV01' : routed.interaction.response;
    const [finding] = problem.options.findings ?? [];
    const detail = finding ? withSentence(finding, language).text : said('cause');
    return {
      status: 200,
      contentType: soapMediaTypes[call.version],
      body: writeAnswerEnvelope(
        call.version,
        writeAnswer({
          root,
          code: 'AE',
          text: `${said('title')}（${problem.code}，追踪号 ${traceId}）：${detail}`,
          at: Date.now(),
          request: header,
        }),
      ),
    };
  }
  const version: SoapVersion =
    typeof call !== 'string'
      ? call.version
      : /text\/xml/i.test(headers.get('content-type') ?? '')
        ? '1.1'
        : '1.2';
  return {
    // SOAP 1.1 over HTTP knows one status for faults.
    status: version === '1.1' ? 500 : problem.status,
    contentType: soapMediaTypes[version],
    body: writeFault(version, {
      code: problem.code,
      reason: `${said('title')}（${problem.code}，追踪号 ${traceId}）：${said('cause')}。${said('action')}`,
      sender: problem.status < 500,
    }),
  };
}
