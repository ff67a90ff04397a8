/** `hulian send FILE…`: validate, sign, submit; on a lost answer query before anything else */
import type { Command } from 'commander';
import { bytesToBase64, bytesToHex, digestToSign, sm3, utf8ToBytes } from '@hulian/crypto';
import { createValidator, foldReport, readResidentIdentity } from '@hulian/validators';
import { renderReport } from '@hulian/validators/reporters';
import { PlatformError } from '@hulian/sdk';
import type { BodyOf, ResultOf } from '@hulian/sdk';
import type { Context } from '../context.js';
import { explain } from '../error-report.js';
import { CliError, usageError } from '../errors.js';
import { readDocumentHeader, readDocumentText } from '@hulian/sdk/documents';
import type { DocumentHeader } from '@hulian/sdk/documents';
import { findFiles } from '../input/files.js';
import type { InputFile } from '../input/files.js';
import { readWhole } from '../input/read.js';
import { formatOption } from '../options/common.js';
import { addPlatformOptions, connect } from '../options/platform.js';
import type { Connection, PlatformOptions } from '../options/platform.js';
import { openYardstick } from '../options/yardstick.js';
import { adviceFor, findingText } from '../output/platform-code.js';
import { createProgress } from '../output/progress.js';
import { toJson } from '../output/result.js';

interface SendOptions extends PlatformOptions {
  readonly resident?: string;
  readonly register?: boolean;
  readonly format: string;
}

type Submission = BodyOf<'submitDocument'>;
type Receipt = ResultOf<'submitDocument'>;

/** Platform code: the idempotency key was used with other bytes. */
const keyUsed = 'C004';

/** How one file ended. `invalid` never left this machine. */
interface Sent {
  readonly file: string;
  readonly outcome: 'accepted' | 'refused' | 'unknown' | 'invalid';
  readonly idempotencyKey?: string;
  readonly id?: string;
  readonly verdict?: string;
  readonly text?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.platform;
  command.argument('<file...>', args.files);
  addPlatformOptions(command, context)
    .option('--resident <id>', options.resident)
    .option('--register', options.register)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((paths: string[], chosen: SendOptions) => send(context, paths, chosen));
}

async function send(context: Context, paths: readonly string[], options: SendOptions): Promise<void> {
  const files = await findFiles(context, paths);
  if (options.resident !== undefined) await refuseTwoPersons(context, files);
  const connection = await connect(context, options);
  const validator = createValidator(await openYardstick(context));
  const progress = createProgress(context.io, context.messages, 'files');
  const results: Sent[] = [];
  for (const [index, file] of files.entries()) {
    progress.update(context.messages.platform.sending, index, files.length);
    const content = await readWhole(context, file);
    const report = await validator.validate({ path: file.path, content });
    if (report.verdict !== 'pass') {
      progress.end();
      const text = renderReport(foldReport([report], validator.manifest()), 'text', {
        language: context.language,
        width: context.io.columns,
        color: context.errorStyle.isColorSupported,
      });
      context.note(text.trimEnd());
      results.push({
        file: file.path,
        outcome: 'invalid',
        text: context.messages.platform.notSent(file.path),
      });
    } else results.push(await submit(context, connection, file, content, options));
    if (options.format === 'text') printResult(context, results.at(-1));
  }
  progress.end();
  if (options.format === 'json') context.write(toJson(results));
  const worst = (outcome: Sent['outcome']) => results.some((result) => result.outcome === outcome);
  context.exitCode = worst('refused') || worst('unknown') ? 3 : worst('invalid') ? 1 : 0;
}

/** One resident, named by hand, for the documents of two persons: one of them would get the other's record. */
async function refuseTwoPersons(context: Context, files: readonly InputFile[]): Promise<void> {
  const known = new Map<'identityNumber' | 'name', { readonly value: string; readonly path: string }>();
  for (const file of files) {
    const person = readDocumentHeader(readDocumentText(await readWhole(context, file)))?.person;
    for (const member of ['identityNumber', 'name'] as const) {
      const value = person?.[member];
      if (value === undefined) continue;
      const first = known.get(member);
      if (first === undefined) known.set(member, { value, path: file.path });
      else if (first.value !== value)
        throw usageError(context.messages.platform.otherPerson(file.path, first.path));
    }
  }
}

