import type { DataCheck, Problem } from './context.js';

export const confidencePolicy: DataCheck = {
  name: 'confidence-policy',
  description:
    'Doubtful facts stay below high: uncertain decimals, types from one source, unconfirmed ids, external tables.',
  check(context) {
    const problems: Problem[] = [];
    for (const { record, path, line } of context.ofKind('data-element')) {
      const doubtful =
        record.decimalsUncertain === true ||
        record.typeEvidence === 'single-source' ||
        !record.source.includes('|');
      if (record.confidence === 'high' && doubtful) {
        problems.push({ path, line, id: record.id, text: 'is doubtful and must not be of high confidence' });
      }
    }
    for (const { record, path } of context.ofKind('value-domain')) {
      if (record.external === true && (record.complete || record.values.length > 0)) {
        problems.push({ path, id: record.id, text: 'external tables are incomplete and carry no values' });
      }
      if (record.external === true && record.confidence === 'high')
        problems.push({ path, id: record.id, text: 'external tables are not of high confidence' });
      if (
        record.expectedRows !== undefined &&
        record.complete &&
        record.values.length < record.expectedRows
      ) {
        problems.push({ path, id: record.id, text: 'is marked complete with fewer rows than another copy' });
      }
    }
    for (const { record, path } of context.ofKind('data-set')) {
      for (const field of record.fields) {
        if (field.idUnconfirmed === true && field.confidence === 'high')
          problems.push({ path, id: field.id, text: 'unconfirmed id with high confidence' });
      }
    }
    return problems;
  },
};
