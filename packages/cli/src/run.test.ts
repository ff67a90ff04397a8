import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Io } from './io.js';
import { run } from './run.js';

function fakeIo(env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const sink = (into: string[]) =>
    ({ write: (text: string) => into.push(text) }) as unknown as NodeJS.WritableStream;
  const io: Io = {
    stdin: new PassThrough(),
    stdout: sink(out),
    stderr: sink(err),
    env,
    cwd: '/',
    platform: 'linux',
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    stdinIsTerminal: false,
    columns: 100,
  };
  return { io, out: () => out.join(''), err: () => err.join('') };
}

describe('run', () => {
  it('prints help on standard output when asked, on standard error when nothing was asked', async () => {
    const asked = fakeIo();
    expect(await run(['--help'], asked.io)).toBe(0);
    expect(asked.out()).toContain('用法');
    const bare = fakeIo();
    expect(await run([], bare.io)).toBe(2);
    expect(bare.out()).toBe('');
    expect(bare.err()).toContain('用法');
  });

  it('chooses the language: option, environment, locale, Chinese', async () => {
    const said = async (argv: string[], env: Record<string, string>) => {
      const { io, err } = fakeIo(env);
      await run([...argv, 'nonsense'], io);
      return err().startsWith('Error') ? 'en' : 'zh-CN';
    };
    expect(await said(['--lang', 'en'], { HULIAN_LANG: 'zh-CN' })).toBe('en');
    expect(await said([], { HULIAN_LANG: 'en', LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(await said([], { LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(await said([], {})).toBe('zh-CN');
  });

  it('calls what it does not know its own bug: exit 70, a stack trace only with HULIAN_DEBUG', async () => {
    const broken = (env: Record<string, string>) => {
      const fake = fakeIo(env);
      const stdout = {
        write: () => {
          throw new TypeError('broken on purpose');
        },
      } as unknown as NodeJS.WritableStream;
      return { ...fake, io: { ...fake.io, stdout } };
    };
    const quiet = broken({});
    expect(await run(['codes', 'lookup', 'CV02.01.101', '01'], quiet.io)).toBe(70);
    expect(quiet.err()).toContain('TypeError: broken on purpose');
    expect(quiet.err()).not.toMatch(/^\s+at /m);
    const loud = broken({ HULIAN_DEBUG: '1' });
    expect(await run(['codes', 'lookup', 'CV02.01.101', '01'], loud.io)).toBe(70);
    expect(loud.err()).toMatch(/^\s+at /m);
  });
});
