/** Pages of docs/services, made from the table of operations, the codes and the state machines. Run: npm run docs -w @hulian/sdk */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Operation } from '../src/client/operation.js';
import { operationTable } from '../src/generated/operations.js';
import { platformCodes } from '../src/generated/platform-codes.js';
import { stateMachines } from '../src/generated/state-machines.js';

const folder = new URL('../../../docs/services/', import.meta.url);
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const banner = '<!-- 由 packages/sdk/scripts/service-pages.ts 生成，请勿手改。 -->\n';

function callOf(operation: Operation): string {
  const given = [
    ...(operation.pathParameters ?? []),
    ...(operation.body ? ['body'] : operation.queryParameters ? ['query'] : []),
    ...(operation.versioned ? ['{ version }'] : []),
  ];
  return `platform.${operation.service}.${operation.name}(${given.join(', ')})`;
}

function servicePage(service: string, operations: readonly Operation[]): string {
  const rows = operations.map(
    (operation) =>
      `| ${operation.summary} | \`${operation.method} ${operation.path}\` | \`${callOf(operation)}\` | ${operation.body ? `\`${operation.body}\`` : ''} | ${operation.scope ? `\`${operation.scope}\`` : operation.open ? '无须签名' : ''} |`,
  );
  const codes = [
    ...new Set(
      operations.flatMap(({ codes: list = [], duplicate }) => [...list, ...(duplicate ? [duplicate] : [])]),
    ),
  ].sort() as (keyof typeof platformCodes)[];
  const machines = stateMachines.filter(({ resource }) =>
    operations.some((operation) => operation.resource === resource && operation.effect === 'transition'),
  );
  return [
    banner,
    `# ${service}\n`,
    '| 操作 | 地址 | SDK | 请求体 | 权限 |\n| --- | --- | --- | --- | --- |',
    ...rows,
    ...(codes.length > 0
      ? [
          '\n## 本服务的平台代码\n',
          '| 代码 | 含义 | 处理 |\n| --- | --- | --- |',
          ...codes.map(
            (code) =>
              `| ${code} | ${platformCodes[code].title['zh-CN']} | ${platformCodes[code].action['zh-CN']} |`,
          ),
        ]
      : []),
    ...machines.flatMap(({ name, initial, illegal, transitions }) => [
      `\n## 状态：${name}\n`,
      `初始状态 \`${initial}\`；不允许的变更返回 ${illegal}。\n`,
      '| 事件 | 从 | 到 | 谁可以 |\n| --- | --- | --- | --- |',
      ...transitions.map(
        ({ event, from, to, by }) =>
          `| \`${event}\` | ${from.map((state) => `\`${state}\``).join('、')} | \`${to}\` | ${{ owner: '提交机构', target: '接收机构', parties: '双方', any: '有权限的机构' }[by]} |`,
      ),
    ]),
    '\n通用代码见 [平台代码](codes.md)，签名与应答见 [接口约定](conventions.md)。\n',
  ].join('\n');
}

function codesPage(): string {
  const rows = Object.entries(platformCodes).map(
    ([code, { status, resend, title, cause, action }]) =>
      `| ${code} | ${status} | ${title['zh-CN']}<br>${title.en} | ${cause['zh-CN']} | ${action['zh-CN']} | ${{ no: '否', later: '稍后', 'same-key': '同一幂等键' }[resend]} |`,
  );
  return `${banner}\n# 平台代码\n\n| 代码 | 状态 | 含义 | 常见原因 | 处理 | 可否原样重发 |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** Name and text of every page. */
export function servicePages(): ReadonlyMap<string, string> {
  const services = new Map<string, Operation[]>();
  for (const operation of operationTable)
    services.set(operation.service, [...(services.get(operation.service) ?? []), operation]);
  const pages = new Map([['codes.md', codesPage()]]);
  for (const [service, operations] of services)
    pages.set(`${kebab(service)}.md`, servicePage(service, operations));
  const list = [...services]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([service, operations]) =>
        `| [${service}](${kebab(service)}.md) | ${operations.length} | ${operations[0]?.summary ?? ''} 等 |`,
    );
  pages.set(
    'README.md',
    `${banner}\n# 统一接口的服务\n\n共 ${operationTable.length} 个操作。先读 [接口约定](conventions.md)，再查各服务；全部代码见 [平台代码](codes.md)。接口文件在 \`standards/openapi/\`。\n\n| 服务 | 操作数 | 内容 |\n| --- | --- | --- |\n${list.join('\n')}\n`,
  );
  return pages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of servicePages()) writeFileSync(new URL(name, folder), text);
}
