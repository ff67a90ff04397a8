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

/** Notes the files that ran in scores.json and writes the tables of README.md anew, so that a topic can be run file by file. */
export function keepScores(folder, topic, files) {
  const path = `${folder}scores.json`;
  const scores = JSON.parse(readFileSync(path, 'utf8'));
  scores[topic] ??= {};
  for (const { name, killed, survived } of files) scores[topic][name] = [killed, survived];
  writeFileSync(path, `${JSON.stringify(scores, null, 2)}\n`);
  const readme = `${folder}README.md`;
  const [head] = readFileSync(readme, 'utf8').split('<!-- scores -->');
  writeFileSync(readme, `${head}<!-- scores -->\n\n${Object.entries(scores).map(table).join('\n')}`);
  return percent(Object.values(scores[topic]));
}

function table([topic, files]) {
  const row = (name, counts) =>
    `| ${name} | ${percent(counts).toFixed(1)} % | ${sum(counts, 0)} | ${sum(counts, 1)} |`;
  return [
    '| 文件 file | 得分 score | 发现 caught | 漏过 missed |',
    '| --- | --- | --- | --- |',
    row(`**${topic}**`, Object.values(files)),
    ...Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, counts]) => row(name, [counts])),
    '',
  ].join('\n');
}

const sum = (counts, index) => counts.reduce((total, count) => total + count[index], 0);
const percent = (counts) => (100 * sum(counts, 0)) / (sum(counts, 0) + sum(counts, 1));
