// Code and name of a coded field say the same (document/code-name); messages write the name as displayName/@value as well.
import { lowerConfidence } from '../../engine/rule.js';
import type { MessageRule } from '../../interactions/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { codeName, findNameFault } from '../document/code-name.js';

/** The name beside a code belongs to another code of its table. Services have lists of names of their own. */
export const messageCodeName: MessageRule = {
  ...codeName,
  check({ matches, library, service, report }) {
    for (const { field, elements, attribute } of matches) {
      if (attribute !== 'code' || field.valueDomainOids === undefined) continue;
      for (const element of elements) {
        const { code = '', codeSystem = '', displayName } = element.attributes;
        const found = field.valueDomainOids.includes(codeSystem.trim())
          ? library.lookupCode(codeSystem.trim(), code.trim())
          : undefined;
        if (found?.answer !== 'known') continue;
        const child = displayName === undefined ? findChild(element, 'displayName') : undefined;
        const shown = displayName ?? child?.attributes.value ?? '';
        const fault = findNameFault(found, shown.trim());
        if (fault?.confidence === undefined) continue;
        report(codeName, {
          ...fault,
          params: { name: field.name ?? field.path, ...fault.params },
          confidence: lowerConfidence(fault.confidence, service?.fieldConfidence ?? 'medium'),
          element: child ?? element,
          attribute: child === undefined ? 'displayName' : 'value',
          sample: shown,
        });
      }
    }
  },
};
