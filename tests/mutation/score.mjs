// Scores as Stryker counts them: killed and timed out over everything that ran (compile errors and ignored ones left out).
import { readFileSync, writeFileSync } from 'node:fs';

const caught = new Set(['Killed', 'Timeout']);
const missed = new Set(['Survived', 'NoCoverage']);

function count(mutants) {
  const killed = mutants.filter((mutant) => caught.has(mutant.status)).length;
  const survived = mutants.filter((mutant) => missed.has(mutant.status)).length;
  return { killed, survived, score: killed + survived ? (100 * killed) / (killed + survived) : 100 };
}

export function scoreOf(results, floor) {
  const byFile = new Map();
  for (const mutant of results) byFile.set(mutant.fileName, [...(byFile.get(mutant.fileName) ?? []), mutant]);
  const files = [...byFile]
    .map(([fileName, mutants]) => ({
      name: fileName.replaceAll('\\', '/').replace(/^.*\/src\//, ''),
      ...count(mutants),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...count(results), floor, files };
}

export function survivorsOf(results, root) {
  const lines = [];
  for (const mutant of results.filter((one) => missed.has(one.status))) {
    const file = mutant.fileName.replaceAll('\\', '/').replace(root.replaceAll('\\', '/'), '');
    const { start, end } = mutant.location;
    const source = readFileSync(mutant.fileName, 'utf8').split('\n');
    const first = source[start.line - 1];
    const old = first.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
    const place = `${file}:${start.line}:${start.column}`;
    lines.push(
      `${place} ${mutant.status} ${mutant.mutatorName}: ${old} -> ${mutant.replacement.replace(/\s+/g, ' ')}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Replaces the lines of one topic in the table of README.md. */
export function writeTable(folder, topic, score) {
  const path = `${folder}README.md`;
  const text = readFileSync(path, 'utf8');
  const rows = [
    `| **${topic}** | **${score.score.toFixed(1)} %** | **${score.killed}** | **${score.survived}** |`,
    ...score.files.map(
      (file) => `| ${file.name} | ${file.score.toFixed(1)} % | ${file.killed} | ${file.survived} |`,
    ),
  ].join('\n');
  const open = `<!-- ${topic} -->`;
  const close = `<!-- /${topic} -->`;
  const head = '| 文件 file | 得分 score | 发现 caught | 漏过 missed |\n| --- | --- | --- | --- |\n';
  const block = `${open}\n\n${head}${rows}\n\n${close}`;
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  writeFileSync(
    path,
    from < 0
      ? `${text.trimEnd()}\n\n${block}\n`
      : text.slice(0, from) + block + text.slice(to + close.length),
  );
}
