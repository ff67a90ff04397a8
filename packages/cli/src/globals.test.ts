import { describe, expect, it } from 'vitest';
import { takeGlobals } from './globals.js';

describe('takeGlobals', () => {
  it('takes language and configuration from anywhere, in both spellings', () => {
    expect(takeGlobals(['validate', '--lang', 'en', 'a', '--config=c.json'])).toEqual({
      lang: 'en',
      config: 'c.json',
      rest: ['validate', 'a'],
    });
  });

  it('leaves what follows -- alone', () => {
    expect(takeGlobals(['sign', '--', '--lang', 'en'])).toEqual({ rest: ['sign', '--', '--lang', 'en'] });
  });

  it('says which option has no value', () => {
    expect(takeGlobals(['doctor', '--lang'])).toMatchObject({ incomplete: '--lang' });
  });
});
