/** `hulian fhir convert FILE`: records and shared documents to FHIR, and back. */
import type { Command } from 'commander';
import { nationalLibrary } from '@hulian/standards';
import { extractDocument } from '@hulian/sdk/documents';
import { documentFromFhir, documentToFhir, recordFromFhir, recordToFhir } from '@hulian/sdk/fhir';
import { parseExact, readResourceXml, stringifyExact, writeResourceXml } from '@hulian/validators/fhir';
import { readXml } from '@hulian/validators/xml';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption } from '../../options/common.js';
import { deliver } from '../../output/result.js';

const targets = ['fhir', 'fhir-xml', 'record'] as const;

interface ConvertOptions {
  readonly as?: string;
  readonly to?: (typeof targets)[number];
  readonly output?: string;
}

type Json = Readonly<Record<string, unknown>>;

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.fhir;
  command
    .argument('<file>', args.input)
    .option('--as <id>', options.as)
    .addOption(choiceOption(context, '--to <form>', options.to, targets))
    .option('--output <file>', options.output)
    .action((path: string, chosen: ConvertOptions) => convert(context, path, chosen));
}

async function convert(context: Context, path: string, options: ConvertOptions): Promise<void> {
  const text = new TextDecoder().decode(await readNamed(context, path)).replace(/^\uFEFF/u, '');
  const input = read(context, path, text);
  const made =
    input.kind === 'bundle' ? fromBundle(context, input.value, options) : toBundle(context, input, options);
  await deliver(context, made, options.output);
}

type Input =
  | { readonly kind: 'bundle' | 'record'; readonly value: Json }
  | { readonly kind: 'document'; readonly text: string };

function read(context: Context, path: string, text: string): Input {
  try {
    if (!text.trimStart().startsWith('<')) {
      const value = parseExact(text) as Json;
      return { kind: value['resourceType'] === 'Bundle' ? 'bundle' : 'record', value };
    }
    const result = readXml(text);
    if (result.ok && result.tree.root.name === 'Bundle')
      return { kind: 'bundle', value: readResourceXml(result.tree).resource };
    if (result.ok && result.tree.root.name === 'ClinicalDocument') return { kind: 'document', text };
  } catch {
    // Refused below.
  }
  throw failure(context.messages.fhir.notReadable(path));
}

function fromBundle(context: Context, bundle: Json, { as, to }: ConvertOptions): string {
  if (to === 'fhir-xml') return writeResourceXml(bundle);
  if (to === 'fhir') return `${stringifyExact(bundle, 2)}\n`;
  if (bundle['type'] === 'document') return `${stringifyExact(documentFromFhir(bundle), 2)}\n`;
  const { dataSet, record, notHeld } = guard(context, as ?? '', () =>
    recordFromFhir(bundle, as === undefined ? {} : { dataSet: as }),
  );
  for (const place of notHeld) context.note(context.messages.fhir.notHeld(place));
  return `${stringifyExact({ dataSet, ...record }, 2)}\n`;
}

function toBundle(context: Context, input: Input, { as, to }: ConvertOptions): string {
  const { fhir } = context.messages;
  const print = (bundle: Json): string =>
    to === 'fhir-xml' ? writeResourceXml(bundle) : `${stringifyExact(bundle, 2)}\n`;
  if (input.kind === 'document') {
    const { bundle, notHeld } = documentToFhir(extractDocument(input.text).record);
    for (const { field } of notHeld) context.note(fhir.notHeld(field));
    return print(bundle);
  }
  const { dataSet, ...rest } = input.value;
  const name = as ?? (typeof dataSet === 'string' ? dataSet : '');
  const record = Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const made = guard(context, name, () => recordToFhir(name, record));
  for (const { field } of made.notHeld) context.note(fhir.notHeld(field));
  for (const [field, value] of Object.entries(rest))
    if (typeof value !== 'string') context.note(fhir.notHeld(field));
  context.note(fhir.formCount(made.native.length, made.form.length));
  return print(made.bundle);
}

/** A data subset that is not known is the user's to mend. */
function guard<Value>(context: Context, name: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const nearest =
      name === ''
        ? []
        : nationalLibrary()
            .suggest(name, 'data-set', 3)
            .map((each) => each.name);
    throw usageError(context.messages.fhir.dataSetUnknown(name, nearest), error);
  }
}
