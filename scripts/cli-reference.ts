/**
 * Reference pages of the command line, made from the command tree: `npx tsx --conditions=@hulian/source scripts/cli-reference.ts`.
 * A parity test compares them with what is committed.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commandReference } from '@hulian/cli';
import type { CommandReference, CommandTerm, Language } from '@hulian/cli';

export const folders = { 'zh-CN': 'docs/reference/cli', en: 'docs/en/reference/cli' } as const;

const words = {
  'zh-CN': {
    title: '命令参考',
    note: '本页由命令树生成，请勿手改。',
    usage: '用法',
    arguments: '参数',
    options: '选项',
    name: '名称',
    description: '说明',
    command: '命令',
    exitCodes: '退出码',
    common: '每个命令都接受 `--lang zh-CN|en`、`--config 文件` 与 `-h, --help`。',
    codes: [
      ['0', '没有达到 `--fail-on` 级别的问题'],
      ['1', '有问题、验证不通过或查不到'],
      ['2', '用法或配置错误'],
      ['3', '环境、网络或平台问题'],
      ['70', '程序缺陷；会说明如何反馈'],
    ],
  },
  en: {
    title: 'Command reference',
    note: 'Generated from the command tree; do not edit.',
    usage: 'Usage',
    arguments: 'Arguments',
    options: 'Options',
    name: 'Name',
    description: 'Description',
    command: 'Command',
    exitCodes: 'Exit codes',
    common: 'Every command takes `--lang zh-CN|en`, `--config FILE` and `-h, --help`.',
    codes: [
      ['0', 'nothing at or above `--fail-on`'],
      ['1', 'findings, failed verification, or nothing found'],
      ['2', 'wrong use or configuration'],
      ['3', 'environment, network or platform'],
      ['70', 'a bug in hulian; it says how to report it'],
    ],
  },
} as const;

/** All pages of both languages: path from the root of the repository, and text. */
export async function referencePages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const language of ['zh-CN', 'en'] as const) {
    const commands = await commandReference(language);
    pages.set(`${folders[language]}/index.md`, indexPage(commands, language));
    for (const command of commands)
      pages.set(`${folders[language]}/${fileName(command)}`, commandPage(command, language));
  }
  return pages;
}

const fileName = (command: CommandReference) => `${command.path.replace(' ', '-')}.md`;
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function indexPage(commands: readonly CommandReference[], language: Language): string {
  const text = words[language];
  const rows = commands.map(
    (command) => `| [\`${command.path}\`](${fileName(command)}) | ${cell(command.summary)} |`,
  );
  const codes = text.codes.map(([code, meaning]) => `| ${code} | ${meaning} |`);
  return (
    [
      `# ${text.title}`,
      text.note,
      `| ${text.command} | ${text.description} |\n| --- | --- |\n${rows.join('\n')}`,
      text.common,
      `## ${text.exitCodes}`,
      `| ${text.exitCodes} | ${text.description} |\n| --- | --- |\n${codes.join('\n')}`,
    ].join('\n\n') + '\n'
  );
}

function commandPage(command: CommandReference, language: Language): string {
  const text = words[language];
  return (
    [
      `# hulian ${command.path}`,
      `${command.summary}`,
      `## ${text.usage}`,
      `\`\`\`\n${command.usage}\n\`\`\``,
      ...section(text.arguments, command.arguments, language),
      ...section(text.options, command.options, language),
      text.note,
    ].join('\n\n') + '\n'
  );
}

function section(title: string, terms: readonly CommandTerm[], language: Language): string[] {
  if (terms.length === 0) return [];
  const text = words[language];
  const rows = terms.map(
    ({ term, description }) => `| \`${term.replaceAll('|', '\\|')}\` | ${cell(description)} |`,
  );
  return [`## ${title}`, `| ${text.name} | ${text.description} |\n| --- | --- |\n${rows.join('\n')}`];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const pages = await referencePages();
  for (const folder of Object.values(folders)) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const name of readdirSync(join(root, folder))) {
      if (!pages.has(`${folder}/${name}`)) rmSync(join(root, folder, name));
    }
  }
  for (const [path, content] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  console.log(`${pages.size} pages`);
}
