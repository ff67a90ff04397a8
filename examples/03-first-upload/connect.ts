// Reads the settings of both programs: from the environment, so that nothing secret stands on the command line.
import { readFileSync } from 'node:fs';
import { fileSigner, keys } from '@hulian/crypto';

function setting(name: string, otherwise?: string): string {
  const value = process.env[name] ?? otherwise;
  if (value === undefined) throw new Error(`set ${name}`);
  return value;
}

const passwordFile = process.env['HULIAN_PASSWORD_FILE'];
const password = passwordFile === undefined ? undefined : readFileSync(passwordFile, 'utf8').split('\n')[0];

export const baseUrl = setting('PLATFORM_URL', 'http://127.0.0.1:8846');
export const institution = setting('INSTITUTION', '12990000TEST000001');
export const signer = fileSigner(
  readFileSync(setting('PRIVATE_KEY', 'hulian-key.pem'), 'utf8'),
  password === undefined ? {} : { password },
);
export const platformKey = keys.readPublicKey(readFileSync(setting('PLATFORM_KEY', 'platform.pub'), 'utf8'));
