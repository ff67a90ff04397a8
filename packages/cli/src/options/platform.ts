/** How to reach a platform: options first, then the configuration file. */
import type { Command } from 'commander';
import { memorySigner } from '@hulian/crypto';
import type { Signer } from '@hulian/crypto';
import { createPlatform } from '@hulian/sdk';
import type { Platform } from '@hulian/sdk';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readPrivateKeyFile, readPublicKeyFile } from '../input/keys.js';
import { addPasswordOptions } from './password.js';
import type { PasswordOptions } from './password.js';

export interface PlatformOptions extends PasswordOptions {
  readonly url?: string;
  readonly institution?: string;
  readonly key?: string;
  readonly trust?: string;
}

/** Adds `--url`, `--institution`, `--key`, `--trust` and the password options. */
export function addPlatformOptions(command: Command, context: Context): Command {
  const { options } = context.messages.platform;
  command
    .option('--url <url>', options.url)
    .option('--institution <code>', options.institution)
    .option('--key <file>', options.key)
    .option('--trust <file>', options.trust);
  return addPasswordOptions(command, context);
}

type SettingName = 'url' | 'institution' | 'key' | 'trust';

/** A setting from the options or the configuration file. @throws CliError (exit 2) when neither has it */
export function platformSetting(context: Context, options: PlatformOptions, name: SettingName): string {
  const value = options[name] ?? context.config().platform?.[name];
  if (value === undefined)
    throw usageError(context.messages.platform.settingMissing(`--${name}`, `platform.${name}`));
  return value;
}

export interface Connection {
  readonly platform: Platform;
  readonly signer: Signer;
}

/** @throws CliError (exit 2) that names the setting that is missing or wrong */
export async function connect(context: Context, options: PlatformOptions): Promise<Connection> {
  const setting = (name: SettingName) => platformSetting(context, options, name);
  const url = setting('url');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw usageError(context.messages.platform.urlBad(url));
  }
  const institution = setting('institution');
  const trusted = await readPublicKeyFile(context, setting('trust'));
  const { privateKey } = await readPrivateKeyFile(context, setting('key'), options);
  const signer = memorySigner(privateKey);
  return {
    signer,
    platform: createPlatform({
      baseUrl: url,
      institution,
      signer,
      trust: { publicKeys: [trusted] },
      language: context.language,
    }),
  };
}
