/** `/api/assessments/:id/report.…`: the report as files. */
import {
  renderMaturityHtml,
  renderMaturityMarkdown,
  type MaturityInput,
  type MaturityResult,
} from '@hulian/validators/maturity';
import type { MaturityScheme } from '@hulian/standards';
import { reportSheets } from '../commands/maturity/_sheets.js';
import { toJson } from '../output/result.js';
import { writeWorkbook } from '../output/workbook.js';
import type { Context } from 'hono';
import type { ConsoleApp } from './app.js';
import { download } from './body.js';

interface Scored {
  readonly scheme: MaturityScheme;
  readonly input: MaturityInput;
  readonly result: MaturityResult;
}

/** The report has its style in itself and no script at all. */
const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/** What the address asks for beside the self-test: a target level and values to try out. */
export interface Asked {
  readonly target: string | undefined;
  readonly assume: readonly string[];
}

/** `?target=4A&assume=3.2.14=full&assume=…` */
export const askedBy = (context: Context): Asked => ({
  target: context.req.query('target'),
  assume: context.req.queries('assume') ?? [],
});

export function addReportRoutes(app: ConsoleApp, score: (id: string, asked: Asked) => Scored): void {
  app.get('/api/assessments/:id/report.html', (context) => {
    const { scheme, input, result } = score(context.req.param('id'), askedBy(context));
    return context.body(renderMaturityHtml(scheme, input, result, context.get('language')), 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': reportPolicy,
    });
  });
  app.get('/api/assessments/:id/report.md', (context) => {
    const { scheme, result } = score(context.req.param('id'), askedBy(context));
    const text = renderMaturityMarkdown(scheme, result, context.get('language'));
    return download(context, text, `${result.scheme}-${result.asOf}.md`, 'text/markdown; charset=utf-8');
  });
  app.get('/api/assessments/:id/report.json', (context) => {
    const { result } = score(context.req.param('id'), askedBy(context));
    return download(context, toJson(result), `${result.scheme}-${result.asOf}.json`, 'application/json');
  });
  app.get('/api/assessments/:id/report.xlsx', async (context) => {
    const scored = score(context.req.param('id'), askedBy(context));
    const sheets = reportSheets(context.get('messages'), context.get('language'), scored);
    return download(
      context,
      await writeWorkbook(sheets),
      `${scored.result.scheme}-${scored.result.asOf}.xlsx`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  });
}
