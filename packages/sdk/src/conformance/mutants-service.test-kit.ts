/** Short forms for mutants of one service of the suite operations. */
import type { GeneratedMutant } from './mutants-generated.test-kit.js';
import { altering, missing, remake, type Mutant } from './wrong-platform.test-kit.js';

export const ofService =
  (service: string) =>
  (id: string, zh: string, en: string, names: readonly string[], wrap: Mutant['wrap']): GeneratedMutant => ({
    suite: 'operations',
    filter: `${service}/`,
    id,
    title: { 'zh-CN': zh, en },
    killedBy: Object.fromEntries(names.map((name) => [`operations/${service}/${name}`, 'fail'])),
    wrap,
  });

export const isOk = ({ status }: Response) => status === 200;
export const isMade = ({ status }: Response) => status === 201;
export const empty = remake((page) => ({ ...page, items: [] }));
export const setting = (more: Readonly<Record<string, unknown>>) =>
  remake((value) => ({ ...value, ...more }));
/** An empty success for what does not exist. */
export const emptySuccess = (method: string, path: RegExp) =>
  altering(method, path, { status: 200, text: () => '{}' }, missing);
export const itemsOf = (page: Record<string, unknown>) => page['items'] as Record<string, unknown>[];
