import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CliError } from '../errors.js';
import { en } from '../messages/en.js';
import { configFileName, findConfig, readConfig, readConfigLanguage } from './config.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string) => {
  const path = join(folder, configFileName);
  writeFileSync(path, text);
  return path;
};

describe('configuration', () => {
  it('is found upwards and its paths are relative to it', () => {
    const path = write(
      '\ufeff{ "lang": "en", "packs": ["p"], "rules": { "a/b": "off" }, "platform": { "key": "k.pem" } }',
    );
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    expect(findConfig(join(folder, 'a', 'b'))).toBe(path);
    expect(readConfig(path, en)).toEqual({
      lang: 'en',
      packs: [join(folder, 'p')],
      rules: { 'a/b': 'off' },
      platform: { key: join(folder, 'k.pem') },
    });
  });

  it.each([
    ['[]', '/'],
    ['{ "profil": "x" }', 'profil'],
    ['{ "packs": "x" }', 'packs'],
    ['{ "platform": { "urls": "x" } }', 'platform.urls'],
    ['{ "lang": 1 }', 'lang'],
    ['{ "rules": ["document/time"] }', 'rules'],
    ['{ "rules": { "document/time": "fatal" } }', 'rules["document/time"]'],
  ])('%s is refused and %s named', (text, member) => {
    const path = write(text);
    expect(() => readConfig(path, en)).toThrow(CliError);
    expect(() => readConfig(path, en)).toThrow(` ${member} is wrong`);
  });

  it('gives a language even when it is broken otherwise', () => {
    expect(readConfigLanguage(write('{ "lang": "en", "x": 1 }'))).toBe('en');
    expect(readConfigLanguage(write('{'))).toBeUndefined();
  });
});
