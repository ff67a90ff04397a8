/** `POST /api/validate` */
import type { Context } from 'hono';
import type { ValidatedFile } from '@hulian/console/contract';
import { createValidator, foldReport, type FileReport, type ValidatorOptions } from '@hulian/validators';
import { renderReport } from '@hulian/validators/reporters';
import type { ConsoleApp, ConsoleEnvironment, ConsoleOptions } from './app.js';
import { malformed, readBytes } from './body.js';

interface Wishes {
  readonly as?: string;
  /** What the file is judged by; the national rules where nothing is said. */
  readonly settings?: ValidatorOptions;
  readonly showValues?: boolean;
}

export function addValidationRoutes(app: ConsoleApp, { yardstick }: ConsoleOptions): void {
  app.post('/api/validate', async (context) => {
    const { name = 'file', as, profile, values } = context.req.query();
    if (profile !== undefined && profile !== 'national' && profile !== 'assessment') throw malformed();
    const { shown } = await validateFile(context, name, await readBytes(context), {
      ...(as && { as }),
      // The profile is chosen on the page.
      settings: { ...yardstick, profile: profile ?? 'national' },
      showValues: values === 'yes',
    });
    return context.json(shown);
  });
}

/** Judges one file; `shown` has the sentences, in the language of the page. */
export async function validateFile(
  context: Context<ConsoleEnvironment>,
  path: string,
  content: Uint8Array,
  { as, settings = {}, showValues = false }: Wishes,
): Promise<{ readonly report: FileReport; readonly shown: ValidatedFile }> {
  const validator = createValidator(settings);
  const report = await validator.validate({ path, content, ...(as !== undefined && { as }) });
  const text = renderReport(foldReport([report], validator.manifest()), 'json', {
    language: context.get('language'),
    showValues,
  });
  const { files } = JSON.parse(text) as { readonly files: readonly ValidatedFile[] };
  const [shown] = files;
  if (shown === undefined) throw new Error('a file without a report');
  return { report, shown };
}
