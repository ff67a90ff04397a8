// A document as plain text, for terminals and for copying into other systems.
import type { Block } from './narrative-blocks.js';
import type { DocumentView, Fact } from './view.js';

const line = ({ name, value }: Fact): string => `${name}：${value.replaceAll('\n', '\n    ')}`;

const heading = (title: string): string => `\n【${title}】`;

const writeBlock = (block: Block): string[] => {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'list') return block.items.map((item) => `· ${item}`);
  return [block.head, ...block.rows].filter((row) => row.length > 0).map((row) => row.join(' | '));
};

const topic = (title: string, facts: readonly Fact[]): string[] =>
  facts.length === 0 ? [] : [heading(title), ...facts.map(line)];

/** Writes the view as text. */
export const writeText = (view: DocumentView): string => {
  const lines = [view.institution, view.title].filter((each) => each !== '');
  lines.push(...topic('患者', view.patient), ...topic('就诊与相关人员', view.encounter));
  for (const { title, narrative, groups, known } of view.sections) {
    lines.push(heading(known ? title : `${title}（模板中没有的章节）`));
    lines.push(...narrative.flatMap(writeBlock));
    const filled = groups.filter((group) => group.length > 0);
    for (const [index, group] of filled.entries()) {
      if (filled.length > 1) lines.push(`${String(index + 1)}.`);
      lines.push(...group.map((fact) => (filled.length > 1 ? `   ${line(fact)}` : line(fact))));
    }
    if (narrative.length === 0 && filled.length === 0) lines.push('（无内容）');
  }
  lines.push(...topic('签署与机构', view.signatures), ...topic('文档', view.document));
  // A terminal must not take text for commands.
  return `${lines.join('\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')}\n`;
};
