// Concept maps: our tables in the terms of FHIR, and codes of known products in the terms of the national tables.
import {
  loadCodeConversions,
  loadFhirConceptMaps,
  type FhirConceptMap,
  type Library,
} from '@hulian/standards';
import { systemOf } from '../kinds.js';
import { canonicalOf } from '../names.js';
import { define, makeId, type Definition } from './definitions.js';
import { valueSetOf } from './terminology.js';

const ofInterface = (source: string): string | undefined => /^interface:(.+)$/u.exec(source)?.[1];

const sourceSystem = (library: Library, source: string): string => {
  const name = ofInterface(source);
  return name === undefined ? systemOf(library, source) : canonicalOf('CodeSystem', `interface-${name}`);
};

function makeMap(library: Library, { id, title, source, target, rows }: FhirConceptMap): Definition {
  return {
    ...define('ConceptMap', id, title),
    description: '对照由本项目给出，不是任何标准的规定。',
    ...(ofInterface(source) === undefined && { sourceUri: valueSetOf(source) }),
    group: [
      {
        source: sourceSystem(library, source),
        target,
        element: rows.map(({ code, name, to, equivalence, comment }) => ({
          code,
          ...(name !== undefined && { display: name }),
          target: [
            { ...(to !== undefined && { code: to }), equivalence, ...(comment !== undefined && { comment }) },
          ],
        })),
      },
    ],
  };
}

/** Words of the unified interface that are mapped, as a code system. */
function makeSystem({ source, title, rows }: FhirConceptMap): readonly Definition[] {
  const name = ofInterface(source);
  if (name === undefined) return [];
  return [
    {
      ...define('CodeSystem', `interface-${name}`, title.replace(/与.*$/u, '')),
      caseSensitive: true,
      content: 'complete',
      count: rows.length,
      concept: rows.map(({ code }) => ({ code })),
    },
  ];
}

/** Concept maps, and the code systems that only they need. */
export function makeConceptMaps(library: Library): readonly Definition[] {
  const maps = [...loadFhirConceptMaps().values()];
  return [
    ...maps.map((map) => makeMap(library, map)),
    ...maps.flatMap(makeSystem),
    ...loadCodeConversions().map(({ id, name, valueDomain, codesOf, rows }) => ({
      ...define('ConceptMap', `product-${id}`, `${name}（${codesOf}）与国家代码`),
      description: '产品代码按名称对照；没有国家代码的行须由使用者决定。',
      targetUri: valueSetOf(valueDomain),
      group: [
        {
          source: canonicalOf('CodeSystem', makeId(`product-${id}`)),
          target: systemOf(library, valueDomain),
          element: rows.map(({ code, name: display, to }) => ({
            code,
            display,
            target: [
              to === undefined ? { equivalence: 'unmatched' } : { code: to, equivalence: 'equivalent' },
            ],
          })),
        },
      ],
    })),
  ];
}
