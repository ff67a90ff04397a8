/** `hulian doctor`: one line per check; what is wrong and what to do */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { explain } from '../error-report.js';
import { formatOption } from '../options/common.js';
import { toJson } from '../output/result.js';
import { padEnd } from '../output/width.js';

type Result = 'ok' | 'warning' | 'failed';
type CheckName = keyof Context['messages']['doctor']['checks'];

interface Outcome {
  readonly result: Result;
  readonly details: string;
}

export function define(command: Command, context: Context): void {
  command
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((options: { format: string }) => doctor(context, options.format));
}

async function doctor(context: Context, format: string): Promise<void> {
  const { messages, style } = context;
  const results: ({ check: CheckName } & Outcome)[] = [];
  const colours = { ok: style.green, warning: style.yellow, failed: style.red };
  for (const [name, check] of Object.entries(checks) as [CheckName, (typeof checks)[CheckName]][]) {
    const outcome = await runCheck(context, check);
    results.push({ check: name, ...outcome });
    if (format === 'text') {
      const result = colours[outcome.result](padEnd(messages.doctor.results[outcome.result], 6));
      context.write(`${result}  ${padEnd(messages.doctor.checks[name], 44)}  ${outcome.details}\n`);
    }
  }
  const failed = results.filter((each) => each.result === 'failed').length;
  context.exitCode = failed > 0 ? 3 : 0;
  if (format === 'json') return context.write(toJson({ ok: failed === 0, checks: results }));
  context.write(`\n${failed > 0 ? messages.doctor.someFailed(failed) : messages.doctor.allGood}\n`);
}

async function runCheck(context: Context, check: (context: Context) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await check(context);
  } catch (error) {
    const known = await explain(error, context);
    return {
      result: 'failed',
      details: known?.text ?? (error instanceof Error ? error.message : String(error)),
    };
  }
}

const ok = (details: string): Outcome => ({ result: 'ok', details });
const warning = (details: string): Outcome => ({ result: 'warning', details });

const checks: Readonly<Record<CheckName, (context: Context) => Promise<Outcome>>> = {
  node: async () => ok(`${process.versions.node} ${process.platform} ${process.arch}`),

  standards: async ({ messages }) => {
    const { openLibrary } = await import('@hulian/standards');
    const library = openLibrary();
    const count = library.list().length;
    const sample = library.dataElement('DE02.01.039.00');
    return count > 0 && sample !== undefined
      ? ok(messages.doctor.records(count))
      : { result: 'failed', details: messages.doctor.records(count) };
  },

  crypto: async ({ messages }) => {
    const { cryptoInfo } = await import('@hulian/crypto');
    const info = cryptoInfo();
    return info.backend === 'wasm' ? ok(messages.doctor.cryptoFast) : warning(messages.doctor.cryptoSlow);
  },

  validators: async ({ messages }) => {
    const [{ createValidator }, { openLibrary }] = await Promise.all([
      import('@hulian/validators'),
      import('@hulian/standards'),
    ]);
    const empty = await createValidator({ library: openLibrary() }).validate({
      path: 'empty',
      content: new Uint8Array(),
    });
    return empty.findings.length > 0
      ? ok(messages.doctor.works)
      : { result: 'failed', details: messages.doctor.doesNotWork };
  },

  temporary: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hulian-'));
    await writeFile(join(folder, 'test'), 'test');
    await rm(folder, { recursive: true });
    return ok(tmpdir());
  },

  config: async (context) => {
    context.config();
    return ok(context.configPath ?? context.messages.doctor.noConfig);
  },

  clock: async ({ messages }) => {
    const now = new Date();
    const plausible = now.getUTCFullYear() >= 2025 && now.getUTCFullYear() < 2100;
    return plausible ? ok(now.toISOString()) : warning(messages.doctor.clockWrong(now.toISOString()));
  },

  terminal: async ({ io, messages }) => {
    const charset = /\.([\w-]+)/.exec(io.env['LC_ALL'] || io.env['LC_CTYPE'] || io.env['LANG'] || '')?.[1];
    return charset === undefined || /^utf-?8$/i.test(charset)
      ? ok(messages.doctor.utf8)
      : warning(messages.doctor.notUtf8(charset));
  },
};
