// data:check: all data checks over all authored data. `--write-allowed CHECK` lists what deviates today, for review.
import { writeFileSync } from 'node:fs';

import { standardsFolder } from './collect.js';
import { allChecks } from './lint/all.js';
import { LintContext } from './lint/context.js';
import { runChecks } from './lint/run.js';

const context = new LintContext(standardsFolder);
const [option, name] = process.argv.slice(2);
if (option === '--write-allowed') {
  const check = allChecks.find((each) => each.name === name);
  if (check === undefined) throw new Error(`no check named ${name ?? ''}`);
  const lines = [
    ...new Map(check.check(context).map(({ id, text }) => [id, `${id}\t${text}`])).values(),
  ].sort();
  writeFileSync(
    new URL(`lint/allowed/${check.name}.tsv`, import.meta.url),
    ['id\treason', ...lines, ''].join('\n'),
  );
} else {
  const problems = runChecks(context);
  for (const { check, path, line, id, text } of problems) {
    console.error(`standards/${path}${line === undefined ? '' : `:${line}`}  ${check}  ${id}: ${text}`);
  }
  console.log(
    `data:check: ${context.records.length} records, ${allChecks.length} checks, ${problems.length} problems`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
