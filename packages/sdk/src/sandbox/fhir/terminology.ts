// $lookup, $validate-code and $expand over the tables of the library and of R4.
import { Terminology } from '@hulian/validators/fhir';
import type { ValueDomain } from '@hulian/standards';
import { systemOf } from '../../fhir/kinds.js';
import { valueSetOf } from '../../fhir/package/terminology.js';
import type { Platform } from '../call.js';
import { Problem } from '../problem.js';
import type { Resource } from './outcome.js';

const parametersResource = (parameter: readonly Readonly<Record<string, unknown>>[]): Resource => ({
  resourceType: 'Parameters',
  parameter,
});

/** Runs a terminology operation; `ask` gives its parameters by name. @throws Problem C010, C027 */
export function runTerminology(
  type: string,
  operation: string,
  ask: (name: string) => string | undefined,
  platform: Platform,
): Resource {
  const need = (name: string): string => {
    const value = ask(name);
    if (value === undefined || value === '') throw new Problem('C027');
    return value;
  };
  const terminology = new Terminology(platform.library);
  if (type === 'CodeSystem' && operation === '$lookup') {
    const [system, code] = [need('system'), need('code')];
    const { answer, name } = terminology.findInSystem(system, code);
    if (answer !== 'in') throw new Problem('C010');
    return parametersResource([
      { name: 'name', valueString: system },
      { name: 'display', valueString: name ?? code },
    ]);
  }
  if (operation === '$validate-code') {
    const code = need('code');
    const [url, system] = [ask('url'), ask('system')];
    const domain = url === undefined ? undefined : findByValueSet(url, platform);
    const answer =
      type === 'CodeSystem'
        ? terminology.findInSystem(url ?? need('system'), code).answer
        : domain !== undefined
          ? answerOf(platform, domain, system, code)
          : terminology.findInSet(need('url'), system, code);
    // Not loaded is neither yes nor no.
    if (answer === 'not-loaded') throw new Problem('C010');
    return parametersResource([{ name: 'result', valueBoolean: answer === 'in' }]);
  }
  if (type === 'ValueSet' && operation === '$expand') return expand(need('url'), ask, platform);
  throw new Problem('C010');
}

function answerOf(
  { library }: Platform,
  domain: ValueDomain,
  system: string | undefined,
  code: string,
): 'in' | 'out' | 'not-loaded' {
  if (system !== undefined && system !== systemOf(library, domain.id)) return 'out';
  const { answer } = library.lookupCode(domain.id, code);
  return answer === 'known' ? 'in' : answer === 'unknown' ? 'out' : 'not-loaded';
}

const byValueSet = new WeakMap<object, ReadonlyMap<string, string>>();

function findByValueSet(url: string, { library }: Platform): ValueDomain | undefined {
  let ids = byValueSet.get(library);
  if (ids === undefined) {
    ids = new Map(library.list('value-domain').map(({ id }) => [valueSetOf(id), id]));
    byValueSet.set(library, ids);
  }
  const id = ids.get(url.replace(/\|.*$/u, ''));
  return library.valueDomain(id ?? url.replace(/^urn:oid:/u, ''));
}

function expand(url: string, ask: (name: string) => string | undefined, platform: Platform): Resource {
  const domain = findByValueSet(url, platform);
  if (domain === undefined || domain.values.length === 0) throw new Problem('C010');
  const filter = ask('filter') ?? '';
  const [offset, count] = [Number(ask('offset') ?? 0), Number(ask('count') ?? 1000)];
  const found = domain.values.filter(
    ({ code, name }) => filter === '' || code.startsWith(filter) || name.includes(filter),
  );
  return {
    resourceType: 'ValueSet',
    url,
    status: 'draft',
    expansion: {
      timestamp: new Date(platform.clock()).toISOString(),
      total: found.length,
      offset,
      contains: found
        .slice(offset, offset + count)
        .map(({ code, name }) => ({ system: systemOf(platform.library, domain.id), code, display: name })),
    },
  };
}
