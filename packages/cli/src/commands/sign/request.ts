/** `hulian sign request URL`: the headers that sign a request by hulian-2026, and with --explain the exact text that is signed */
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { bytesToHex, memorySigner, sm3, utf8ToBytes } from '@hulian/crypto';
import { explainRequest } from '@hulian/sdk';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { isHttpAddress } from '../../input/http-address.js';
import { readPrivateKeyFile } from '../../input/keys.js';
import { collect, formatOption } from '../../options/common.js';
import { addPasswordOptions } from '../../options/password.js';
import { platformSettings } from '../../options/platform.js';
import type { PlatformOptions } from '../../options/platform.js';
import { toJson } from '../../output/result.js';

interface RequestOptions extends PlatformOptions {
  readonly method: string;
  readonly header?: readonly string[];
  readonly body?: string;
  readonly explain?: boolean;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { signRequest, platform } = context.messages;
  command
    .argument('<url>', signRequest.arguments.url)
    .option('--key <file>', platform.options.key)
    .option('--institution <code>', platform.options.institution)
    .option('--method <method>', signRequest.options.method, 'GET')
    .option('--header <text>', signRequest.options.header, collect)
    .option('--body <file>', signRequest.options.body)
    .option('--explain', signRequest.options.explain)
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPasswordOptions(command, context).action((url: string, chosen: RequestOptions) =>
    run(context, url, chosen),
  );
}

async function run(context: Context, url: string, options: RequestOptions): Promise<void> {
  const { signRequest } = context.messages;
  if (!isHttpAddress(url)) throw usageError(signRequest.urlBad(url));
  const { institution, key } = platformSettings(context, options, ['institution', 'key']);
  const headers = new Headers({ 'hulian-institution': institution });
  for (const text of options.header ?? []) {
    const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/.exec(text);
    if (!match?.[1]) throw usageError(signRequest.headerBad(text));
    headers.set(match[1], match[2] ?? '');
  }
  const { privateKey } = await readPrivateKeyFile(context, key, options);
  const body = options.body === undefined ? undefined : await readBody(context, options.body);
  const request = { method: options.method.toUpperCase(), url: new URL(url).href, headers, body };
  const { text, headers: signed } = await explainRequest(request, memorySigner(privateKey), Date.now());
  if (options.format === 'json') {
    context.write(toJson({ profile: 'hulian-2026', headers: signed, ...(options.explain && { text }) }));
    return;
  }
  if (options.explain) {
    context.write(
      `${signRequest.text}\n\n${text}\n\n${signRequest.digest(bytesToHex(sm3(utf8ToBytes(text))))}\n\n`,
    );
    context.write(`${signRequest.headers}\n\n`);
  }
  for (const [name, value] of Object.entries(signed)) context.write(`${name}: ${value}\n`);
}

async function readBody(context: Context, path: string): Promise<Uint8Array> {
  return buffer(path === '-' ? context.io.stdin : createReadStream(resolve(context.io.cwd, path)));
}
