/** `hulian packs list [PACK…]` */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readPack } from '@hulian/standards';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { explainPackErrors } from '../../options/packs.js';
import { toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';

export function define(command: Command, context: Context): void {
  command
    .argument('[pack...]', context.messages.packs.arguments.packs)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((paths: string[], options: { format: string }) => list(context, paths, options.format));
}

function list(context: Context, given: readonly string[], format: string): void {
  const { packs: texts } = context.messages;
  const paths =
    given.length > 0 ? given.map((path) => resolve(context.io.cwd, path)) : (context.config().packs ?? []);
  const packs = explainPackErrors(context, () => paths.map((path) => readPack(path)));
  const rows = packs.map(({ manifest, records, signature, origin }) => ({
    ...manifest,
    records: records.length,
    signed: signature !== undefined,
    origin,
  }));
  if (format === 'json') return context.write(toJson(rows));
  if (rows.length === 0) return context.note(texts.none);
  const cells = rows.map(({ id, version, name = '', records, signed, effectiveFrom, effectiveTo }) => {
    const days =
      effectiveFrom || effectiveTo ? `${effectiveFrom ?? ''}–${effectiveTo ?? ''}` : texts.unlimited;
    return [id, version, name, String(records), signed ? texts.signed : texts.unsigned, days];
  });
  context.write(renderTable(texts.headings.list, cells, { heading: context.style.bold }));
}
