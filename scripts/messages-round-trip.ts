// Builds, extracts and builds again generated requests and answers of every hospital service, and validates the first of them.
// Usage: tsx --conditions=@hulian/source scripts/messages-round-trip.ts [count] [validated, by default all]
import { nationalLibrary, type Service } from '@hulian/standards';
import { buildMessage, extractMessage } from '@hulian/sdk/messages';
import { makeAnswerRecord, makeMessageRecord } from '@hulian/sdk/samples';
import { createValidator } from '@hulian/validators';

const count = Number(process.argv[2] ?? '1000');
const validated = Number(process.argv[3] ?? String(count));
const library = nationalLibrary();
const services = library
  .list('service')
  .flatMap(({ id }) => library.record<Service>('service', id) ?? [])
  .filter(({ edition }) => edition === 'wst846-2024');
const validator = createValidator();
const makers = { request: makeMessageRecord, answer: makeAnswerRecord } as const;
const started = performance.now();
const totals = { messages: 0, differ: 0, found: 0 };
for (const { id } of services)
  for (const [kind, make] of Object.entries(makers)) {
    let differ = 0;
    const found = new Map<string, number>();
    for (let index = 0; index < count; index += 1) {
      const { xml = '', problems } = buildMessage(make(id, index));
      const back = extractMessage(xml, { service: id });
      const again = buildMessage(back.record).xml;
      if (problems.length + back.problems.length > 0 || again !== xml || back.record.service !== id)
        differ += 1;
      if (index >= validated) continue;
      const content = new TextEncoder().encode(xml);
      const { findings } = await validator.validate({ path: 'm.xml', content, as: id });
      for (const { rule, message, severity } of findings)
        if (severity !== 'info') found.set(`${rule}/${message}`, (found.get(`${rule}/${message}`) ?? 0) + 1);
    }
    totals.messages += count;
    totals.differ += differ;
    totals.found += [...found.values()].reduce((sum, times) => sum + times, 0);
    if (differ > 0 || found.size > 0)
      process.stdout.write(`${id} ${kind}: ${differ} of ${count} differ, ${JSON.stringify([...found])}\n`);
  }
process.stdout.write(
  `${services.length} services, ${totals.messages} messages, ${totals.differ} differ, ${totals.found} findings, ` +
    `${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);
process.exitCode = totals.differ + totals.found > 0 ? 1 : 0;
