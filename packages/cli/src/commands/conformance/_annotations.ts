/** What test servers show beside a change: workflow commands of GitHub Actions, code quality of GitLab. */
import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import type { ConformanceRun } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { toJson } from '../../output/result.js';
import { causeText } from './_report.js';

const failed = (run: ConformanceRun) =>
  run.tests.filter(({ result }) => result === 'fail' || result === 'error');

/** One line a failed test; percent, line ends and separators are escaped as the runner wants. */
export function githubCommands(context: Context, run: ConformanceRun): string[] {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return failed(run).map((test) => {
    const level = test.optional ? 'warning' : 'error';
    return `::${level} title=${property(test.id)}::${data(`${test.title[context.language]} - ${causeText(context, test) ?? ''}`)}`;
  });
}

/** The code quality report that GitLab reads as an artefact. */
export function gitlabReport(context: Context, run: ConformanceRun): string {
  return toJson(
    failed(run).map((test) => ({
      description: `${test.title[context.language]}: ${causeText(context, test) ?? ''}`,
      check_name: test.id,
      fingerprint: bytesToHex(sm3(utf8ToBytes(`${test.id} ${test.cause?.kind ?? ''}`))),
      severity: test.optional ? 'minor' : 'major',
      location: { path: `conformance/${run.suite}`, lines: { begin: 1 } },
    })),
  );
}
