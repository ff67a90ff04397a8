// Object identifiers that rules name. Source of each: standards/oids.tsv and documents/common/header.json.

/** HL7 V3 namespace of shared documents and interaction messages. */
export const hl7Namespace = 'urn:hl7-org:v3';
/** Root of the document serial number (文档流水号). */
export const documentIdRoot = '2.16.156.10011.1.1';
/** Root of the patient's identity document number (患者身份证件号码). */
export const identityNumberRoot = '2.16.156.10011.1.3';
/** Root of the codes of health institutions (医疗卫生机构代码). */
export const institutionRoot = '2.16.156.10011.1.5';
/** Code system of shared documents (卫生信息共享文档规范编码体系). */
export const documentCodeSystem = '2.16.156.10011.2.4';
/** Root of document templates; the template of part n of WS/T 500 ends in 20 + n. */
export const templateRoot = '2.16.156.10011.2.1.1';
/** Branch of the ICD-10 tables; the examples use it with and without a last arc. */
export const icdBranch = '2.16.156.10011.2.3.3.11';
/** Root of identifiers and tables of the national health information standards. */
export const nationalBranch = '2.16.156.10011.';

/** True for an object identifier in dotted form. */
export const isOid = (text: string): boolean => /^[0-2](?:\.(?:0|[1-9]\d*))+$/.test(text);

/** True for ICD-10 roots, `2.16.156.10011.2.3.3.11` and `….11.n`. */
export const isIcdRoot = (oid: string): boolean =>
  oid === icdBranch || (oid.startsWith(`${icdBranch}.`) && isOid(oid));
/** LOINC, the code system of sections. */
export const loinc = '2.16.840.1.113883.6.1';
/** Catalogue of data elements (卫生信息数据元目录). */
export const dataElementCatalogue = '2.16.156.10011.2.2.1';
/** Catalogue of data sets (卫生信息数据集目录). */
export const dataSetCatalogue = '2.16.156.10011.2.2.4';

/**
 * A root or code system as a report may show it: an OID, a UUID or the name of a system. Where root and extension are
 * exchanged, or a number is written behind the root, it is a value of the patient, which no report shows.
 */
export const shownOid = (text: string): string =>
  isUuid(text) || /^(?:[A-Za-z]{3}\D*\d{0,2})?$/.test(text) || (isOid(text) && !/\d{11}/.test(text))
    ? text
    : '***';

/** A UUID, which may stand as root of an identifier. */
export const isUuid = (text: string): boolean => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text);
