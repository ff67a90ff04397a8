// Which fields of a form stay empty for a person: a man is not pregnant, a grown-up has no birth weight. Ours, no fact of a standard.
import { oncePerText } from '../once-per.js';
import { deliveryCondition } from './clinical/conditions.js';
import type { SampleContext } from './field-value.js';

type Concerns = (context: Pick<SampleContext, 'person' | 'facts'>) => boolean;

const isSmallChild: Concerns = ({ person }) => person.age <= 7;

const rules: readonly (readonly [RegExp, Concerns])[] = [
  // None of the illnesses of the samples is an injury, and nobody dies of them.
  [/颅脑损伤|损伤中毒|尸检/, () => false],
  [
    /新生儿(?:出生|入院)体重/,
    (context) => context.facts.condition === deliveryCondition || isSmallChild(context),
  ],
  // Whole years are told from the first birthday on.
  [/年龄[（(]月[）)]/, ({ person }) => person.age === 0],
  [
    /孕|妊娠|产次|月经|哺乳期|分娩|流产|死胎|死产|宫颈|宫体|附件|阴道|外阴|子宫|妇科|绝经|初潮/,
    (context) => context.person.sex === '2' || isSmallChild(context),
  ],
  [/^(?!.*史).*(?:手术|麻醉|切口)/, ({ facts }) => facts.condition.operation !== undefined],
];

const rulesOf = oncePerText((name): readonly Concerns[] =>
  rules.flatMap(([pattern, concerns]) => (pattern.test(name) ? [concerns] : [])),
);

/** Whether a field of that name has anything to say about the person of the context. */
export const concernsPerson = (name: string, context: Pick<SampleContext, 'person' | 'facts'>): boolean =>
  rulesOf(name).every((concerns) => concerns(context));
