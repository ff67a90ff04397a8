/** Scripts by which shells complete `hulian`. They hold all words: a key press starts no process. */
import type { Command } from 'commander';
import { bashScript, zshScript } from './bash.js';
import { fishScript } from './fish.js';
import { powershellScript } from './powershell.js';
import { commandWords, type CommandWords } from './words.js';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

const writers: Readonly<Record<Shell, (commands: readonly CommandWords[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** The script for a shell, with the sentences of the program's language. */
export const completionScript = (shell: Shell, program: Command): string =>
  writers[shell](commandWords(program));
