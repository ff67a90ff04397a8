/** `hulian validate --fix`: writes the safe corrections back, so that the report shows what is left. */
import { readFile } from 'node:fs/promises';
import { applyFixes } from '@hulian/validators';
import type { FileReport } from '@hulian/validators';
import type { Context } from '../context.js';
import type { InputFile } from '../input/files.js';
import { writeFileAtomically } from '../output/write-file.js';

/** True when the file was changed. Damaged files are left alone: writing them back would lose data. */
export async function fixFile(context: Context, file: InputFile, report: FileReport): Promise<boolean> {
  if (file.absolute === undefined || report.findings.every(({ fix }) => fix?.kind !== 'safe')) return false;
  const content = await readFile(file.absolute);
  const fixed = applyFixes(content, report.findings);
  if (fixed === undefined || fixed.applied.length === 0) return false;
  await writeFileAtomically(file.absolute, fixed.text);
  context.note(context.messages.validate.fixed(file.path, fixed.applied.length));
  return true;
}
