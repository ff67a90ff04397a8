/** `hulian conformance badge RESULT`: a small SVG picture */
import type { Command } from 'commander';
import type { AnyRun } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { escapeAttribute } from '@hulian/validators/xml';
import { deliver } from '../../output/result.js';
import { displayWidth } from '../../output/width.js';
import { loadRun } from './_load.js';
import { isPartial } from './_run-document.js';

const colours = { pass: '#2e7d32', fail: '#c62828', other: '#6d6d6d' };

export function define(command: Command, context: Context): void {
  const { evidence, conformance } = context.messages;
  command
    .argument('<result>', evidence.arguments.result)
    .option('--output <file>', conformance.options.output)
    .action(async (path: string, { output }: { readonly output?: string }) => {
      await deliver(context, drawBadge(context, await loadRun(context, path)), output);
    });
}

/** A part of a suite never gets the colour of a pass. */
function drawBadge({ messages: { evidence } }: Context, run: AnyRun): string {
  const artifacts = 'kind' in run;
  const partial = !artifacts && isPartial(run);
  const [good, all] = artifacts
    ? [run.summary.pass, run.summary.files]
    : [run.summary.pass, run.tests.length - run.summary.omit];
  const label = `hulian ${artifacts ? 'artifacts' : run.suite}`;
  const value = `${good}/${all}${partial ? ` ${evidence.partial}` : ''}`;
  const colour =
    run.result === 'pass' && !partial
      ? colours.pass
      : run.result === 'pass' || run.result === 'not-checked'
        ? colours.other
        : colours.fail;
  const [left, right] = [label, value].map((text) => displayWidth(text) * 7 + 12) as [number, number];
  const text = (words: string, middle: number) =>
    `<text x="${middle}" y="14" text-anchor="middle">${escapeAttribute(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${escapeAttribute(`${label}: ${value}`)}"><rect width="${left}" height="20" fill="#455a64"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/><g fill="#fff" font-family="monospace" font-size="11">${text(label, left / 2)}${text(value, left + right / 2)}</g></svg>\n`;
}
