// A document as one HTML page: no script, no link, nothing loaded; everything from the document is text.
import { createHash } from 'node:crypto';
import { escapeText } from '@hulian/validators/xml';
import type { Block } from './narrative-blocks.js';
import { styleSheet } from './style.js';
import type { DocumentView, Fact, SectionView } from './view.js';

/** Text of the document; characters that turn its direction round would show a dose backwards and are made visible. */
const text = (value: string): string => escapeText(value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '�'));

/** Values longer than this get a line of their own. */
const wideFrom = 24;

const list = (facts: readonly Fact[]): string => {
  if (facts.length === 0) return '';
  const items = facts.map(({ name, value }) => {
    const isWide = [...name, ...value].length > wideFrom || value.includes('\n');
    return `<div${isWide ? ' class="wide"' : ''}><dt>${text(name)}</dt><dd>${text(value)}</dd></div>`;
  });
  return `<dl>${items.join('')}</dl>`;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = (row: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${row.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`;
  const top = head.length === 0 ? '' : `<thead>${cells(head, 'th')}</thead>`;
  return `<div class="scroll"><table>${top}<tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table></div>`;
};

const writeBlock = (block: Block): string => {
  if (block.kind === 'paragraph') return `<p>${text(block.text)}</p>`;
  if (block.kind === 'list')
    return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
  return table(block.head, block.rows);
};

/** What repeats is a table as long as it has few columns with short values; else one box after the other. */
const writeGroups = (groups: readonly (readonly Fact[])[]): string => {
  const filled = groups.filter((group) => group.length > 0);
  const [only, ...more] = filled;
  if (only === undefined) return '';
  if (more.length === 0) return list(only);
  const names = [...new Set(filled.flat().map(({ name }) => name))];
  const isRegular = filled.every((group) => new Set(group.map(({ name }) => name)).size === group.length);
  const isShort = filled.flat().every(({ value }) => [...value].length <= 30);
  if (isRegular && isShort && names.length <= 8) {
    const valueOf = (group: readonly Fact[], name: string) => group.find((fact) => fact.name === name)?.value;
    return table(
      names,
      filled.map((group) => names.map((name) => valueOf(group, name) ?? '')),
    );
  }
  return filled
    .map((group, index) => `<div class="group"><b>${String(index + 1)}</b>${list(group)}</div>`)
    .join('');
};

const writeSection = ({ title, narrative, groups, known }: SectionView): string => {
  const content = narrative.map(writeBlock).join('') + writeGroups(groups);
  const mark = known ? '' : '<small>模板中没有的章节</small>';
  return `<section><h2>${text(title)}${mark}</h2>${content === '' ? '<p class="none">（无内容）</p>' : content}</section>`;
};

const topic = (title: string, facts: readonly Fact[]): string =>
  facts.length === 0 ? '' : `<section><h2>${title}</h2>${list(facts)}</section>`;

/** Writes the view as a page. */
export const writeHtml = (view: DocumentView): string => {
  const hash = createHash('sha256').update(styleSheet).digest('base64');
  const institution = view.institution === '' ? '' : `<p>${text(view.institution)}</p>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(view.title)}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
<header>${institution}<h1>${text(view.title)}</h1></header>
<section class="patient" aria-label="患者">${list(view.patient)}</section>
${topic('就诊与相关人员', view.encounter)}
${view.sections.map(writeSection).join('\n')}
${topic('签署与机构', view.signatures)}
<footer>${list(view.document)}</footer>
</main>
</body>
</html>
`;
};
