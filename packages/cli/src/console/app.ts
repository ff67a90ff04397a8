/** The console's server as a function from Request to Response: guard, routes, static files. */
import { Hono } from 'hono';
import type { Assessments } from '@hulian/sdk/assessments';
import type { Signer } from '@hulian/crypto';
import { loadMessages, type Messages } from '../messages/index.js';
import type { Yardstick } from '../options/yardstick.js';
import type { Language } from '../output/language.js';
import { addAssessmentRoutes } from './assessments.js';
import { addConformanceRoutes } from './conformance.js';
import { addDeliveryRoutes } from './delivery.js';
import { createSession, setHeaders } from './guard.js';
import { ProblemError } from './problem.js';
import { addStandardsRoutes } from './standards.js';
import { addStartRoutes } from './start.js';
import { addStaticRoutes, type StaticFile } from './static.js';
import { addValidationRoutes } from './validation.js';

export interface ConsoleOptions {
  readonly assessments: Assessments;
  readonly signer: Signer;
  /** Files of the page by path, for example `index.html`. */
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly language: Language;
  readonly version: string;
  /** Host headers that mean this server; known once it listens. */
  readonly hosts: () => readonly string[];
  /** ISO date. */
  readonly today: () => string;
  /** What dropped files are judged by; a self-test is judged by the national rules alone. */
  readonly yardstick?: Yardstick;
  readonly outbox?: string;
  readonly gateway?: string;
  readonly quality?: string;
}

/** What handlers get beside the request. */
export interface ConsoleEnvironment {
  Variables: { readonly language: Language; readonly messages: Messages };
}

export type ConsoleApp = Hono<ConsoleEnvironment>;

/** The application, and the token that opens it once. */
export function createConsole(options: ConsoleOptions): { readonly app: ConsoleApp; readonly token: string } {
  const app = new Hono<ConsoleEnvironment>();
  const { token, guard } = createSession(options.hosts);
  app.use('*', async (context, next) => {
    const wanted = context.req.query('lang') ?? context.req.header('accept-language') ?? options.language;
    const language: Language = wanted.startsWith('en') ? 'en' : 'zh-CN';
    context.set('language', language);
    context.set('messages', await loadMessages(language));
    await next();
  });
  app.use('*', guard);
  addStartRoutes(app, options);
  addAssessmentRoutes(app, options);
  addValidationRoutes(app, options);
  addStandardsRoutes(app);
  addConformanceRoutes(app);
  addDeliveryRoutes(app, options);
  addStaticRoutes(app, options.files);
  app.notFound(() => {
    throw new ProblemError(404, 'not-found', 'notFound');
  });
  app.onError((error, context) => {
    const problem =
      error instanceof ProblemError
        ? error
        : new ProblemError(500, 'failed', 'failed', { text: error.message });
    const messages = context.get('messages');
    const response = context.json(problem.toProblem(messages), problem.status);
    setHeaders(response.headers);
    return response;
  });
  return { app, token };
}
