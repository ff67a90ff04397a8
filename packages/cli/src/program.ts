/** The command tree: names and lazy imports. Only the chosen command's file is read. */
import { Command } from 'commander';
import type { Context } from './context.js';
import { configureHelp } from './output/help.js';
import { explainMissing } from './output/missing.js';
import { version } from './version.js';
import type { Messages } from './messages/index.js';

/** One command's file: adds arguments and options to `command` and gives it an action. */
export interface CommandModule {
  readonly define: (command: Command, context: Context) => void;
}

/** Full name of a command as typed after `hulian`. */
export type CommandPath = keyof Messages['summaries'];

type Load = () => Promise<CommandModule>;

/** Every command. A group's verbs follow its name; the group itself has no entry. Order is the order of the help. */
export const commands: Readonly<Record<CommandPath, Load | 'group'>> = {
  validate: () => import('./commands/validate.js'),
  explain: () => import('./commands/explain.js'),
  check: () => import('./commands/check.js'),
  standards: 'group',
  'standards list': () => import('./commands/standards/list.js'),
  'standards show': () => import('./commands/standards/show.js'),
  'standards search': () => import('./commands/standards/search.js'),
  'standards diff': () => import('./commands/standards/diff.js'),
  'standards export': () => import('./commands/standards/export.js'),
  'standards verify': () => import('./commands/standards/verify.js'),
  codes: 'group',
  'codes lookup': () => import('./commands/codes/lookup.js'),
  'codes search': () => import('./commands/codes/search.js'),
  'codes map': () => import('./commands/codes/map.js'),
  packs: 'group',
  'packs list': () => import('./commands/packs/list.js'),
  'packs add': () => import('./commands/packs/add.js'),
  'packs test': () => import('./commands/packs/test.js'),
  'packs diff': () => import('./commands/packs/diff.js'),
  'packs sign': () => import('./commands/packs/sign.js'),
  'packs verify': () => import('./commands/packs/verify.js'),
  keys: 'group',
  'keys generate': () => import('./commands/keys/generate.js'),
  'keys show': () => import('./commands/keys/show.js'),
  'keys request': () => import('./commands/keys/request.js'),
  'keys inspect': () => import('./commands/keys/inspect.js'),
  sign: () => import('./commands/sign.js'),
  'sign request': () => import('./commands/sign/request.js'),
  verify: () => import('./commands/verify.js'),
  encrypt: () => import('./commands/encrypt.js'),
  decrypt: () => import('./commands/decrypt.js'),
  digest: () => import('./commands/digest.js'),
  crypto: 'group',
  'crypto info': () => import('./commands/crypto/info.js'),
  'crypto selftest': () => import('./commands/crypto/selftest.js'),
  send: () => import('./commands/send.js'),
  sandbox: 'group',
  'sandbox start': () => import('./commands/sandbox/start.js'),
  'sandbox reset': () => import('./commands/sandbox/reset.js'),
  'sandbox inspect': () => import('./commands/sandbox/inspect.js'),
  'sandbox trigger': () => import('./commands/sandbox/trigger.js'),
  'sandbox tail': () => import('./commands/sandbox/tail.js'),
  openapi: 'group',
  'openapi diff': () => import('./commands/openapi/diff.js'),
  'openapi export': () => import('./commands/openapi/export.js'),
  gateway: () => import('./commands/gateway.js'),
  outbox: 'group',
  'outbox list': () => import('./commands/outbox/list.js'),
  'outbox run': () => import('./commands/outbox/run.js'),
  'outbox show': () => import('./commands/outbox/show.js'),
  'outbox retry': () => import('./commands/outbox/retry.js'),
  reconcile: () => import('./commands/reconcile.js'),
  package: 'group',
  'package make': () => import('./commands/package/make.js'),
  'package open': () => import('./commands/package/open.js'),
  'package patient': () => import('./commands/package/patient.js'),
  'package receipt': () => import('./commands/package/receipt.js'),
  audit: 'group',
  'audit verify': () => import('./commands/audit/verify.js'),
  conformance: 'group',
  'conformance list': () => import('./commands/conformance/list.js'),
  'conformance run': () => import('./commands/conformance/run.js'),
  mapping: 'group',
  'mapping init': () => import('./commands/mapping/init.js'),
  'mapping check': () => import('./commands/mapping/check.js'),
  'mapping run': () => import('./commands/mapping/run.js'),
  'mapping coverage': () => import('./commands/mapping/coverage.js'),
  'conformance artifacts': () => import('./commands/conformance/artifacts.js'),
  'conformance listen': () => import('./commands/conformance/listen.js'),
  proxy: () => import('./commands/proxy.js'),
  'conformance report': () => import('./commands/conformance/report.js'),
  'conformance compare': () => import('./commands/conformance/compare.js'),
  'conformance statement': () => import('./commands/conformance/statement.js'),
  'conformance badge': () => import('./commands/conformance/badge.js'),
  documents: 'group',
  'documents build': () => import('./commands/documents/build.js'),
  'documents extract': () => import('./commands/documents/extract.js'),
  'documents render': () => import('./commands/documents/render.js'),
  'documents diff': () => import('./commands/documents/diff.js'),
  'documents migrate': () => import('./commands/documents/migrate.js'),
  messages: 'group',
  'messages build': () => import('./commands/messages/build.js'),
  'messages extract': () => import('./commands/messages/extract.js'),
  fhir: 'group',
  'fhir convert': () => import('./commands/fhir/convert.js'),
  'fhir package': () => import('./commands/fhir/package.js'),
  'fhir capabilities': () => import('./commands/fhir/capabilities.js'),
  samples: 'group',
  'samples make': () => import('./commands/samples/make.js'),
  maturity: 'group',
  'maturity init': () => import('./commands/maturity/init.js'),
  'maturity score': () => import('./commands/maturity/score.js'),
  'maturity report': () => import('./commands/maturity/report.js'),
  'maturity region': () => import('./commands/maturity/region.js'),
  'maturity targets': () => import('./commands/maturity/targets.js'),
  quality: 'group',
  'quality score': () => import('./commands/quality/score.js'),
  'quality report': () => import('./commands/quality/report.js'),
  'quality sql': () => import('./commands/quality/sql.js'),
  'quality indicators': () => import('./commands/quality/indicators.js'),
  coverage: () => import('./commands/coverage.js'),
  console: () => import('./commands/console.js'),
  doctor: () => import('./commands/doctor.js'),
  completion: () => import('./commands/completion.js'),
};

