/** `hulian validate --fix`: writes the safe corrections back, so that the report shows what is left. */
import { readFile } from 'node:fs/promises';
import { applyFixes } from '@hulian/validators';
import type { FileReport, FixedText } from '@hulian/validators';
import type { Context } from '../context.js';
import type { InputFile } from '../input/files.js';
import { unifiedDiff } from '../output/unified-diff.js';
import { writeFileAtomically } from '../output/write-file.js';

/** True when the file was changed. Damaged files are left alone: writing them back would lose data. */
export async function fixFile(context: Context, file: InputFile, report: FileReport): Promise<boolean> {
  const fixed = await findFixes(file, report);
  if (fixed === undefined || file.absolute === undefined) return false;
  await writeFileAtomically(file.absolute, fixed.text);
  context.note(context.messages.validate.fixed(file.path, fixed.applied.length));
  return true;
}

/** `--fix --dry-run`: what would be changed, as a unified diff; lines of the file only with `--show-values`. */
export async function showFixes(
  context: Context,
  file: InputFile,
  report: FileReport,
  showValues: boolean,
): Promise<boolean> {
  const fixed = await findFixes(file, report);
  if (fixed === undefined) return false;
  const hadMark = fixed.applied.some(({ rule }) => rule === 'file/byte-order-mark');
  const before = `${hadMark ? '\uFEFF' : ''}${fixed.before}`;
  context.write(unifiedDiff(file.path, before, fixed.text, showValues));
  context.note(context.messages.validate.wouldFix(file.path, fixed.applied.length));
  return true;
}

async function findFixes(file: InputFile, report: FileReport): Promise<FixedText | undefined> {
  if (file.absolute === undefined || report.findings.every(({ fix }) => fix?.kind !== 'safe'))
    return undefined;
  const fixed = applyFixes(await readFile(file.absolute), report.findings);
  return fixed === undefined || fixed.applied.length === 0 ? undefined : fixed;
}
