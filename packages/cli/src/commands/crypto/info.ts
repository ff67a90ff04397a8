/** `hulian crypto info` */
import type { Command } from 'commander';
import { cryptoInfo } from '@hulian/crypto';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { renderPairs } from '../../output/table.js';

export function define(command: Command, context: Context): void {
  command
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((options: { format: string }) => info(context, options.format));
}

function info(context: Context, format: string): void {
  const { crypto } = context.messages;
  const found = cryptoInfo();
  if (format === 'json') return context.write(toJson(found));
  const yesNo = (value: boolean) => (value ? crypto.yes : crypto.no);
  context.write(
    renderPairs([
      [crypto.labels.backend, crypto.backends[found.backend]],
      [crypto.labels.constantTime, yesNo(found.constantTime)],
      [crypto.labels.native, found.native.join('、') || crypto.none],
      [crypto.labels.selfTest, crypto.passed],
      [crypto.labels.certified, yesNo(found.certified)],
    ]),
  );
}
