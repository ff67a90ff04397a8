/** Quality rules, metrics, maturity schemes and identifiers as lines and tables. */
import type { Identifier, MaturityScheme, QualityMetric, QualityRule } from '@hulian/standards';
import type { Messages } from '../../../messages/index.js';
import { gridOf, type Description } from './description.js';

export function describeRule(rule: QualityRule, { standards }: Messages): Description {
  const { labels } = standards;
  return {
    pairs: [
      [labels.requirement, rule.requirement],
      [labels.statement, rule.statement],
      [labels.scope, rule.scope.join(' ')],
      [labels.dimension, standards.dimensions[rule.dimension]],
      [labels.severity, standards.severities[rule.severity]],
      [labels.basis, standards.bases[rule.basis]],
      [labels.evaluated, rule.evaluable ? labels.evaluatedBy(rule.implementedBy) : labels.notEvaluated],
    ],
    grids: [],
  };
}

export function describeMetric(metric: QualityMetric, { standards }: Messages): Description {
  const { labels } = standards;
  return {
    pairs: [
      [labels.formula, labels.formulaOf(metric)],
      [labels.unit, metric.unit],
      [labels.better, labels[metric.better]],
    ],
    grids: [],
  };
}

export function describeScheme(scheme: MaturityScheme, { standards }: Messages): Description {
  const { labels, headings } = standards;
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    pairs: [
      [labels.issuer, scheme.issuer],
      [labels.documentNumber, scheme.documentNumber],
      [labels.points, number(scheme.totalPoints) || undefined],
    ],
    grids: [
      ...gridOf(
        labels.levels(scheme.levels.length),
        headings.levels,
        scheme.levels.map(({ id, name, title, minimumScore }) => [id, name, title, number(minimumScore)]),
      ),
      ...gridOf(
        labels.chapters(scheme.sections?.length ?? 0),
        headings.chapters,
        (scheme.sections ?? []).map(({ id, name, points }) => [id, name, number(points)]),
      ),
    ],
  };
}

export function describeIdentifier(identifier: Identifier, { standards }: Messages): Description {
  const { labels, headings } = standards;
  return {
    pairs: [
      [labels.standard, identifier.standard],
      [labels.pattern, identifier.pattern],
      [labels.length, String(identifier.length)],
      [labels.checkDigit, identifier.check?.method],
    ],
    grids: gridOf(
      labels.parts(identifier.parts?.length ?? 0),
      headings.parts,
      (identifier.parts ?? []).map(({ name, at, length, valueDomain, format }) => [
        name,
        `${at}–${at + length - 1}`,
        valueDomain ?? format,
      ]),
    ),
  };
}
