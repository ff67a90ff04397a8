/** `GET /api/start` */
import type { Start } from '@hulian/console/contract';
import { loadScheme, schemeIds } from '@hulian/standards';
import type { ConsoleApp, ConsoleOptions } from './app.js';
import { summariseAssessment } from './summary.js';

export function addStartRoutes(app: ConsoleApp, { assessments, ...options }: ConsoleOptions): void {
  app.get('/api/start', (context) => {
    const start: Start = {
      version: options.version,
      language: context.get('language'),
      schemes: schemeIds.map((id) => {
        const { name, method } = loadScheme(id);
        return { id, name, computed: method !== 'checklist' };
      }),
      assessments: assessments.list().map((one) => summariseAssessment(assessments, one)),
      features: {
        outbox: options.outbox !== undefined,
        gateway: options.gateway !== undefined,
        quality: options.quality !== undefined,
      },
    };
    return context.json(start);
  });
}
