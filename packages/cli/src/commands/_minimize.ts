/** `hulian validate --minimize FILE`: the smallest input that still fails the same rule, with neutral values. */
import { minimizeInput } from '@hulian/validators';
import type { Validator } from '@hulian/validators';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { decodeText } from '../input/decode-text.js';
import type { InputFile } from '../input/files.js';
import { readWhole } from '../input/read.js';
import { deliver } from '../output/result.js';

/** What the user chose. */
export interface MinimizeChoice {
  readonly as?: string;
  readonly rule?: string;
  readonly output?: string;
}

/** Writes the minimized input; what was kept is told on standard error. */
export async function minimizeFile(
  context: Context,
  validator: Validator,
  file: InputFile,
  { as, rule, output }: MinimizeChoice,
): Promise<void> {
  const { minimize } = context.messages.validate;
  const text = decodeText(await readWhole(context, file));
  const minimized =
    text === undefined
      ? undefined
      : await minimizeInput({
          text,
          ...(rule !== undefined && { rule }),
          judge: (candidate) =>
            validator.validate({
              path: file.path,
              content: new TextEncoder().encode(candidate),
              ...(as !== undefined && { as }),
            }),
        });
  if (!minimized?.ok) throw usageError(minimize[minimized?.reason ?? 'unreadable'](file.path));
  const { finding, smallest, stillFails, tries } = minimized;
  await deliver(context, minimized.text, output);
  const kept = `${finding.rule}/${finding.message}`;
  context.note(minimize.done(kept, text?.length ?? 0, minimized.text.length, tries));
  if (!smallest) context.note(minimize.bounded(tries));
  if (!stillFails) context.note(minimize.changed(kept));
}
