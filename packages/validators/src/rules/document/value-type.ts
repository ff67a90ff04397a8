// xsi:type of an entry's value is the one that the templates agree on; other types seen in the field are told apart by how they differ.
import type { DataTypeCode } from '@hulian/standards';
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { listValues, type DocumentValue } from '../../documents/values.js';
import { wst500 } from './_references.js';

const known = new Set(
  'ANY BL BN ED ST SC CS CV CE CD CO II TEL AD EN PN ON TN INT REAL PQ PQR MO TS IVL_TS IVL_INT IVL_PQ IVL_REAL IVL_MO PIVL_TS EIVL_TS SXCM_TS RTO RTO_PQ_PQ RTO_QTY_QTY RTO_MO_PQ GLIST_TS SLIST_TS GLIST_PQ SLIST_PQ BAG_EN'.split(
    ' ',
  ),
);

// Types in one family carry the same content in the same place.
const families: readonly (readonly string[])[] = [
  ['CD', 'CE', 'CV', 'CO'],
  ['ST', 'ED', 'SC'],
  ['PQ', 'INT', 'REAL', 'MO'],
  ['TS', 'IVL_TS'],
];

// WS/T 303 data types and the HL7 types that carry them (used where no template names the entry).
const byDataType: Readonly<Record<DataTypeCode, readonly string[]>> = {
  S1: ['ST', 'ED', 'SC', 'II', 'INT', 'CD', 'CE', 'TEL', 'AD', 'EN', 'PN', 'ON'],
  S2: ['CD', 'CE', 'CV', 'CS', 'CO', 'BL', 'ST', 'INT'],
  S3: ['CD', 'CE', 'CV', 'CS', 'CO', 'II', 'ST', 'INT'],
  L: ['BL', 'BN', 'CD', 'CE'],
  N: ['PQ', 'INT', 'REAL', 'MO', 'IVL_PQ', 'IVL_INT', 'RTO'],
  D: ['TS', 'IVL_TS'],
  DT: ['TS', 'IVL_TS', 'PIVL_TS'],
  T: ['TS', 'ST'],
  BY: ['ED'],
};

/** The value has another type than the entry asks for. */
export const valueType: DocumentRule = {
  id: 'document/value-type',
  basis: 'standard',
  references: [wst500],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['missing', 'unknown', 'different', 'compatible', 'data-element'],
  check(context) {
    for (const value of listValues(context)) if (value.statement !== undefined) judge(context, value);
  },
};

const judge = ({ report, memo }: DocumentContext, { element, type, subject }: DocumentValue): void => {
  const { slots, name, elementIds } = subject;
  const code = elementIds[0] ?? '';
  if (type === undefined) {
    if (element.attributes.nullFlavor === undefined)
      report(valueType, {
        message: 'missing',
        params: { name, code, expected: slots[0]?.valueType ?? '' },
        element,
      });
    return;
  }
  if (!known.has(type)) {
    report(valueType, {
      message: 'unknown',
      params: { name, code, found: type, expected: slots[0]?.valueType ?? '' },
      element,
    });
    return;
  }
  if (slots.some((slot) => slot.valueType === type)) return;
  const typed = slots.filter((slot) => slot.valueType !== undefined);
  if (typed.length === 0) {
    const dataElement = memo.dataElement(code);
    const allowed = dataElement?.dataType === undefined ? undefined : byDataType[dataElement.dataType];
    if (dataElement?.dataType === undefined || allowed === undefined || allowed.includes(type)) return;
    const params = { name, code, found: type, dataType: dataElement.dataType, expected: allowed[0] ?? '' };
    report(valueType, {
      message: 'data-element',
      params,
      severity: 'warning',
      confidence: dataElement.confidence,
      element,
      attribute: 'xsi:type',
    });
    return;
  }
  if (typed.some((slot) => slot.valueTypeVariants?.includes(type) === true)) return;
  const expected = typed[0]?.valueType ?? '';
  const isFamily = typed.some((slot) =>
    families.some((family) => family.includes(type) && family.includes(slot.valueType ?? '')),
  );
  const params = { name, code, found: type, expected };
  if (isFamily) {
    if (families[0]?.includes(type) === true) return;
    report(valueType, { message: 'compatible', params, severity: 'warning', element, attribute: 'xsi:type' });
  } else
    report(valueType, {
      message: 'different',
      params,
      confidence: typed[0]?.confidence ?? 'medium',
      element,
      attribute: 'xsi:type',
    });
};
