import type { DataCheck, Problem } from './context.js';

/** Least and greatest number of characters that a character format allows. */
function lengthRange(format: string): [number, number] | undefined {
  const match = /^(?:AN|A|N)(?:(\d+)?(\.\.))?(\d+)$/.exec(format);
  if (match === null) return undefined;
  const greatest = Number(match[3]);
  return [match[2] === undefined ? greatest : Number(match[1] ?? 1), greatest];
}

export const codeLengths: DataCheck = {
  name: 'code-lengths',
  description:
    'Codes of a bound table fit the format of the element or field; known deviations of the published tables are listed.',
  allowsListed: true,
  check(context) {
    const problems: Problem[] = [];
    const compare = (
      path: string,
      line: number | undefined,
      id: string,
      format?: string,
      domainId?: string,
    ) => {
      const range = format === undefined ? undefined : lengthRange(format);
      const domain = domainId === undefined ? undefined : context.get('value-domain', domainId);
      if (range === undefined || domain === undefined) return;
      const bad = domain.values.filter(({ code }) => code.length < range[0] || code.length > range[1]);
      if (bad.length === 0) return;
      const text = `${bad.length} of ${domain.values.length} codes of ${domain.id} do not fit ${format ?? ''}`;
      problems.push(line === undefined ? { path, id, text } : { path, line, id, text });
    };
    for (const { record, path, line } of context.ofKind('data-element'))
      compare(path, line, record.id, record.format, record.valueDomain);
    // A coded field without a table of its own is checked against its element's: a number reused for another meaning shows here.
    for (const { record, path } of context.ofKind('data-set')) {
      for (const field of record.fields) {
        const element = field.element === undefined ? undefined : context.get('data-element', field.element);
        const coded = field.dataType === 'S2' || field.dataType === 'S3';
        const domain = field.valueDomain ?? (coded ? element?.valueDomain : undefined);
        compare(path, undefined, `${record.id} ${field.id}`, field.format, domain);
      }
    }
    return problems;
  },
};
