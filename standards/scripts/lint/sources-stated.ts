import type { ValueDomain } from '../../src/types.js';
import type { DataCheck, Problem } from './context.js';

const confidences = new Set(['high', 'medium', 'low']);

/** Kinds whose sources are keys of sources.tsv, joined by `|`. */
const keyedKinds = new Set(['data-element', 'value-domain', 'document', 'oid']);

export const sourcesStated: DataCheck = {
  name: 'sources-stated',
  description:
    'Every record has a source and a confidence; keys of sources are in sources.tsv; names and notes are short.',
  check(context) {
    const known = new Set(context.table('sources.tsv').map(({ key }) => key));
    const problems: Problem[] = [];
    for (const { record, path, line } of context.records) {
      const say = (text: string) => problems.push({ path, line, id: record.id, text });
      if (!record.source) say('has no source');
      else if (keyedKinds.has(record.kind)) {
        const synonyms = ((record as Partial<ValueDomain>).values ?? []).flatMap(
          (value) => value.synonyms ?? [],
        );
        for (const { source } of [record, ...synonyms])
          for (const key of source.split('|'))
            if (!known.has(key)) say(`source ${key} is not in sources.tsv`);
      }
      if (!confidences.has(record.confidence)) say(`confidence is ${String(record.confidence)}`);
      if (!record.name) say('has no name');
      else if ([...record.name].length > 80) say('name is longer than 80 characters');
      if (record.note !== undefined && [...record.note].length > 200)
        say('note is longer than 200 characters');
    }
    return problems;
  },
};
