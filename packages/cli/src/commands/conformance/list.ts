/** `hulian conformance list` */
import type { Command } from 'commander';
import { tableRequirements } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { addSuiteOptions, chooseSuite, openSuites, type SuiteOptions } from './_suites.js';

interface ListOptions extends SuiteOptions {
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  command
    .argument('[suite]', context.messages.conformance.arguments.suite)
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addSuiteOptions(command, context).action((suite: string | undefined, options: ListOptions) =>
    list(context, suite, options),
  );
}

/** All suites with their counts; the tests of one where it is named. */
async function list(context: Context, name: string | undefined, options: ListOptions): Promise<void> {
  const { language, messages, style } = context;
  const { format } = options;
  const all = await openSuites(context, options);
  const suites = name === undefined ? Object.values(all) : [chooseSuite(context, all, name)];
  const requirements = tableRequirements(suites);
  if (format === 'json') {
    const listed = suites.map((suite) => ({
      id: suite.id,
      title: suite.title[language],
      tests: suite.groups.flatMap((group) =>
        group.tests.map(({ id, title, optional = false, requirements: covered, needs = [] }) => ({
          id: `${suite.id}/${id}`,
          group: group.id,
          title: title[language],
          optional,
          requirements: covered,
          needs: needs.map((need) => `${suite.id}/${need}`),
        })),
      ),
    }));
    const table = requirements.map(({ notProvable, ...rest }) => ({
      ...rest,
      ...(notProvable && { notProvable: notProvable[language] }),
    }));
    context.write(toJson({ suites: listed, requirements: table }));
    return;
  }
  for (const suite of suites) {
    const count = suite.groups.reduce((sum, { tests }) => sum + tests.length, 0);
    context.write(
      `${style.bold(suite.id)}  ${suite.title[language]}  ${messages.conformance.suiteTests(count)}\n`,
    );
    if (name === undefined) continue;
    for (const { id, title, optional } of suite.groups.flatMap(({ tests }) => tests)) {
      const mark = optional ? `  [${messages.conformance.optional}]` : '';
      context.write(`  ${suite.id}/${id}  ${title[language]}${mark}\n`);
    }
  }
  if (name !== undefined) return;
  const without = (kind: string): string => {
    const asked = requirements.filter(({ requirement }) => requirement.startsWith(`${kind}:`));
    return `${asked.filter(({ tests }) => tests.length === 0).length}/${asked.length}`;
  };
  const { uncovered, notProvable } = messages.conformance;
  const line = uncovered(without('operation'), without('service'), without('code'), without('convention'));
  const decided = requirements.filter((one) => one.notProvable).length;
  context.write(`${line}\n${notProvable(decided)}\n`);
}
