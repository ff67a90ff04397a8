import { base64ToBytes, bytesToHex, sm2, sm3, utf8ToBytes } from '@hulian/crypto';
import type { FileReport } from '@hulian/validators';
import { changedAnswer, createdAnswer, expectVersion } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { toPlatformFinding } from '../findings.js';
import { mayRead, readerOf } from '../may-read.js';
import type { StoredObject } from '../objects.js';
import { aboutPerson } from '../persons.js';
import { pageAnswer, pageOf } from '../page.js';
import { Problem, refuseMember } from '../problem.js';
import { refuseOthers } from './generic.js';

/** Whether a rule says that a code is none of its value domain, in a record or in a document. */
const isAboutCodes = (rule: string) => rule.startsWith('value-domain/') || rule === 'document/value-code';

interface Submission {
  readonly documentId: string;
  readonly residentId: string;
  readonly format: 'cda' | 'record';
  readonly type?: string;
  readonly title?: string;
  readonly content: string;
  readonly signature?: { readonly keyId: string; readonly userId?: string; readonly value: string };
}

/** A submission that was judged and may be stored. */
interface Judged {
  readonly bytes: Uint8Array;
  readonly report: FileReport;
  readonly entry: Record<string, unknown>;
  readonly residentId: string;
  readonly documentId: string;
}

const submitDocument: Handler = async (call) => {
  const judged = await judge(call);
  return () => {
    // A transaction by FHIR may bring the resident along, who has an identifier only now.
    const residentId = String(call.body['residentId']);
    const ready = { ...judged, residentId, entry: { ...judged.entry, residentId } };
    refuseUnknownResident(call, ready);
    refuseDuplicate(call, ready);
    return answerStored(store(call, ready), ready);
  };
};

const replaceDocument: Handler = async (call) => {
  const judged = await judge(call);
  return () => {
    const former = ownDocument(call);
    refuseUnknownResident(call, judged);
    if (former.body['documentId'] !== judged.documentId) refuseDuplicate(call, judged);
    call.platform.objects.change(former, { state: 'superseded', at: call.at });
    call.platform.store.run('update objects set business_key = null where kind = ? and id = ?', [
      'document',
      former.id,
    ]);
    return answerStored(store(call, { ...judged, entry: { ...judged.entry, replaces: former.id } }), judged);
  };
};

const deprecateDocument: Handler = (call) => {
  const reason = call.query.get('reason') ?? '';
  if (reason === '' || reason.length > 200) refuseMember('reason');
  return () => {
    const former = ownDocument(call);
    const event = {
      event: 'deprecate',
      at: new Date(call.at).toISOString(),
      by: call.institution,
      reason,
    };
    return changedAnswer(call.platform.objects.change(former, { state: 'deprecated', event, at: call.at }));
  };
};

/** Title, author and resident of an entry are told under the consent that a search is held to. */
const getDocument: Handler = (call) => () => {
  const object = findDocument(call);
  refuseOthers(call, object.person, [{ object }]);
  return {
    status: 200,
    headers: { etag: `"${object.version}"` },
    body: entryOf(object),
    target: object.id,
    ...(object.person && { person: object.person }),
  };
};

const retrieveDocument: Handler = (call) => () => {
  const object = findDocument(call);
  mayRead(call.platform, object, readerOf(call), 'D208');
  const row = call.platform.store.get('select bytes from contents where id = ?', [object.id]);
  const bytes = row?.['bytes'] as Uint8Array;
  return {
    status: 200,
    headers: { etag: `"${object.version}"` },
    body: new TextDecoder().decode(bytes),
    contentType: object.body['format'] === 'cda' ? 'application/xml; charset=utf-8' : 'application/json',
    target: object.id,
    ...(object.person && { person: object.person }),
  };
};

const searchDocuments: Handler = (call) => {
  const query = call.body as Readonly<Record<string, string | number | undefined>>;
  const page = pageOf(call.body);
  if (
    query['residentId'] === undefined &&
    query['institution'] !== undefined &&
    query['institution'] !== call.institution
  )
    throw new Problem('D207');
  return () => {
    const where: [string, string | number][] = [];
    if (query['residentId'] !== undefined) where.push(aboutPerson(String(query['residentId'])));
    else where.push(['institution = ?', call.institution]);
    if (query['institution'] !== undefined) where.push(['institution = ?', query['institution']]);
    if (query['state'] !== undefined) where.push(['state = ?', query['state']]);
    if (query['from'] !== undefined) where.push(['received_at >= ?', Date.parse(String(query['from']))]);
    if (query['to'] !== undefined) where.push(['received_at < ?', Date.parse(String(query['to']))]);
    for (const member of ['type', 'encounterId', 'author'] as const) {
      if (query[member] !== undefined) where.push([`json_extract(body, '$.${member}') = ?`, query[member]]);
    }
    const rows = call.platform.objects.page('document', where, page);
    refuseOthers(call, query['residentId']?.toString(), rows);
    return {
      ...pageAnswer(
        rows,
        rows.map(({ object }) => entryOf(object)),
        page.limit,
        '/documents:search',
      ),
      ...(query['residentId'] !== undefined && { person: String(query['residentId']) }),
    };
  };
};

