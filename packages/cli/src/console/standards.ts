/** `/api/standards/…`: search, one record, export as text. */
import type { SearchHit, StandardsRecord } from '@hulian/console/contract';
import { nationalLibrary } from '@hulian/standards';
import { exportFormats, exportRecord, isExportable, sqlDialectNames } from '@hulian/standards/export';
import { viewRecord } from '../commands/standards/_describe/index.js';
import type { ConsoleApp } from './app.js';
import { malformed } from './body.js';
import { found, ProblemError } from './problem.js';

export function addStandardsRoutes(app: ConsoleApp): void {
  const library = nationalLibrary();

  app.get('/api/standards/search', (context) => {
    const { kinds } = context.get('messages').standards;
    const limit = Math.min(200, Math.max(1, Number(context.req.query('limit') ?? 30) || 30));
    const hits = library
      .search(context.req.query('q') ?? '', { limit })
      .map(({ id, kind, name, edition, matched }): SearchHit => ({
        id,
        kind,
        kindName: kinds[kind],
        name,
        edition,
        ...(matched !== undefined && { matched }),
      }));
    return context.json(hits);
  });

  app.get('/api/standards/record', (context) => {
    const record = found(library.find(context.req.query('id') ?? ''));
    const messages = context.get('messages');
    const { pairs, grids } = viewRecord(record, messages, library.usedBy(record.id));
    const exports = isExportable(record)
      ? exportFormats.filter((format) => exportRecord(record, format, library) !== undefined)
      : [];
    return context.json({
      id: record.id,
      kind: record.kind,
      kindName: messages.standards.kinds[record.kind],
      name: record.name,
      pairs: pairs.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
      grids,
      exports,
    } satisfies StandardsRecord);
  });

  app.get('/api/standards/export', (context) => {
    const record = found(library.find(context.req.query('id') ?? ''));
    const format = exportFormats.find((each) => each === context.req.query('to'));
    const dialect = sqlDialectNames.find((each) => each === context.req.query('dialect'));
    if (format === undefined) throw malformed();
    const text = exportRecord(record, format, library, dialect === undefined ? {} : { dialect });
    if (text === undefined) throw new ProblemError(422, 'not-available', 'notExportable');
    return context.text(text);
  });
}
