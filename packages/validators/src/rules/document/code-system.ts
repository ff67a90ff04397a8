// A coded value names the code table that the template or the data element asks for, by its exact OID.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { findSystems, isExpectedSystem } from '../../documents/domains.js';
import { makeValueFix } from '../../documents/fix.js';
import { measureDistance } from '../../documents/nearest.js';
import { isOid, nationalBranch, shownOid } from '../../documents/oids.js';
import { isCodeType, listValues, type DocumentValue } from '../../documents/values.js';
import { ws364, wst500 } from './_references.js';

/** codeSystem of a coded value is missing, mistyped or another table. */
export const codeSystem: DocumentRule = {
  id: 'document/code-system',
  basis: 'standard',
  references: [ws364, wst500],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['missing', 'mistyped', 'private', 'other', 'syntax'],
  check(context) {
    for (const value of listValues(context))
      if (value.attribute === 'code' && isCodeType(value.type)) judge(context, value);
  },
};

const judge = (context: DocumentContext, value: DocumentValue): void => {
  const { element, text, subject, statement } = value;
  const { name, slots } = subject;
  if (text === undefined || text === '' || element.attributes.nullFlavor !== undefined) return;
  // The code of the document and the codes of acts are judged by their own rules.
  if (
    element.parent === context.root ||
    (statement === undefined &&
      slots.every((slot) => slot.valueDomainOid === undefined && slot.oid === undefined))
  )
    return;
  const expected = findSystems(subject, context.memo);
  const system = element.attributes.codeSystem?.trim() ?? '';
  // Most values are right: the place of a fault is made only for one.
  if (isOid(system) && (expected.oids.length === 0 || isExpectedSystem(system, expected))) return;
  const at = { element, attribute: 'codeSystem' };
  if (system === '') {
    context.report(codeSystem, { message: 'missing', params: { name, expected: expected.oids }, ...at });
    return;
  }
  if (expected.oids.length === 0 || isExpectedSystem(system, expected)) {
    context.report(codeSystem, {
      message: 'syntax',
      params: { name, expected: expected.oids },
      severity: 'warning',
      ...at,
      sample: system,
    });
    return;
  }
  const params = { name, expected: expected.oids, found: shownOid(system) };
  const nearest = expected.oids.find((oid) => measureDistance(oid, system, 2) <= 2);
  const national = context.memo.valueDomain(system);
  const { confidence } = expected;
  if (national === undefined && nearest !== undefined) {
    const fix = makeValueFix(context.tree, element, 'codeSystem', nearest, 'suggested');
    context.report(codeSystem, {
      message: 'mistyped',
      // So near an OID that it is no value.
      params: { ...params, found: system, nearest },
      confidence,
      ...at,
      ...(fix && { fix }),
    });
  } else if (!system.startsWith(nationalBranch))
    context.report(codeSystem, { message: 'private', params, confidence, ...at });
  else
    context.report(codeSystem, {
      message: 'other',
      params: { ...params, foundName: national?.name ?? '' },
      severity: 'warning',
      ...at,
    });
};
