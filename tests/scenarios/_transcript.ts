/** A scenario as text: every command with what it printed and how it ended. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from './_cli.js';

/** Splits a line of command.txt into words; quotes keep blanks together, `NAME=value` in front goes to the environment. */
export function parseCommand(line: string): { env: Record<string, string>; args: string[]; input: string | undefined } {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const env: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0] ?? '')) {
    const word = words.shift() as string;
    env[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
  }
  if (words.shift() !== 'hulian') throw new Error(`A command begins with hulian: ${line}`);
  const at = words.indexOf('<');
  const input = at < 0 ? undefined : words.splice(at, 2)[1];
  return { env, args: words, input };
}

/** Runs the lines of command.txt in `folder` and writes down what happened, without what differs between machines. */
export async function transcribe(commands: string, folder: string): Promise<string> {
  const parts: string[] = [];
  for (const line of commands.split(/\r?\n/).filter((each) => each.trim() !== '' && !each.startsWith('#'))) {
    const { env, args, input } = parseCommand(line);
    const stdin = input === undefined ? {} : { stdin: readFileSync(join(folder, input)) };
    const { exitCode, stdout, stderr } = await runCli(args, { cwd: folder, env, ...stdin });
    parts.push(
      `$ ${line}\n` + section('stdout', stdout, folder) + section('stderr', stderr, folder) + `[exit ${exitCode}]\n`,
    );
  }
  return parts.join('\n');
}

function section(name: string, text: string, folder: string): string {
  if (text === '') return '';
  const same = text
    .replaceAll(folder, '<folder>')
    // Identifiers of packages, made anew each time.
    .replace(/(离线包|Package) [\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '$1 <id>')
    .replaceAll(`Node.js ${process.versions.node}`, 'Node.js <version>')
    // Which editions there are is data; a new one must not change every transcript.
    .replace(/("editions":\s*\[)[^\]]*\]/g, '$1…]')
    .replace(/[ \t]+$/gm, '');
  return `[${name}]\n${same.endsWith('\n') ? same : `${same}\n[no final newline]\n`}`;
}
