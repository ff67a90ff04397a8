// The structure of one document or message: in the assessment profile a rule like any other, elsewhere a source of hints.
import type { DocumentStructure, MessageStructure } from '@hulian/standards';
import type { FindingCollector } from '../engine/collector.js';
import type { RuleDescription } from '../engine/rule.js';
import type { XmlElement } from '../readers/xml-tree.js';
import type { Report } from './fault.js';
import { AssessmentHints } from './hints.js';
import { StructurePlaces, type Found, type StructureFindings } from './places.js';
import { describeFault, isSchemaDefect } from './report.js';
import { checkStructure } from './structure.js';

/** Looks for what the structure refuses. */
export const findStructure = (
  root: XmlElement,
  facts: DocumentStructure | MessageStructure,
  {
    profile,
    collector,
    rule,
  }: {
    readonly profile: string;
    readonly collector: FindingCollector;
    readonly rule: Pick<RuleDescription, 'id' | 'defaultSeverity'>;
  },
): StructureFindings => {
  const rootAttributes = 'rootAttributes' in facts ? facts.rootAttributes : undefined;
  const known = 'document' in facts ? facts : undefined;
  const check = (report: Report): void => checkStructure(root, facts, report, rootAttributes);
  if (profile !== 'assessment')
    return new AssessmentHints(check, (fault) => isSchemaDefect(fault, known?.defects));
  const faults: Found[] = [];
  check((element, fault) => faults.push({ element, fault }));
  return new StructurePlaces(faults, (fault) => collector.severityOf(rule, describeFault(fault, known)));
};
