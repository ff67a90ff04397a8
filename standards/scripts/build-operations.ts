// Operations of the unified interface as records: derived from the OpenAPI files, so that they can be listed and found like all else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { listFiles } from './collect.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly 'x-hulian'?: { readonly service?: string };
}

/** The table generated/operations.tsv: one operation a line, sorted by id. */
export function buildOperations(root: string): string {
  const rows = listFiles(root, 'openapi/paths', ['.yaml']).flatMap((file) => {
    const paths = parse(readFileSync(join(root, file), 'utf8')) as Record<
      string,
      Partial<Record<(typeof methods)[number], Operation>>
    >;
    return Object.entries(paths ?? {}).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const { operationId, summary = '', 'x-hulian': { service = '' } = {} } = item[method] ?? {};
        return operationId === undefined
          ? []
          : [
              [
                operationId,
                summary,
                'hulian-2026',
                method.toUpperCase(),
                path,
                service,
                'hulian',
                'high',
              ].join('\t'),
            ];
      }),
    );
  });
  return `${['id\tname\tedition\tmethod\tpath\tservice\tsource\tconfidence', ...rows.sort()].join('\n')}\n`;
}