function printResult(context: Context, sent: Sent): void {
  const { platform } = context.messages;
  if (sent.outcome === 'accepted') {
    context.write(
      `${context.style.green(platform.accepted(sent.file, sent.id ?? '', sent.verdict ?? ''))}\n`,
    );
  } else
    context.write(`${context.style.red(platform.outcomes[sent.outcome](sent.file))} ${sent.text ?? ''}\n`);
}

async function submit(
  context: Context,
  connection: Connection,
  file: InputFile,
  content: Uint8Array,
  options: SendOptions,
): Promise<Sent> {
  const text = readDocumentText(content);
  const header = readDocumentHeader(text);
  const { messages } = context;
  if (header?.documentId === undefined)
    return { file: file.path, outcome: 'invalid', text: messages.platform.notADocument(file.path) };
  const idempotencyKey = `send-${bytesToHex(sm3(utf8ToBytes(`${connection.platform.institution}\n${header.documentId}\n${text}`))).slice(0, 40)}`;
  const { documentId } = header;
  const result = { file: file.path, idempotencyKey };
  try {
    const body: Submission = {
      documentId,
      residentId: options.resident ?? (await findResident(context, connection, file, header, options)),
      format: 'cda',
      content: text,
      signature: await signContent(connection, utf8ToBytes(text)),
    };
    const receipt = await submitOnce(connection, body, idempotencyKey);
    return {
      ...result,
      outcome: 'accepted',
      id: receipt.id,
      ...(receipt.verdict && { verdict: receipt.verdict }),
    };
  } catch (error) {
    // A platform that cannot be reached before the document was sent is the matter of all files, not of this one.
    if (error instanceof CliError) return { ...result, outcome: 'invalid', text: error.message };
    const hadAnswer = error instanceof PlatformError && error.platformCode !== undefined;
    if (!(error instanceof PlatformError) || (!hadAnswer && error.operation !== 'submitDocument'))
      throw error;
    return {
      ...result,
      outcome: error.outcome,
      text: await reasonOf(error, context),
    };
  }
}

/**
 * A lost answer is looked up by its key; only when the platform never saw the request is it sent again.
 * A key that was used before belongs to the same content (it is made of it) under an older signature: looked up, too.
 */
async function submitOnce(
  { platform }: Connection,
  body: Submission,
  idempotencyKey: string,
): Promise<Receipt> {
  try {
    return await platform.documents.submit(body, { idempotencyKey });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.outcome !== 'unknown' && error.platformCode !== keyUsed) throw error;
    const known = await platform.meta.requestOutcome(idempotencyKey).catch(notFound);
    if (known?.outcome === 'accepted') return known.result as Receipt;
    if (known !== undefined) throw error;
    return platform.documents.submit(body, { idempotencyKey });
  }
}

/** What the platform's code means and what to do, then its findings. */
async function reasonOf(error: PlatformError, context: Context): Promise<string> {
  const advice = adviceFor(context, error.platformCode);
  if (advice === undefined) return (await explain(error, context))?.text ?? error.message;
  return [advice, ...error.findings.map((finding) => findingText(context, finding))].join('\n  ');
}

function notFound(error: unknown): undefined {
  if (error instanceof PlatformError && error.status === 404) return undefined;
  throw error;
}

async function signContent(
  { signer }: Connection,
  content: Uint8Array,
): Promise<NonNullable<Submission['signature']>> {
  const value = await signer.sign(digestToSign(content, signer.publicKey));
  return { keyId: bytesToHex(sm3(signer.publicKey).subarray(0, 16)), value: bytesToBase64(value) };
}

async function findResident(
  context: Context,
  { platform }: Connection,
  file: InputFile,
  header: DocumentHeader,
  options: SendOptions,
): Promise<string> {
  const { identityNumber, name, genderCode, localId } = header.person;
  const messages = context.messages.platform;
  if (identityNumber === undefined) throw usageError(messages.noIdentity(file.path));
  for await (const { id } of platform.residents.search({ identityTypeCode: '01', identityNumber })) return id;
  if (!options.register) throw usageError(messages.residentUnknown(file.path));
  const birthDate = header.person.birthDate ?? readResidentIdentity(identityNumber)?.birthDate;
  if (name === undefined || genderCode === undefined || birthDate === undefined)
    throw usageError(messages.noIdentity(file.path));
  const { id } = await platform.residents.register({
    localId: localId ?? identityNumber,
    name,
    genderCode,
    birthDate: `${birthDate.slice(0, 4)}-${birthDate.slice(4, 6)}-${birthDate.slice(6, 8)}`,
    identityTypeCode: '01',
    identityNumber,
  });
  return id;
}
