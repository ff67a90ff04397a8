/** `hulian verify FILE`: a file with its detached signature, or a signed object; which of them is seen from the bytes */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CryptoError, defaultUserId, recogniseContainer, sm2 } from '@hulian/crypto';
import type { ChainOptions, RecognisedContainer } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readCertificateFiles } from '../input/certificates.js';
import { findFiles } from '../input/files.js';
import type { InputFile } from '../input/files.js';
import { readKeyFile, readPublicKeyFile } from '../input/keys.js';
import { readWhole } from '../input/read.js';
import { readSignature } from '../input/signature.js';
import { collect, formatOption } from '../options/common.js';
import { toJson } from '../output/result.js';
import { otherReadings, verifyContainer, type VerificationInput } from './_verify-container.js';

interface VerifyOptions {
  readonly publicKey?: string;
  readonly trust?: readonly string[];
  readonly crl?: readonly string[];
  readonly at?: Date;
  readonly signature?: string;
  readonly element?: string;
  readonly userId: string;
  readonly explain?: boolean;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { crypto, containers } = context.messages;
  const parseDate = (text: string) => {
    const date = new Date(text);
    if (Number.isNaN(date.getTime())) throw usageError(containers.badDate(text));
    return date;
  };
  command
    .argument('<file>', crypto.arguments.file)
    .option('--public-key <file>', crypto.options.publicKey)
    .option('--trust <file>', containers.options.trust, collect)
    .option('--crl <file>', containers.options.crl, collect)
    .option('--at <date>', containers.options.at, parseDate)
    .option('--signature <file>', containers.options.signature)
    .option('--element <id>', containers.options.element)
    .option('--user-id <text>', crypto.options.userId, defaultUserId)
    .option('--explain', crypto.options.explain)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((path: string, chosen: VerifyOptions) => verify(context, path, chosen));
}

async function verify(context: Context, path: string, options: VerifyOptions): Promise<void> {
  const file = await oneFile(context, path);
  const content = await readWhole(context, file);
  // A zip archive may be a package of a patient's documents or an evidence bundle; what reads those is not loaded for anything else.
  if (options.signature === undefined && content[0] === 0x50 && content[1] === 0x4b) {
    const { checkPatientPackage, isPatientPackage } = await import('./_verify-patient.js');
    if (isPatientPackage(content)) return checkPatientPackage(context, path, content, options);
    const { checkBundle, isBundle } = await import('./_verify-bundle.js');
    if (isBundle(content)) return checkBundle(context, path, content, options);
  }
  const own = options.signature === undefined ? recogniseContainer(content) : undefined;
  if (own !== undefined) return verifyObject(context, path, own, undefined, options);
  if (path === '-' && options.signature === undefined)
    throw usageError(context.messages.errors.optionMissing('--signature'));
  const signaturePath = options.signature ?? (await signatureBeside(context, path));
  const signature = await readWhole(context, await oneFile(context, signaturePath));
  const container = recogniseContainer(signature);
  return container === undefined
    ? verifyBare(context, path, content, signaturePath, signature, options)
    : verifyObject(context, path, container, content, options);
}

/** The signature file next to a file: the first that is there of those that `sign` writes. */
async function signatureBeside(context: Context, path: string): Promise<string> {
  for (const ending of ['.sig', '.p7s', '.jws']) {
    const found = await stat(resolve(context.io.cwd, path + ending)).catch(() => undefined);
    if (found?.isFile()) return path + ending;
  }
  throw usageError(context.messages.containers.noSignature(path));
}

