import type { fhirMessages as chinese } from './fhir.zh-CN.js';

/** English texts of rules about FHIR resources. */
export const fhirMessages: typeof chinese = {
  'fhir/resource-type/missing': () =>
    'There is no resourceType, so the kind of resource is not known. State it, for example "resourceType": "Patient".',
  'fhir/resource-type/unknown': (p) =>
    `"${p.type}" is no resource type of FHIR R4${p.nearest === '' ? '' : `; did you mean ${p.nearest}`}.`,
  'fhir/resource-type/newer': (p) =>
    `${p.type} is a resource type of a later release (R4B or R5); R4 (4.0.1) is used here.`,
  'fhir/unknown-element/unknown': (p) =>
    `${p.element} has no element "${p.name}"${p.nearest === '' ? '' : `; did you mean ${p.nearest}`}. FHIR allows no elements of one's own; use an extension.`,
  'fhir/unknown-element/not-primitive': (p) =>
    `"${p.name}" of ${p.element} begins with an underscore, but the element is not primitive; put its extensions inside the element.`,
  'fhir/cardinality/missing': (p) => `The demanded element ${p.element} is missing.`,
  'fhir/json-form/array-expected': (p) =>
    `${p.element} may repeat, so JSON writes it as an array even for one value.`,
  'fhir/json-form/array-unexpected': (p) => `${p.element} does not repeat, so it must not be an array.`,
  'fhir/json-form/array-lengths': (p) =>
    `${p.element} and the array of its values differ in length; the two go item by item, with null where one has nothing.`,
  'fhir/json-form/empty-array': (p) =>
    `${p.element} is an empty array. Leave the element out when there is no value.`,
  'fhir/json-form/empty-object': (p) =>
    `${p.element} is an empty object. Leave the element out when there is no content.`,
  'fhir/json-form/null': (p) => `${p.element} is null. Leave the element out when there is no value.`,
  'fhir/json-form/object-expected': (p) => `${p.element} is of type ${p.type} and should be a JSON object.`,
  'fhir/data-type/json-type': (p) =>
    `${p.element} is of type ${p.type}, which JSON writes as ${p.expected}; found ${p.found}.`,
  'fhir/primitive-value/format': (p) => `The value of ${p.element} has not the form of ${p.type}.`,
  'fhir/primitive-value/calendar': (p) => `The date of ${p.element} does not exist in the calendar.`,
  'fhir/primitive-value/range': (p) => `The value of ${p.element} is outside the range of ${p.type}.`,
  'fhir/primitive-value/not-integer': (p) =>
    `${p.element} is of type ${p.type}: a whole number without point and exponent.`,
  'fhir/primitive-value/blank': (p) =>
    `${p.element} holds only blanks. Leave the element out when there is no value.`,
  'fhir/primitive-value/control-character': (p) => `${p.element} holds control characters.`,
  'fhir/primitive-value/too-long': (p) => `The text of ${p.element} is longer than 1 MB.`,
  'fhir/primitive-value/max-length': (p) => `${p.element} is longer than ${p.max} characters.`,
  'fhir/primitive-value/uuid': (p) => `${p.element} should be urn:uuid: and a UUID.`,
  'fhir/primitive-value/oid': (p) => `${p.element} should be urn:oid: and a well-formed OID.`,
  'fhir/choice-type/several': (p) => `Only one type of ${p.element} may be used; several are present.`,
  'fhir/choice-type/not-allowed': (p) =>
    `Profile ${p.profile} does not allow type ${p.type} for ${p.element}; allowed: ${p.allowed}.`,
  'fhir/binding/required': (p) =>
    `The code of ${p.element} is not in the value set it is bound to (${p.valueSet}).`,
  'fhir/binding/no-code': (p) =>
    `${p.element} must have a code of the value set ${p.valueSet}; a text alone is not enough.`,
  'fhir/binding/extensible': (p) =>
    `${p.element} uses no code of the value set ${p.valueSet}, which it should unless none of its codes fits.`,
  'fhir/code-system/unknown-code': (p) => `The code of ${p.element} is not in its code system (${p.system}).`,
  'fhir/invariant/broken': (p) => `${p.element} breaks constraint ${p.key}: ${p.human}`,
  'fhir/reference/target': (p) => `${p.element} must not refer to ${p.type}; allowed: ${p.allowed}.`,
  'fhir/reference/unknown-type': (p) => `${p.element} refers to a resource type that FHIR R4 does not have.`,
  'fhir/reference/contained-missing': (p) => `${p.element} refers to a contained resource that is not there.`,
  'fhir/reference/not-in-bundle': (p) =>
    `${p.element} refers to a resource that is not in this Bundle; a receiver may not find it.`,
  'fhir/reference/malformed': (p) =>
    `${p.element} is no reference: expected Type/id, an absolute address, urn:uuid: or # and an internal id.`,
  'fhir/contained/nested': () => 'A contained resource must not contain others.',
  'fhir/contained/no-id': () => 'A contained resource has no id, so nothing can refer to it.',
  'fhir/contained/duplicate-id': () => 'Two contained resources have the same id.',
  'fhir/contained/not-referenced': () => 'A contained resource is not referred to.',
  'fhir/extension/both': (p) => `${p.element} has both a value and nested extensions; only one is allowed.`,
  'fhir/extension/neither': (p) => `${p.element} has neither a value nor nested extensions.`,
  'fhir/extension/relative-url': (p) => `The url of ${p.element} should be absolute.`,
  'fhir/extension/modifier-unknown': (p) =>
    `${p.element} is a modifier extension that is not known (${p.url}); it may change the meaning of the resource.`,
  'fhir/extension/value-type': (p) =>
    `Extension ${p.url} does not take a value of type ${p.type}; allowed: ${p.allowed}.`,
  'fhir/narrative/not-xhtml': () => 'text.div is not well-formed XHTML.',
  'fhir/narrative/root': () => 'text.div should be a <div xmlns="http://www.w3.org/1999/xhtml">.',
  'fhir/narrative/element': () => 'text.div holds elements that are not allowed, such as script or form.',
  'fhir/narrative/attribute': () => 'text.div holds attributes that are not allowed, such as onclick.',
  'fhir/narrative/empty': () => 'text.div has no content.',
  'fhir/slicing/unmatched': (p) =>
    `${p.element} belongs to no slice of profile ${p.profile}, and nothing else is allowed there.`,
  'fhir/slicing/too-few': (p) =>
    `Profile ${p.profile} asks for at least ${p.min} of ${p.element}, found ${p.found}.`,
  'fhir/slicing/too-many': (p) =>
    `Profile ${p.profile} allows at most ${p.max} of ${p.element}, found ${p.found}.`,
  'fhir/slicing/order': (p) => `${p.element} stands in another order than profile ${p.profile} asks for.`,
  'fhir/fixed-value/fixed': (p) =>
    `Profile ${p.profile} fixes the value of ${p.element}; the value found differs.`,
  'fhir/fixed-value/pattern': (p) =>
    `The value of ${p.element} does not match the pattern of profile ${p.profile}.`,
  'fhir/profile/wrong-type': (p) =>
    `The resource is a ${p.type}, but profile ${p.profile} is about ${p.expected}.`,
  'fhir/bundle/id-mismatch': () => 'The fullUrl of an entry does not end with the id of its resource.',
  'fhir/bundle/duplicate-url': () => 'Two entries have the same fullUrl and version.',
  'fhir/xml-form/namespace': (p) =>
    `Element ${p.name} is not in the namespace of FHIR (http://hl7.org/fhir).`,
  'fhir/xml-form/attribute': (p) =>
    `Element ${p.name} has attribute ${p.attribute}, which FHIR does not allow.`,
  'fhir/xml-form/text': (p) =>
    `Element ${p.name} holds text. The XML form of FHIR writes values in the attribute value.`,
  'fhir/xml-form/empty': (p) => `Element ${p.name} has neither an attribute value nor an extension.`,
  'fhir/xml-form/order': (p) =>
    `Element ${p.name} is out of place: the XML form keeps the order of the definition.`,
  'not-checked/fhir-table-not-loaded': (p) =>
    `Value set ${p.valueSet} is not loaded; codes were not checked.`,
  'not-checked/fhir-code-system-not-loaded': (p) =>
    `Code system ${p.system} is not loaded; codes were not checked.`,
  'not-checked/fhir-invariant': (p) => `Constraint ${p.key} cannot be evaluated here and was not checked.`,
  'not-checked/fhir-extension-not-loaded': (p) =>
    `The definition of extension ${p.url} is not loaded; only its general form was checked.`,
  'not-checked/fhir-profile-not-loaded': (p) =>
    `Profile ${p.profile} is not loaded and was not applied. Give a file or package with --profile.`,
  'not-checked/fhir-discriminator': (p) =>
    `The slices of ${p.element} in profile ${p.profile} cannot be told apart here (${p.path}) and were not checked.`,
  'not-checked/fhir-bundle-streamed': () =>
    'The Bundle is large and was read entry by entry; references between entries were not checked.',
};
