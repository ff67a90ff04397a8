// Writes a value into the element its slot names, in the HL7 V3 data type of the slot.
import type { DocumentSlot, Library } from '@hulian/standards';
import type { SlotTarget } from '@hulian/validators/xml';
import { usualUnit } from './quantity-unit.js';
import type { SlotValue } from './record.js';
import type { XmlNode } from './xml-node.js';

/** A value with its details, whichever way it was written. */
export const detailOf = (value: SlotValue): Exclude<SlotValue, string> =>
  typeof value === 'string' ? { value } : value;

/** The code system of a coded slot: the one it names, else that of the data element's table. */
export const slotCodeSystem = (slot: DocumentSlot, library: Library): string | undefined => {
  const named = slot.valueDomainOid ?? slot.oid ?? slot.fixed?.['codeSystem'];
  if (named !== undefined || slot.element === undefined) return named;
  const domain = library.dataElement(slot.element)?.valueDomain;
  return domain === undefined ? undefined : library.valueDomain(domain)?.oid;
};

const codedAttributes = (slot: DocumentSlot, value: SlotValue, library: Library): Record<string, string> => {
  const { value: code, name, codeSystem = slotCodeSystem(slot, library) } = detailOf(value);
  if (codeSystem === undefined) return { code, ...(name === undefined ? {} : { displayName: name }) };
  const lookup = library.lookupCode(codeSystem, code);
  const displayName = name ?? (lookup.answer === 'known' ? lookup.value.name : undefined);
  const codeSystemName = slot.codeSystemName ?? slot.fixed?.['codeSystemName'] ?? lookup.domain?.name;
  return {
    code,
    codeSystem,
    ...(codeSystemName === undefined ? {} : { codeSystemName }),
    ...(displayName === undefined ? {} : { displayName }),
  };
};

const quantity = (slot: DocumentSlot, value: SlotValue): Record<string, string> => {
  const { value: amount, unit = usualUnit(slot) } = detailOf(value);
  return { value: amount, ...(unit === undefined || unit === '-' ? {} : { unit }) };
};

/** Writes a typed `value` element (`xsi:type`). */
const writeTyped = (node: XmlNode, slot: DocumentSlot, value: SlotValue, library: Library): void => {
  const type = slot.valueType ?? 'ST';
  node.setDefaults({ 'xsi:type': type });
  switch (type) {
    case 'CD':
    case 'CE':
    case 'CV':
    case 'CO':
      node.setDefaults(codedAttributes(slot, value, library));
      break;
    case 'PQ':
      node.setDefaults(quantity(slot, value));
      break;
    case 'MO':
      node.setDefaults({ value: detailOf(value).value, currency: 'CNY' });
      break;
    case 'TS':
    case 'BL':
    case 'INT':
    case 'REAL':
      node.setDefaults({ value: detailOf(value).value });
      break;
    default:
      node.text = detailOf(value).value;
  }
};

/** Writes a value at its target: attribute, text or typed element. */
export const writeValue = (
  node: XmlNode,
  target: SlotTarget,
  slot: DocumentSlot,
  value: SlotValue,
  library: Library,
): void => {
  if (target.kind === 'text') node.text = detailOf(value).value;
  else if (target.kind === 'element') {
    if (node.name === 'value') writeTyped(node, slot, value, library);
    else node.text = detailOf(value).value;
  } else if (target.name === 'code') node.setDefaults(codedAttributes(slot, value, library));
  else if (target.name === 'value') {
    node.setDefaults(quantity(slot, value));
  } else node.attributes.set(target.name, detailOf(value).value);
};
