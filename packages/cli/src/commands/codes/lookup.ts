/** `hulian codes lookup DOMAIN CODE` */
import type { Command } from 'commander';
import type { CodeLookup } from '@hulian/standards';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { toJson } from '../../output/result.js';
import { spellingOf } from '../standards/_find.js';

type LookupOptions = PackOptions & { readonly format: string };

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command
    .argument('<domain>', standards.arguments.domain)
    .argument('<code>', standards.arguments.code)
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPackOptions(command, context).action((domain: string, code: string, options: LookupOptions) =>
    lookup(context, domain, code, options),
  );
}

async function lookup(context: Context, given: string, code: string, options: LookupOptions): Promise<void> {
  const { format } = options;
  const library = await openPackedLibrary(context, options);
  const known = (spelling: string): boolean => {
    const found = library.lookupCode(spelling, code);
    return found.answer !== 'not-loaded' || found.domain !== undefined;
  };
  const domain = spellingOf(given, known);
  const answer = library.lookupCode(domain, code);
  if (answer.answer === 'not-loaded' && answer.domain === undefined) {
    const nearest = library.suggest(domain, 'value-domain', 3).map((entry) => `${entry.id} ${entry.name}`);
    throw usageError(context.messages.errors.unknownId(domain, nearest));
  }
  // Only `known` is a yes: an answer nobody can give must not look like one.
  context.exitCode = answer.answer === 'known' ? 0 : 1;
  context.write(format === 'json' ? toJson(toData(answer, code)) : toText(answer, code, context));
}

function toData(answer: CodeLookup, code: string): unknown {
  const domain = answer.domain && { id: answer.domain.id, name: answer.domain.name, oid: answer.domain.oid };
  if (answer.answer === 'known')
    return {
      answer: 'known',
      domain,
      ...answer.value,
      ...(answer.retired && { retired: { lastIn: answer.retired.lastIn, now: answer.retired.now ?? [] } }),
    };
  if (answer.answer === 'unknown') return { answer: 'unknown', domain, code, nearest: answer.nearest };
  return { answer: 'not-loaded', domain, code };
}

function toText(answer: CodeLookup, code: string, { messages: { standards } }: Context): string {
  const domain = answer.domain ? `${answer.domain.id} ${answer.domain.name}` : '';
  if (answer.answer === 'known')
    return (
      `${standards.knownCode(answer.value.code, answer.value.name, domain)}\n` +
      (answer.value.synonyms ? `${standards.synonymsOf(answer.value.synonyms)}\n` : '') +
      (answer.retired ? `${standards.retiredCode(answer.retired.lastIn, answer.retired.now ?? [])}\n` : '')
    );
  if (answer.answer === 'not-loaded') return `${standards.notLoaded(domain)}\n`;
  const nearest = answer.nearest.map((value) => `  ${value.code}  ${value.name}\n`).join('');
  return `${standards.unknownCode(domain, code)}\n${nearest}`;
}
