import { describe, expect, it } from 'vitest';
import type { Io } from '../io.js';
import { parseLanguage, systemLanguage } from './language.js';

const io = (env: Record<string, string>) => ({ env, platform: 'linux' }) as unknown as Io;

describe('languages', () => {
  it('reads the spellings of systems', () => {
    expect(parseLanguage('zh_CN.UTF-8')).toBe('zh-CN');
    expect(parseLanguage('EN-us')).toBe('en');
    expect(parseLanguage('english')).toBeUndefined();
    expect(parseLanguage('fr')).toBeUndefined();
  });

  it('takes LC_ALL before LANG and leaves C and other languages undecided', () => {
    expect(systemLanguage(io({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }))).toBe('en');
    expect(systemLanguage(io({ LANG: 'C.UTF-8' }))).toBeUndefined();
    expect(systemLanguage(io({}))).toBeUndefined();
  });
});
