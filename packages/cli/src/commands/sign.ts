/** `hulian sign FILE…` */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  bytesToBase64,
  certificates,
  CryptoError,
  defaultUserId,
  gbt35275,
  jws,
  memorySigner,
  signatureToDer,
  signWith,
  sm2,
  xmlSignature,
} from '@hulian/crypto';
import type { Signer } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readCertificateFiles } from '../input/certificates.js';
import { findFiles } from '../input/files.js';
import { readPrivateKeyFile } from '../input/keys.js';
import { readWhole } from '../input/read.js';
import { choiceOption } from '../options/common.js';
import { addPasswordOptions } from '../options/password.js';
import type { PasswordOptions } from '../options/password.js';
import { writeFileAtomically } from '../output/write-file.js';

const forms = ['der', 'raw', 'gbt35275', 'jws', 'xml'] as const;
type Form = (typeof forms)[number];

interface SignOptions extends PasswordOptions {
  readonly key: string;
  readonly form: Form;
  readonly userId: string;
  readonly output?: string;
  readonly certificate?: string;
  readonly detached?: boolean;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.crypto;
  const { options: more } = context.messages.containers;
  command
    .argument('<file...>', args.files)
    .requiredOption('--key <file>', options.key)
    .addOption(choiceOption(context, '--form <form>', more.form, forms, 'der'))
    .option('--certificate <file>', more.ownCertificate)
    .option('--detached', more.detached)
    .option('--user-id <text>', options.userId, defaultUserId)
    .option('--output <file>', more.signatureOut);
  addPasswordOptions(command, context).action((paths: string[], chosen: SignOptions) =>
    sign(context, paths, chosen),
  );
}

async function sign(context: Context, paths: readonly string[], options: SignOptions): Promise<void> {
  const { crypto, errors } = context.messages;
  const { form, detached = false } = options;
  const files = await findFiles(context, paths);
  if (files.length > 1 && options.output !== undefined) throw usageError(errors.oneFileOnly('--output'));
  if (form === 'gbt35275' && options.certificate === undefined)
    throw usageError(errors.optionMissing('--certificate'));
  if (detached && form === 'xml') throw usageError(context.messages.containers.notDetached);
  const given = options.certificate === undefined ? [] : [options.certificate];
  const chain = await readCertificateFiles(context, given);
  const { privateKey } = await readPrivateKeyFile(context, options.key, options);
  const certificate = ownCertificate(chain, sm2.getPublicKey(privateKey));
  const others = chain.filter((each) => each !== certificate);
  const signer = memorySigner(privateKey, { userId: options.userId, ...(certificate && { certificate }) });
  for (const file of files) {
    const signature = await writers[form](await readWhole(context, file), signer, {
      detached,
      certificates: others,
    });
    const output = options.output ?? (file.absolute === undefined ? '-' : file.path + ending(form, detached));
    if (output === '-') context.io.stdout.write(signature);
    else {
      await writeFileAtomically(resolve(context.io.cwd, output), signature);
      context.write(`${crypto.signed(output)}\n`);
    }
  }
  sm2.wipe(privateKey);
  context.note(crypto.softwareKey);
}

/** The certificate of the key; the others of the file lead on from it. @throws CryptoError when there are only others */
function ownCertificate(chain: readonly Uint8Array[], publicKey: Uint8Array): Uint8Array | undefined {
  const own = chain.find((each) => Buffer.compare(certificates.read(each).publicKey, publicKey) === 0);
  if (own === undefined && chain.length > 0) throw new CryptoError('CRYPTO_KEY_MISMATCH');
  return own;
}

interface Writing {
  readonly detached: boolean;
  /** DER of the authorities between the signer and the root. */
  readonly certificates: readonly Uint8Array[];
}

const writers: Record<
  Form,
  (content: Uint8Array, signer: Signer, writing: Writing) => Promise<Uint8Array | string>
> = {
  der: async (content, signer) => signatureToDer(await signWith(signer, content)),
  raw: (content, signer) => signWith(signer, content),
  gbt35275: (content, signer, writing) => gbt35275.sign(content, signer, writing),
  jws: (content, signer, { detached, certificates: more }) =>
    jws.sign(content, signer, {
      detached,
      ...(signer.certificate && { header: { x5c: [signer.certificate, ...more].map(bytesToBase64) } }),
    }),
  xml: (content, signer, { certificates: more }) =>
    xmlSignature.sign(content, signer, { certificates: more }),
};

function ending(form: Form, detached: boolean): string {
  if (form === 'gbt35275') return detached ? '.p7s' : '.p7m';
  return { der: '.sig', raw: '.sig', jws: '.jws', xml: '.signed.xml' }[form];
}
