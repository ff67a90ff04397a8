/** The completion script of the built command, in a real bash. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root, runCli } from './_cli.js';

const hasBash = spawnSync('bash', ['--version']).status === 0;

beforeAll(ensureBuilt, 300_000);

describe.runIf(hasBash)('hulian completion bash', () => {
  it('completes commands, options and values', async () => {
    const { stdout, exitCode } = await runCli(['completion', 'bash'], { cwd: root });
    expect(exitCode).toBe(0);
    const offered = (...words: string[]): string => {
      const typed = words.map((word) => `'${word}'`).join(' ');
      const input = `${stdout}\nCOMP_WORDS=(hulian ${typed}); COMP_CWORD=${words.length}; _hulian; echo "\${COMPREPLY[*]}"`;
      return spawnSync('bash', ['-s'], { input, encoding: 'utf8' }).stdout.trim();
    };
    expect(offered('val')).toBe('validate');
    expect(offered('standards', 's')).toBe('show search');
    expect(offered('validate', 'a.xml', '--format', 'sar')).toBe('sarif');
    expect(offered('validate', 'a.xml', '--fail-on', '')).toBe('error warning never');
    expect(offered('validate', '')).toBe('');
  });
});
