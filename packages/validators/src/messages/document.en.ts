import type { documentMessages as chinese } from './document.zh-CN.js';

const join = (list: readonly string[]): string => list.join(', ');
const inside = (element: string | undefined): string => (element ? ` (inside <${element}>)` : '');
const bracket = (code: string): string => (code === '' ? '' : ` (${code})`);
const expect = (expected: string): string => (expected === '' ? '' : `; expected ${expected}`);
const nearby = (list: readonly string[]): string =>
  list.length === 0 ? 'Look it up in the table.' : `Nearest codes: ${join(list)}.`;

/** English texts of rules about shared documents. */
export const documentMessages: typeof chinese = {
  'document/well-formed/empty': () => 'The file has no content. Check that the export succeeded.',
  'document/well-formed/not-xml': () =>
    'The file is not XML: the first character should be "<". Check file type and export.',
  'document/well-formed/doctype': () =>
    'The file has a DOCTYPE declaration, which is refused for safety (external entities, entity expansion). Remove it with its entities.',
  'document/well-formed/entity': (p) =>
    `Undefined entity${inside(p.element)}. XML knows only &amp; &lt; &gt; &quot; &apos;; write other characters directly.`,
  'document/well-formed/ampersand': (p) =>
    `"&" is not escaped${inside(p.element)}. Write &amp; in text; make documents with an XML library, not by joining strings.`,
  'document/well-formed/less-than': (p) =>
    `"<" is not escaped${inside(p.element)}. Write &lt; in text; make documents with an XML library.`,
  'document/well-formed/duplicate-attribute': () => 'An attribute is given twice on one element. Remove one.',
  'document/well-formed/attribute-quotes': () =>
    'An attribute lacks its value or quotes. Write name="value".',
  'document/well-formed/attribute-space': () =>
    'A blank between attributes is missing, or quotes do not pair. Check the attributes there.',
  'document/well-formed/tag-mismatch': (p) =>
    `The end tag does not match the start tag${p.element ? ` <${p.element}>` : ''}. Look for a missing, extra or misspelt tag.`,
  'document/well-formed/truncated': (p) =>
    `The file ends and ${p.element ? `element <${p.element}> is not closed` : 'has no whole root element'}. It may be incomplete; export it again.`,
  'document/well-formed/tag-name': () =>
    'A character is not allowed in an element name (blank, full-width character). Check the tag.',
  'document/well-formed/undefined-prefix': (p) =>
    `Namespace prefix "${p.prefix}" is not declared. Declare it at the root, for example xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance".`,
  'document/well-formed/illegal-character': (p) =>
    `A control character that XML does not allow${inside(p.element)}. Remove it before the document is made.`,
  'document/well-formed/outside-root': () => 'Content outside the root element. A file has one root.',
  'document/well-formed/declaration': () =>
    'The XML declaration is wrong. It is <?xml version="1.0" encoding="UTF-8"?> at the very start.',
  'document/well-formed/comment': () => 'Malformed comment. It runs from <!-- to --> and holds no "--".',
  'document/well-formed/too-deep': (p) =>
    `Elements are nested deeper than ${p.limit}; reading stopped. Real documents stay below 30; check the generator.`,
  'document/well-formed/too-many-attributes': (p) =>
    `An element has more than ${p.limit} attributes; reading stopped. Check the generator.`,
  'document/well-formed/too-many-elements': (p) =>
    `More than ${p.limit} elements; reading stopped. Split the file.`,
  'document/well-formed/too-long': (p) =>
    `The file has more than ${p.limit} characters and was not read. Split it or raise the limit.`,
  'document/well-formed/syntax': (p) =>
    `XML syntax error${inside(p.element)}. Open that place in an XML editor.`,

  'document/encoding-declaration/different': (p) =>
    `The XML declaration says ${p.declared} but the file is UTF-8; parsers that believe it show rubbish. Declare encoding="UTF-8".`,
  'document/root/name': (p) => `The root element should be ClinicalDocument but is ${p.found}.`,
  'document/root/namespace-missing': (p) =>
    `The root element has no namespace; declare xmlns="${p.expected}".`,
  'document/root/namespace': (p) => `The namespace of the root should be ${p.expected} but is ${p.found}.`,

  'document/header-presence/missing': (p) =>
    `The header lacks ${p.name}, which CDA R2 demands. Add it as the document standard describes.`,
  'document/header-presence/missing-in-practice': (p) =>
    `The header lacks ${p.name}. All 53 published examples have it; add it.`,
  'document/header-presence/title-empty': () => 'The title is empty. Write the name of the document type.',
  'document/header-order/order': (p) =>
    `${p.name} belongs before ${p.before} in the header. CDA R2 fixes the order; platforms that validate by schema refuse another.`,
  'document/type-id/value': (p) => `${p.attribute} of typeId should be ${p.expected}.`,

  'document/template-agreement/code-unknown': (p) =>
    `The document code is not one of the shared documents (C0001 to C0053, HSDA/HSDB/HSDC).${p.nearest.length > 0 ? ` Nearest: ${join(p.nearest)}.` : ''}`,
  'document/template-agreement/template-id': (p) =>
    `templateId of a ${p.code} document should be ${p.expected}${p.foundCode === '' ? '' : `; this one belongs to ${p.foundCode}`}. Make code, templateId and title agree.`,
  'document/template-agreement/template-id-extension': () =>
    'templateId has an extension that the standard does not use. Remove it.',
  'document/template-agreement/title': (p) =>
    `The title of a ${p.code} document should be "${join(p.expected)}"; this one differs.`,
  'document/template-agreement/title-of-other': (p) =>
    `The document code is ${p.code} (${p.expected}) but the title is "${p.found}" of ${p.foundCode}. Make code, templateId and title agree.`,

  'document/fixed-value/missing': (p) =>
    `${p.name} lacks ${p.attribute}; expected ${p.expected.join(' or ')}.`,
  'document/fixed-value/different': (p) => `${p.name}/@${p.attribute} should be ${p.expected.join(' or ')}.`,

  'document/identifier/empty': () =>
    'The id is empty. Give root and extension; without a value remove the element or use nullFlavor.',
  'document/identifier/root-missing': () =>
    'The id has no root (OID), so nobody can tell who assigned it. Add it.',
  'document/identifier/root-syntax': () =>
    'The root of the id is not an OID (such as 2.16.156.10011.1.1). Give the OID that is asked for.',
  'document/identifier/root-unknown': (p) =>
    `Root ${p.root} is not in the OID list of the health information standards${p.nearest === '' ? '' : `; did you mean ${p.nearest}`}. Check it.`,
  'document/identifier/document-root': (p) =>
    `The root of the document id should be ${p.expected} (document serial number).`,
  'document/identifier/extension-missing': () =>
    'The id has a root but no extension and identifies nothing. Give the number; without one remove the element or use nullFlavor.',
  'document/identifier/placeholder': () =>
    'The extension of the id is a placeholder (-, NA, 无) and would be stored as a real number. Without a value remove the element or use nullFlavor.',

  'document/national-root/missing': (p) => `${p.name} lacks an id with root ${join(p.expected)}.`,
  'document/national-root/private': (p) =>
    `${p.name} has only private identifiers; the national root ${join(p.expected)} is missing. Private ones may stand beside it, not in its place.`,
  'document/national-root/other': (p) =>
    `The root of the id in ${p.name} should be ${join(p.expected)}. Check what the OID means.`,
  'document/national-root/patient-role': (p) =>
    `No id of ${p.name} has a root that the examples of this document use (${join(p.expected)}). Check the visit identifiers.`,

  'document/identity-number/length': (p) =>
    `A resident identity number has 18 characters, this one ${p.length}.`,
  'document/identity-number/characters': () =>
    'A resident identity number has 17 digits and a last digit or X.',
  'document/identity-number/full-width': () =>
    'The resident identity number holds full-width digits or letters. Write them in half width.',
  'document/identity-number/placeholder': () =>
    'The resident identity number is a placeholder (one digit repeated). Without a value use nullFlavor.',
  'document/identity-number/date': () =>
    'Characters 7 to 14 of the resident identity number are no birth date. Check the number.',
  'document/identity-number/future': () =>
    'The birth date in the resident identity number is after today. Check the number.',
  'document/identity-number/check-character': () =>
    'The check character of the resident identity number is wrong (GB 11643). It was most likely mistyped; check the card.',
  'document/identity-number/region': () =>
    'The first two digits of the resident identity number are no known province. Check the number.',
  'document/identity-number/lower-case': () =>
    'The last x of the resident identity number should be an upper-case X.',
  'document/identity-number/fifteen': () =>
    'This is an old resident identity number with 15 digits; use the one with 18.',
  'document/identity-number/other-form': (p) =>
    `The identity document number (${p.length} characters) does not look like a resident identity number and was not checked as one. For other papers check their type.`,

  'document/version/empty': (p) =>
    `${join(p.names)} empty: after a correction the platform cannot tell old from new. Give a set identifier and a version number from 1.`,
  'document/version/set-without-root': () =>
    'setId has an extension but no root, a private convention. Add the root.',
  'document/version/number': () =>
    'versionNumber should be an integer from 1; 0 or -1 as an operation flag is a private convention that others do not know.',
  'document/related-document/empty': () =>
    'relatedDocument names no document that is replaced. It may be left out; the assessment schemas ask for the empty element, both forms are accepted.',
  'document/related-document/repeated': (p) =>
    `A second relatedDocument${p.kind === '' ? '' : ` with typeCode ${p.kind}`}: a document relates in this way to one document only. Keep one.`,
  'document/related-document/version-missing': () =>
    'relatedDocument names a replaced document, but this document has no setId, so the versions cannot be joined.',
  'document/related-document/itself': () =>
    'relatedDocument points to this document itself. The replaced document has another id.',
  'document/related-document/version-order': (p) =>
    `Version number ${p.now} is not above that of the replaced document, ${p.before}. A replacement has a higher one.`,
  'document/body-agreement/name': () =>
    'The patient name in the body differs from the header. Check which one is right.',
  'document/body-agreement/identity-number': () =>
    'The identity number in the body differs from the header. Check which one is right.',
  'document/body-agreement/sex': () =>
    'The sex of the patient in the body differs from the header. Check which one is right.',
  'document/body-agreement/birth-date': () =>
    'The birth date of the patient in the body differs from the header. Check which one is right.',
  'document/body-agreement/age': () =>
    'The age of the patient in the body differs from the header. Check which one is right.',
  'document/body-agreement/inpatient-number': () =>
    'The inpatient number in the body differs from the header. Check which one is right.',
  'document/body-agreement/outpatient-number': () =>
    'The outpatient number in the body differs from the header. Check which one is right.',
  'document/body-agreement/admission': () =>
    'The day of admission in the body differs from the header. Check which one is right.',
  'document/body-agreement/discharge': () =>
    'The day of discharge in the body differs from the header. Check which one is right.',
  'document/body-agreement/institution': () =>
    'The institution code in the body differs from the header. Check which one is right.',
  'document/place-root/ward': (p) =>
    `The root of this identifier is that of departments, the name is that of a ward. Wards have the root ${p.expected}.`,
  'document/place-root/department': (p) =>
    `The root of this identifier is that of wards, the name is that of a department. Departments have the root ${p.expected}.`,
  'document/time-pattern/month-as-minutes': (p) =>
    `In ${p.count} times of the document the minutes equal the month: most likely the program prints yyyyMMddHHMMss, where MM is the month. It should be yyyyMMddHHmmss.`,
  'document/single-person/several': (p) =>
    `The name of ${p.owner} holds ${p.count} names. One element names one person; repeat the element for several.`,

  'document/section-code/missing': () =>
    'The section has no code and cannot be recognised. Give its LOINC code, or its displayName where the standard does so.',
  'document/section-code/empty': () =>
    'The code of the section names LOINC as its code system and has no value; receivers look for sections by that code. Fill in the LOINC code.',
  'document/section-code/code-system-missing': (p) =>
    `The section code lacks codeSystem; expected ${p.expected}.`,
  'document/section-code/code-system': (p) =>
    `codeSystem of the section code should be ${p.expected}. Compare digit by digit.`,
  'document/section-code/unknown': (p) =>
    `Section ${[p.code, p.name].filter(Boolean).join(' ')} is not one of "${p.template}"; its entries get only general checks.`,
  'document/section-missing/missing': (p) =>
    `Section "${p.name}"${bracket(p.code)} is missing; cardinality ${p.cardinality}.`,
  'document/section-missing/no-body': () =>
    'The document has no body (component/structuredBody). Add the sections that the document standard describes.',
  'document/section-duplicate/duplicate': (p) =>
    `Section "${p.name}" occurs again (number ${p.count})${p.stated ? '; the template allows one' : '. Check whether they should be one section'}.`,
  'document/section-text/missing': () =>
    'The section has no text (narrative). CDA readers show the text; add it.',
  'document/section-text/empty': (p) =>
    `The text of ${p.count} of ${p.sections} sections is empty; a CDA reader shows nothing. Write the content of the entries into it.`,

  'document/element-code/empty': () =>
    'The code names the catalogue of data elements or a data set and has no value; nobody knows what the value of this entry is. Fill in the identifier of the data element, or leave the whole entry out.',
  'document/element-code/malformed': (p) =>
    `Data element identifier ${p.code} is malformed; the form is DEnn.nn.nnn.nn${expect(p.expected)}.`,
  'document/element-code/malformed-field': (p) =>
    `Data set identifier ${p.code} is malformed; the form is HDSxnn.nn.nnn${expect(p.expected)}.`,
  'document/element-code/wrong': (p) =>
    `${p.code}${p.official === '' ? '' : ` ("${p.official}")`} should not be used here${p.name === '' ? '' : ` for "${p.name}"`}${expect(p.expected)}.`,
  'document/element-code/unknown': (p) =>
    `The catalogue of data elements has no ${p.code}${p.nearest === '' ? '' : `; did you mean ${p.nearest}`}.`,
  'document/element-code/unknown-field': (p) =>
    `The data sets of this document have no ${p.code}${p.expected === '' ? '' : `; did you mean ${p.expected}`}.`,
  'document/element-code/not-an-element': () =>
    'codeSystem is the catalogue of data elements, but the code is no data element. Use DEnn.nn.nnn.nn; codes of the hospital do not belong here.',
  'document/element-code-system/missing': (p) => `${p.code} lacks codeSystem; expected ${p.expected}.`,
  'document/element-code-system/different': (p) =>
    `codeSystem of ${p.code} should be ${p.expected} but is ${p.found}.`,
  'document/element-name/missing': (p) =>
    `Data element ${p.code} has no displayName${p.name === '' ? '' : `; expected "${p.name}"`}.`,
  'document/element-name/of-other': (p) =>
    `${p.code} is "${p.official}" but displayName is "${p.name}", which is the name of ${p.other}. Check the code.`,
  'document/element-name/different': (p) =>
    `${p.code} is "${p.official}" but displayName is "${p.name}". Check that both mean the same.`,
  'document/data-set-element/example': (p) =>
    `"${p.name}": the published example uses ${p.example}, data set WS 445 uses ${p.dataSet}. The former stands here; both are accepted.`,
  'document/data-set-element/data-set': (p) =>
    `"${p.name}": the published example uses ${p.example}, data set WS 445 uses ${p.dataSet}. The latter stands here; both are accepted.`,
  'document/entry-missing/missing': (p) =>
    `The section lacks entry "${p.name}"${bracket(p.element)}; cardinality ${p.cardinality}.`,

  'document/entry-missing/section-empty': (p) =>
    `The section has no entry at all; ${p.count} are expected (${p.names.slice(0, 5).join(', ')}${p.count > 5 ? ' and others' : ''}). Add them.`,

  'document/value-type/missing': (p) =>
    `The value of "${p.name}"${bracket(p.code)} has no xsi:type${expect(p.expected)}.`,
  'document/value-type/unknown': (p) =>
    `xsi:type="${p.found}" of "${p.name}"${bracket(p.code)} is no HL7 data type${expect(p.expected)}.`,
  'document/value-type/different': (p) =>
    `xsi:type of "${p.name}"${bracket(p.code)} should be ${p.expected} but is ${p.found}.`,
  'document/value-type/compatible': (p) =>
    `xsi:type of "${p.name}"${bracket(p.code)} should be ${p.expected} but is ${p.found}; close in meaning, but receivers may parse ${p.expected}.`,
  'document/value-type/data-element': (p) =>
    `"${p.name}"${bracket(p.code)} has data type ${p.dataType}, usually sent as ${p.expected}; this one is ${p.found}.`,
  'document/value-place/text-in-attribute': (p) =>
    `"${p.name}" is ST: its text belongs inside the element, not in the value attribute.`,
  'document/value-place/attribute-in-text': (p) =>
    `"${p.name}" is ${p.type}: its value belongs in the ${p.attribute} attribute, not inside the element.`,
  'document/value-place/empty': (p) =>
    `"${p.name}" (${p.type}) has no content. Without a value remove the entry or use nullFlavor.`,
  'document/value-place/empty-attribute': (p) =>
    `Attribute ${p.attribute} of "${p.name}" is empty. Without a value remove it or use nullFlavor.`,
  'document/value-place/missing': (p) =>
    `"${p.name}" (${p.type}) has no value in attribute ${p.attribute}. Without a value remove the entry or use nullFlavor.`,
  'document/boolean-value/spelling': (p) => `"${p.name}" is BL and should be written ${p.corrected}.`,
  'document/boolean-value/value': (p) => `"${p.name}" is BL: only true or false.`,
  'document/quantity-unit/negative': (p) =>
    `The value of "${p.name}" is negative. Right for a base excess or a refraction; check all others.`,
  'document/quantity-unit/missing': (p) =>
    `"${p.name}" is PQ and lacks its unit${p.units.length > 0 ? `; the example has ${join(p.units)}` : ''}. A number without unit can be misread.`,
  'document/quantity-unit/unexpected': (p) =>
    `"${p.name}" is ${p.type} and should have no unit. Remove it, or check whether it should be PQ.`,
  'document/quantity-unit/currency': (p) =>
    `"${p.name}" is a sum ${p.currency === '' ? 'without currency' : `in ${p.currency}`}. Sums are in yuan; write 元 or CNY.`,
  'document/quantity-unit/different': (p) =>
    `The unit of "${p.name}" is ${p.unit}; the example of the standard has ${join(p.units)}. Check that number and unit go together.`,

  'document/code-system/missing': (p) =>
    `The code of "${p.name}" lacks codeSystem${expect(p.expected.join(' or '))}.`,
  'document/code-system/mistyped': (p) =>
    `codeSystem ${p.found} of "${p.name}" is most likely mistyped; expected ${p.nearest}. Compare digit by digit.`,
  'document/code-system/private': (p) =>
    `"${p.name}" uses private code system ${p.found}; expected ${p.expected.join(' or ')}. Map local codes to the standard ones.`,
  'document/code-system/other': (p) =>
    `codeSystem of "${p.name}" is ${p.found}${bracket(p.foundName)}; expected ${p.expected.join(' or ')}.`,
  'document/code-system/syntax': (p) =>
    `codeSystem of "${p.name}" is no OID${expect(p.expected.join(' or '))}.`,
  'document/value-code/unknown': (p) =>
    `The code of "${p.name}" is not in ${p.table} "${p.tableName}". ${nearby(p.nearest)}`,
  'document/value-code/padding': (p) =>
    `The code of "${p.name}" has the wrong number of digits; in ${p.table} "${p.tableName}" it is ${p.code}.`,
  'document/value-code/name-as-code': (p) =>
    `The code of "${p.name}" is a name; in ${p.table} "${p.tableName}" the code is ${p.code}.`,
  'document/value-code/shape': (p) =>
    `The value of "${p.name}" does not look like a code of "${p.tableName}" (such as ${p.example}). Write the code itself: no name, no full-width signs, no small first letter.`,
  'document/value-code/placeholder': (p) =>
    `The code of "${p.name}" is a placeholder (-, NA, 无). Without a value remove the entry or use nullFlavor.`,
  'document/code-name/of-other': (p) =>
    `Code and name of "${p.name}" contradict: in ${p.table} ${p.code} is "${p.meaning}", and "${p.otherName}" is ${p.other}. Find out which is right.`,
  'document/code-name/different': (p) =>
    `displayName of "${p.name}" differs from the meaning "${p.meaning}" in table ${p.table}. Use the name of the table.`,
  'document/display-name/missing': (p) =>
    `The code of "${p.name}" has no displayName${p.meaning === '' ? '' : `; the table says "${p.meaning}"`}. Add it; the assessment schemas demand one of a CD.`,

  'document/value-format/number': (p) =>
    `"${p.name}" is ${p.type}, but the value is no number. The unit goes into unit; comparisons and remarks need another type.`,
  'document/value-format/too-long': (p) =>
    `"${p.name}"${bracket(p.element)} has length ${p.length}, over the ${p.limit} of format ${p.format}.`,
  'document/value-format/too-short': (p) =>
    `"${p.name}"${bracket(p.element)} has length ${p.length}, below the ${p.limit} of format ${p.format}.`,
  'document/value-format/decimals': (p) =>
    `"${p.name}"${bracket(p.element)} has ${p.decimals} decimals; format ${p.format} allows ${p.limit}.`,
  'document/value-format/digits-only': (p) =>
    `"${p.name}"${bracket(p.element)} has format ${p.format} and should hold digits only.`,
  'document/value-format/date-only': (p) =>
    `"${p.name}"${bracket(p.element)} has format ${p.format} (date) but carries a time of day. Examples show both; check that the receiver takes it.`,
  'document/value-format/time-missing': (p) =>
    `"${p.name}"${bracket(p.element)} has format ${p.format} (date and time) but carries a date only. Expected 14 digits YYYYMMDDhhmmss.`,
  'document/icd-root/mixed': (p) =>
    `One document uses several codeSystems for ICD-10: ${join(p.roots)}. Use one.`,

  'document/attribute-space/structural': (p) =>
    `${p.attribute} has blanks around its value. Schema validation ignores them, comparing programs do not; remove them.`,
  'document/attribute-space/inside': () =>
    'The identifier has blanks between its letters or digits. Another system that writes it without them has another identifier: write it as it was registered.',
  'document/attribute-space/name': (p) => `${p.attribute} has blanks around its value; remove them.`,
  'document/attribute-space/name-break': (p) =>
    `${p.attribute} has a blank or line break between Chinese characters (typical of text copied from a PDF); remove it.`,
  'document/element-spelling/misspelt': (p) =>
    `There is no element <${p.name}>; did you mean <${p.nearest}>? Receivers ignore misspelt elements.`,
  'document/element-spelling/unknown': (p) =>
    `<${p.name}> is no element of CDA R2 and no national extension. Put local extensions into a namespace of your own.`,
  'document/attribute-spelling/misspelt': (p) =>
    `There is no attribute ${p.attribute}; did you mean ${p.nearest}? XML is case-sensitive and misspelt attributes are ignored.`,
  'document/attribute-spelling/unknown': (p) =>
    `${p.attribute} of <${p.element}> is no attribute of CDA R2. Remove it, or put it into a namespace of your own.`,

  'document/patient-agreement/birth-date': () =>
    'The birth date differs from the one in the resident identity number. Check for a typing error or a mixed-up patient.',
  'document/patient-agreement/sex': (p) =>
    `The sex code contradicts the resident identity number, which says ${p.expected}. Check for a typing error or a mixed-up patient.`,
  'document/patient-agreement/age': (p) =>
    `The age does not fit the birth date; at the time of the document it is about ${p.expected}.`,
  'document/time-order/interval': () => 'The interval ends before it begins. Check low and high.',
  'document/time-order/before-birth': () =>
    'The document is dated before the patient was born. Check both times.',
  'document/example-value/kept': (p) =>
    `${p.name} holds a value of the published example, most likely left standing when it was copied. Put the real value.`,
  'document/assessment-form/document-id': (p) =>
    `The document id has ${p.length} characters, right by the standard; the structure used for the assessment asks for 32 to 36 (a UUID). Change it before an assessment.`,
  'document/assessment-form/effective-time': () =>
    'effectiveTime holds a date only, right by the standard; the structure used for the assessment asks for 14 digits. Change it before an assessment.',
  'document/assessment-form/organisation-code': (p) =>
    `The custodian code has ${p.length} characters; the structure used for the assessment asks for the 18 of a unified social credit code. Change it before an assessment.`,

  'document/assessment-form/time-length': (p) =>
    `${p.name} has ${p.length} digits, as the standard says (${p.reference}); the assessment schemas ask for ${p.wanted}. Settle this with the assessors first.`,
  'not-checked/document-not-structured': () =>
    'The body is not structured (nonXMLBody); sections and entries were not checked.',
  'not-checked/template-without-sections': (p) =>
    `No facts about the sections of ${p.template} were found; whether sections and entries are complete was not checked.`,
  'not-checked/section-obligation-unknown': (p) =>
    `${p.count} sections are absent and no public source says whether they are mandatory; not judged: ${p.names}.`,
  'not-checked/header-obligation-unknown': (p) =>
    `${p.count} places of the header are absent and no public source says whether they are mandatory; not judged: ${p.names}.`,
  'not-checked/entry-obligation-unknown': (p) =>
    `${p.count} entries are absent and no public source says whether they are mandatory; not judged.`,
  'not-checked/code-table-not-loaded': (p) =>
    `Code table ${p.name === '' ? p.table : `"${p.name}" (${p.table})`} is not shipped; its codes were not checked. Load it as a pack.`,
};
