import { spawnSync } from 'node:child_process';
import { Argument, Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { completionScript } from './index.js';

const program = new Command('hulian').option('--lang <language>', 'language');
program
  .command('validate')
  .summary("what is 'wrong'")
  .argument('<path>')
  .addOption(new Option('--format <format>', 'form').choices(['text', 'json', 'junit']))
  .option('--fix', 'mend')
  .option('--output <file>', 'file');
const standards = program.command('standards').summary('library').helpCommand(false);
standards
  .command('list')
  .summary('a list')
  .addArgument(new Argument('[kind]').choices(['rules', 'metrics']));
standards.command('show').summary('one record');
program.command('secret', { hidden: true });

const hasBash = spawnSync('bash', ['--version']).status === 0;

describe.runIf(hasBash)('completion in a real bash', () => {
  const offered = (...words: string[]): string[] => {
    const typed = words.map((word) => `'${word}'`).join(' ');
    const script = `${completionScript('bash', program)}
COMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _hulian; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-s'], { input: script, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  };

  it.each([
    [
      ['hulian', ''],
      ['validate', 'standards'],
    ],
    [['hulian', 'va'], ['validate']],
    [
      ['hulian', 'standards', ''],
      ['list', 'show'],
    ],
    [
      ['hulian', 'standards', 'list', ''],
      ['rules', 'metrics'],
    ],
    [
      ['hulian', 'validate', '--f'],
      ['--format', '--fix'],
    ],
    [
      ['hulian', 'validate', 'a.xml', '--format', 'j'],
      ['json', 'junit'],
    ],
    [['hulian', '--lang', 'en', 'standards', 'li'], ['list']],
    [['hulian', 'validate', '--la'], ['--lang']],
  ])('%o offers %o', (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  it('leaves file names to the shell: arguments, values of any kind, unknown commands', () => {
    expect(offered('hulian', 'validate', '')).toEqual([]);
    expect(offered('hulian', 'validate', '--output', '')).toEqual([]);
    expect(offered('hulian', 'other', 'x')).toEqual([]);
  });

  it('evaluates nothing that was typed', () => {
    expect(offered('hulian', '$(echo validate)', '`echo va`')).toEqual([]);
  });
});

describe('completion of other shells', () => {
  it('zsh reads the script of bash', () => {
    expect(completionScript('zsh', program)).toContain(completionScript('bash', program));
  });

  it('fish: a line for each word, quoted', () => {
    const script = completionScript('fish', program);
    expect(script).toContain(
      "complete -c hulian -f -n 'not __fish_seen_subcommand_from validate standards' -a 'validate' -d 'what is \\'wrong\\''",
    );
    expect(script).toContain(
      "complete -c hulian -f -n '__fish_seen_subcommand_from standards; and __fish_seen_subcommand_from list' -a 'rules'",
    );
    expect(script).toContain(
      "complete -c hulian -n '__fish_seen_subcommand_from validate' -l format -xa 'text json junit' -d",
    );
    expect(script).not.toContain('secret');
  });

  it('PowerShell: words, options and values by command', () => {
    const script = completionScript('powershell', program);
    expect(script).toContain("'standards' = @('list', 'show')");
    expect(script).toContain("'validate --format' = @('text', 'json', 'junit')");
    expect(script).toContain("'validate' = @('--format', '--fix', '--output', '--help', '-h', '--lang')");
  });
});