async function judge(call: Call): Promise<Judged> {
  const { content, signature, ...submission } = call.body as unknown as Submission;
  const bytes = utf8ToBytes(content);
  if (signature) refuseBadSignature(call, bytes, signature);
  const report = await call.platform.validator.validate({
    path: submission.format === 'cda' ? 'document.xml' : 'record.json',
    content: bytes,
    ...(submission.type !== undefined && submission.format === 'record' && { as: submission.type }),
  });
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  if (report.verdict === 'fail' || errors.length > 0) {
    const code = errors.length > 0 && errors.every(({ rule }) => isAboutCodes(rule)) ? 'D203' : 'D201';
    throw new Problem(code, { findings: report.findings.slice(0, 100).map(toPlatformFinding) });
  }
  if (!report.subject) throw new Problem('D202');
  if (submission.type !== undefined && submission.format === 'cda' && submission.type !== report.subject.id) {
    throw new Problem('D202', {
      findings: [
        {
          rule: 'request/type',
          message: 'differs',
          severity: 'error',
          path: '/type',
          params: { expected: report.subject.id },
        },
      ],
    });
  }
  const entry = {
    ...submission,
    type: report.subject.id,
    title: submission.title ?? report.subject.name,
    ...(signature && { signature }),
    digest: bytesToHex(sm3(bytes)),
    size: bytes.length,
    verdict: report.verdict,
  };
  return { bytes, report, entry, residentId: submission.residentId, documentId: submission.documentId };
}

/** The signature of the content must be by a key of the submitting institution. */
function refuseBadSignature(
  call: Call,
  bytes: Uint8Array,
  { keyId, userId, value }: NonNullable<Submission['signature']>,
): void {
  const key = call.platform.keys().get(keyId);
  if (!key || key.institution !== call.institution || key.revoked) throw new Problem('D211');
  let signature;
  try {
    signature = base64ToBytes(value);
  } catch {
    throw new Problem('D211');
  }
  if (!sm2.verify(signature, bytes, key.prepared(), userId === undefined ? {} : { userId }))
    throw new Problem('D211');
}

function refuseUnknownResident(call: Call, judged: Judged): void {
  if (!call.platform.objects.find('resident', judged.residentId)) throw new Problem('D205');
}

function refuseDuplicate(call: Call, judged: Judged): void {
  const existing = call.platform.objects.findByKey('document', call.institution, judged.documentId);
  if (existing) throw new Problem('D204', { instance: `/documents/${existing.id}` });
}

function store(call: Call, judged: Judged): StoredObject {
  const object = call.platform.objects.create(
    {
      kind: 'document',
      institution: call.institution,
      person: judged.residentId,
      businessKey: judged.documentId,
      state: 'approved',
      body: judged.entry,
      at: call.at,
    },
    'D',
  );
  call.platform.store.run('insert into contents (id, bytes) values (?, ?)', [object.id, judged.bytes]);
  return object;
}

function answerStored(object: StoredObject, { report }: Judged) {
  return createdAnswer(object, '/documents', {
    verdict: report.verdict,
    ...(report.findings.length > 0 && { findings: report.findings.slice(0, 100).map(toPlatformFinding) }),
    ...(report.notChecked.length > 0 && {
      notChecked: report.notChecked.slice(0, 100).map(({ rule, reason }) => ({ rule, reason })),
    }),
  });
}

function findDocument(call: Call): StoredObject {
  const object = call.platform.objects.find('document', call.parameters['id'] ?? '');
  if (!object) throw new Problem('D209');
  return object;
}

/** The latest document, of the caller's own, at the version named by If-Match. */
function ownDocument(call: Call): StoredObject {
  const object = findDocument(call);
  if (object.institution !== call.institution) throw new Problem('C009');
  if (object.state !== 'approved') throw new Problem('D206');
  expectVersion(call, object);
  return object;
}

function entryOf(object: StoredObject): Record<string, unknown> {
  return {
    id: object.id,
    version: object.version,
    state: object.state,
    institution: object.institution,
    receivedAt: new Date(object.receivedAt).toISOString(),
    ...object.body,
    ...(object.events.length > 0 && { events: object.events }),
  };
}

export const documentHandlers = {
  submitDocument,
  replaceDocument,
  deprecateDocument,
  getDocument,
  retrieveDocument,
  searchDocuments,
};
