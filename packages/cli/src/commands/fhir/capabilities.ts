/** `hulian fhir capabilities [URL]`: what a FHIR server says it can do; without an address, the built-in sandbox. */
import type { Command } from 'commander';
import { createSandbox } from '@hulian/sdk/sandbox';
import type { Context } from '../../context.js';
import { environmentError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';

interface Statement {
  readonly resourceType?: string;
  readonly fhirVersion?: string;
  readonly software?: { readonly name?: string };
  readonly rest?: readonly {
    readonly resource?: readonly {
      readonly type: string;
      readonly interaction?: readonly { readonly code: string }[];
      readonly searchParam?: readonly { readonly name: string }[];
    }[];
  }[];
}

export function define(command: Command, context: Context): void {
  command
    .argument('[url]', context.messages.fhir.arguments.server)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((url: string | undefined, { format }: { format: 'text' | 'json' }) => show(context, url, format));
}

async function show(context: Context, url: string | undefined, format: 'text' | 'json'): Promise<void> {
  const { fhir } = context.messages;
  const statement = await fetchStatement(context, url);
  if (statement.resourceType !== 'CapabilityStatement') throw environmentError(fhir.notCapabilities);
  if (format === 'json') {
    context.write(toJson(statement));
    return;
  }
  const { server, version, interactions, search } = fhir.capabilities;
  context.write(`${server} ${statement.software?.name ?? '-'}  ${version} ${statement.fhirVersion ?? '-'}\n`);
  for (const { type, interaction = [], searchParam = [] } of statement.rest?.[0]?.resource ?? []) {
    context.write(`${type}\n  ${interactions}: ${interaction.map(({ code }) => code).join(' ')}\n`);
    if (searchParam.length > 0)
      context.write(`  ${search}: ${searchParam.map(({ name }) => name).join(' ')}\n`);
  }
}

async function fetchStatement(context: Context, url: string | undefined): Promise<Statement> {
  if (url === undefined) {
    const sandbox = createSandbox();
    try {
      const answer = await sandbox.fetch(new Request('http://127.0.0.1/fhir/metadata'));
      return (await answer.json()) as Statement;
    } finally {
      sandbox.close();
    }
  }
  const { fhir } = context.messages;
  const answer = await fetch(`${url.replace(/\/$/u, '')}/metadata`, {
    headers: { accept: 'application/fhir+json' },
  }).catch(() => undefined);
  if (answer?.ok !== true) throw environmentError(fhir.serverFailed(answer?.status ?? 0));
  return (await answer.json().catch(() => ({}))) as Statement;
}