/**
 * Builds the program for one command line.
 * @param argv decides which command's file is read; `'all'` reads every one (reference pages, parity test)
 */
export async function buildProgram(context: Context, argv: readonly string[] | 'all'): Promise<Command> {
  const { messages } = context;
  const program = configureHelp(new Command('hulian'), context);
  program
    .description(messages.program.description)
    .version(version, '-V, --version', messages.program.version)
    .option('--lang <language>', messages.program.lang)
    .option('--config <file>', messages.program.config)
    .addHelpText('after', `\n${messages.program.after}`);
  const named = argv === 'all' ? undefined : nameWords(argv);
  const chosen = named && choose(named);
  for (const [path, load] of Object.entries(commands) as [CommandPath, Load | 'group'][]) {
    const [first = '', verb] = path.split(' ');
    // The verbs of another group are neither run nor shown.
    if (verb !== undefined && named !== undefined && first !== named[0]) continue;
    const parent =
      verb === undefined ? program : program.commands.find((command) => command.name() === first);
    if (parent === undefined) throw new Error(`No group for ${path}`);
    const command = parent
      .command(verb ?? first)
      .summary(messages.summaries[path])
      .description(messages.summaries[path]);
    command.helpOption('-h, --help', messages.program.help);
    if (load === 'group') command.helpCommand(false);
    else if (chosen === undefined || chosen === path) {
      (await load()).define(command, context);
      explainMissing(command, context);
    }
  }
  return program;
}

/** The words that may name a command, with or without `help` in front. */
function nameWords(argv: readonly string[]): readonly string[] {
  const words = argv.filter((word) => !word.startsWith('-'));
  return words[0] === 'help' ? words.slice(1) : words;
}

function choose(words: readonly string[]): CommandPath | undefined {
  const candidates = [words.slice(0, 2).join(' '), words[0] ?? ''];
  return (
    candidates.find(
      (candidate): candidate is CommandPath =>
        Object.hasOwn(commands, candidate) && commands[candidate as CommandPath] !== 'group',
    ) ?? ('' as CommandPath)
  );
}