/** A signature without anything around it: DER or r‖s. */
async function verifyBare(
  context: Context,
  path: string,
  message: Uint8Array,
  signaturePath: string,
  signatureBytes: Uint8Array,
  options: VerifyOptions,
): Promise<void> {
  const { crypto, containers, errors } = context.messages;
  if (options.publicKey === undefined) throw usageError(errors.optionMissing('--public-key'));
  const publicKey = await readPublicKeyFile(context, options.publicKey);
  const signature = readSignature(signatureBytes);
  const { userId } = options;
  const valid =
    signature !== undefined &&
    sm2.verify(signature.bytes, message, publicKey, { userId, encoding: signature.encoding });
  context.exitCode = valid ? 0 : 1;
  const explanation = options.explain
    ? sm2.explain(signatureBytes, message, publicKey, userId === defaultUserId ? {} : { userId })
    : undefined;
  if (options.format === 'json') {
    const details = explanation && {
      explanation: { variants: explanation.variants, text: explanation.text(context.language) },
    };
    return context.write(
      toJson({
        file: path,
        valid,
        signatureForm: signature?.encoding ?? 'unknown',
        userId,
        covered: valid ? ['content-detached'] : [],
        notChecked: valid ? ['owner'] : [],
        ...details,
      }),
    );
  }
  writeVerdict(context, path, valid);
  if (valid) context.write(containers.scope(['content-detached'], ['owner']));
  if (signature === undefined) context.write(`${crypto.signatureFormBad(signaturePath)}\n`);
  if (explanation) context.write(`${explanation.text(context.language)}\n`);
  else if (!valid) context.note(crypto.tryExplain);
}

/** Signed data of GB/T 35275, JWS or signed XML; `content` when the signature stands apart from it. */
async function verifyObject(
  context: Context,
  path: string,
  container: RecognisedContainer,
  content: Uint8Array | undefined,
  options: VerifyOptions,
): Promise<void> {
  const { crypto, containers } = context.messages;
  const { kind } = container;
  if (kind === 'jwe' || kind === 'enveloped-data') throw usageError(containers.isEncrypted(path));
  if (kind === 'xml-signature' && content) throw usageError(containers.notDetached);
  if (options.publicKey === undefined && options.trust === undefined)
    throw usageError(containers.trustMissing);
  const trust = await readTrust(context, options);
  const input: VerificationInput = {
    container,
    userId: options.userId,
    ...(content && { content }),
    ...(trust && { trust }),
    ...(options.publicKey !== undefined && {
      publicKey: await readPublicKeyFile(context, options.publicKey),
    }),
    ...(options.element !== undefined && { elementId: options.element }),
  };
  const verdict = await verifyContainer(input);
  context.exitCode = verdict.valid ? 0 : 1;
  const hints = options.explain && !verdict.valid ? await otherReadings(input) : undefined;
  const { problem } = verdict;
  const reason =
    problem === 'other-signer' ? containers.otherSigner : problem && problem.text(context.language);
  if (options.format === 'json') {
    const { valid, covered, notChecked, signers } = verdict;
    return context.write(
      toJson({
        file: path,
        valid,
        signatureForm: kind,
        userId: options.userId,
        ...(problem && { problem: problem instanceof CryptoError ? problem.code : problem, reason }),
        covered,
        notChecked,
        signers,
        ...(hints && { explanation: { variants: hints, text: containers.readings(hints) } }),
      }),
    );
  }
  writeVerdict(context, path, verdict.valid);
  context.write(`${containers.kind(kind, content !== undefined)}\n`);
  if (reason !== undefined) context.write(`${containers.reason(reason)}\n`);
  for (const signer of verdict.signers) context.write(`${containers.signer(signer.subject, signer.chain)}\n`);
  if (verdict.valid) context.write(containers.scope(verdict.covered, verdict.notChecked));
  else if (hints) context.write(`${containers.readings(hints)}\n`);
  else context.note(crypto.tryExplain);
}

function writeVerdict(context: Context, path: string, valid: boolean): void {
  const { crypto } = context.messages;
  const { green, red } = context.style;
  context.write(`${valid ? green(crypto.verifiedOk(path)) : red(crypto.verifiedBad(path))}\n`);
}

async function readTrust(context: Context, options: VerifyOptions): Promise<ChainOptions | undefined> {
  if (options.trust === undefined) return undefined;
  const anchors = await readCertificateFiles(context, options.trust);
  const crls = options.crl && (await Promise.all(options.crl.map((path) => readKeyFile(context, path))));
  return { anchors, ...(crls && { crls }), ...(options.at && { at: options.at }) };
}

async function oneFile(context: Context, path: string): Promise<InputFile> {
  const files = await findFiles(context, [path]);
  if (files.length !== 1) throw usageError(context.messages.system.EISDIR(path));
  return files[0] as InputFile;
}
