// A whole self-test as one signed file to hand over: a JWS (GM/T 0125, SGD_SM3_SM2) over answers and evidence.
import {
  base64ToBytes,
  base64UrlToBytes,
  bytesToBase64,
  bytesToHex,
  bytesToUtf8,
  hexToBytes,
  jws,
  sm3,
  type Signer,
} from '@hulian/crypto';
import type { Answer, Facts } from '@hulian/validators/maturity';

import { SdkError } from '../errors/sdk-error.js';
import type { EvidenceFile } from './store.js';

/** What a file holds. */
export interface AssessmentFile {
  readonly scheme: string;
  readonly asOf: string;
  readonly facts: Facts;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly evidence: readonly EvidenceFile[];
}

const format = 'hulian-assessment-1';

/** The self-test with its evidence as a compact JWS that carries the public key it is signed with. */
export async function writeAssessmentFile(file: AssessmentFile, signer: Signer): Promise<string> {
  const evidence = file.evidence.map(({ content, ...rest }) => ({
    ...rest,
    content: bytesToBase64(content),
  }));
  const payload = JSON.stringify({ format, ...file, evidence });
  return jws.sign(payload, signer, { header: { typ: format, key: bytesToHex(signer.publicKey) } });
}

/**
 * Reads a file that {@link writeAssessmentFile} wrote. The signature shows that nothing was changed since;
 * who signed is for the reader to decide by the key.
 * @returns content and SM3 of the public key (64 hexadecimal digits)
 * @throws SdkError VALIDATION_ASSESSMENT_INVALID, CRYPTO_SIGNATURE_MISMATCH
 */
export function readAssessmentFile(text: string): {
  readonly content: AssessmentFile;
  readonly signer: string;
} {
  const publicKey = keyOf(text);
  let payload: Uint8Array;
  try {
    ({ payload } = jws.verify(text.trim(), publicKey));
  } catch (cause) {
    throw new SdkError('CRYPTO_SIGNATURE_MISMATCH', { subject: 'assessment' }, { cause });
  }
  const content = read(() => contentOf(JSON.parse(bytesToUtf8(payload)) as Record<string, unknown>));
  return { content, signer: bytesToHex(sm3(publicKey)) };
}

function keyOf(text: string): Uint8Array {
  return read(() => {
    const [head = ''] = text.trim().split('.', 1);
    const header = JSON.parse(bytesToUtf8(base64UrlToBytes(head))) as Record<string, unknown>;
    if (header['typ'] !== format || typeof header['key'] !== 'string') throw new TypeError('no assessment');
    return hexToBytes(header['key']);
  });
}

function contentOf(value: Record<string, unknown>): AssessmentFile {
  const { scheme, asOf, facts, answers, evidence } = value;
  if (value['format'] !== format || typeof scheme !== 'string' || typeof asOf !== 'string')
    throw new TypeError('format');
  if (!isObject(facts) || !isObject(answers) || !Array.isArray(evidence)) throw new TypeError('members');
  return {
    scheme,
    asOf,
    facts,
    answers: answers as Readonly<Record<string, Answer>>,
    evidence: evidence.map(evidenceOf),
  };
}

function evidenceOf(value: unknown): EvidenceFile {
  if (!isObject(value)) throw new TypeError('evidence');
  const { name, date, sm3: hash, content } = value;
  if (typeof name !== 'string' || typeof date !== 'string' || typeof content !== 'string')
    throw new TypeError('evidence');
  const bytes = base64ToBytes(content);
  if (bytesToHex(sm3(bytes)) !== hash) throw new TypeError('evidence hash');
  return { name, date, sm3: hash, content: bytes };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whatever is wrong with the form of the file has one name. */
function read<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new SdkError('VALIDATION_ASSESSMENT_INVALID', {}, { cause });
  }
}
