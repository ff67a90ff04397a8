/** `hulian quality report SCORE`: a saved score in another format. */
import type { Command } from 'commander';
import { renderScore, scoreFormats, type ScoreFormat } from '@hulian/validators/quality';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';
import { parseScore } from '../../input/saved/score.js';
import { formatOption } from '../../options/common.js';
import { deliver } from '../../output/result.js';

interface ReportOptions {
  readonly format: ScoreFormat;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options, notScore } = context.messages.quality;
  command
    .argument('<score>', args.score)
    .addOption(formatOption(context, scoreFormats, 'html'))
    .option('--output <file>', options.output)
    .action(async (path: string, chosen: ReportOptions) => {
      const score = parseScore(await readNamed(context, path));
      if (!score) throw usageError(notScore(path));
      await deliver(context, renderScore(score, chosen.format, context.language), chosen.output);
    });
}
