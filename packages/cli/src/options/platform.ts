/** How to reach a platform: options first, then the configuration file. */
import type { Command } from 'commander';
import { hexToBytes, memorySigner } from '@hulian/crypto';
import type { Signer } from '@hulian/crypto';
import { createPlatform } from '@hulian/sdk';
import type { Platform, Trust } from '@hulian/sdk';
import type { Context } from '../context.js';
import { environmentError, usageError } from '../errors.js';
import { readKeyFile, readPrivateKeyFile, readPublicKeyFile } from '../input/keys.js';
import { addAuthorityOptions, readAuthorities } from './authorities.js';
import type { AuthorityOptions } from './authorities.js';
import { isHttpAddress } from '../input/http-address.js';
import { addPasswordOptions } from './password.js';
import type { PasswordOptions } from './password.js';

export interface PlatformOptions extends PasswordOptions, AuthorityOptions {
  readonly url?: string;
  readonly institution?: string;
  readonly key?: string;
  readonly trust?: string;
  readonly encrypt?: boolean;
}

/** Adds `--url`, `--institution`, `--key`, `--trust`, `--ca`, `--crl`, `--encrypt` and the password options. */
export function addPlatformOptions(command: Command, context: Context): Command {
  const { options } = context.messages.platform;
  command
    .option('--url <url>', options.url)
    .option('--institution <code>', options.institution)
    .option('--key <file>', options.key)
    .option('--trust <file>', options.trust)
    .option('--encrypt', options.encrypt);
  addAuthorityOptions(command, context);
  return addPasswordOptions(command, context);
}

type SettingName = 'url' | 'institution' | 'key' | 'trust';

/**
 * Settings from the options or the configuration file.
 * @param named options that are called otherwise in this command
 * @throws CliError (exit 2) that names all of those which neither has
 */
export function platformSettings<Name extends SettingName>(
  context: Context,
  options: Readonly<Partial<Record<Name, string | undefined>>>,
  names: readonly Name[],
  named: Partial<Record<Name, string>> = {},
): Readonly<Record<Name, string>> {
  const configured: Readonly<Partial<Record<SettingName, string>>> = context.config().platform ?? {};
  const all = names.map((name) => [name, options[name] ?? configured[name]] as const);
  const missing = all.filter(([, value]) => value === undefined).map(([name]) => name);
  if (missing.length > 0)
    throw usageError(
      context.messages.platform.settingsMissing(
        missing.map((name) => named[name] ?? `--${name}`),
        missing.map((name) => `platform.${name}`),
      ),
    );
  return Object.fromEntries(all) as Record<Name, string>;
}

export interface Connection {
  readonly platform: Platform;
  readonly signer: Signer;
}

/** @throws CliError (exit 2) that names the setting that is missing or wrong */
export async function connect(context: Context, options: PlatformOptions): Promise<Connection> {
  const settings = platformSettings(context, options, ['url', 'institution', 'key', 'trust']);
  const { url, institution } = settings;
  // Stand-by addresses belong to the configured platform: an address given by option is another one.
  const standby = options.url === undefined ? (context.config().platform?.standby ?? []) : [];
  const bad = [url, ...standby].find((one) => !isHttpAddress(one));
  if (bad !== undefined) throw usageError(context.messages.platform.urlBad(bad));
  const trust = await readTrust(context, settings.trust, options);
  const { privateKey } = await readPrivateKeyFile(context, settings.key, options);
  const signer = memorySigner(privateKey);
  const given = { baseUrl: url, standby, institution, signer, trust, language: context.language };
  const platform = createPlatform(given);
  if (!options.encrypt) return { signer, platform };
  // The answer is signed by the platform, so that the key in it may be believed.
  const { items } = await platform.meta.certificates();
  const key = items.find(({ use }) => use === 'encryption');
  if (!key) throw environmentError(context.messages.platform.noEncryptionKey(url));
  return { signer, platform: createPlatform({ ...given, encryptTo: hexToBytes(key.publicKey) }) };
}

/** With authorities the file is a certificate that they must vouch for; without, its key is believed. */
async function readTrust(context: Context, path: string, options: AuthorityOptions): Promise<Trust> {
  const authorities = await readAuthorities(context, options);
  if (!authorities) return { publicKeys: [await readPublicKeyFile(context, path)] };
  return { publicKeys: [], certificates: [await readKeyFile(context, path)], authorities };
}
