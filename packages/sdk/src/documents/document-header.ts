/** What a submission needs to know of a shared document: its own number and the person it is about. */
import { findChild, findChildren, findDescendant, readXml, textContent } from '@hulian/validators/xml';
import type { XmlElement } from '@hulian/validators/xml';

/** Number and person of a document. */
export interface DocumentHeader {
  readonly documentId?: string;
  readonly person: {
    readonly identityNumber?: string;
    readonly name?: string;
    readonly genderCode?: string;
    /** YYYYMMDD as in the document, or taken from the identity number by the caller. */
    readonly birthDate?: string;
    /** The first identifier of the patient at the institution. */
    readonly localId?: string;
  };
}

/** OID of resident identity numbers in document headers (WS/T 482). */
const identityNumberRoot = '2.16.156.10011.1.3';

/** The header of a document, or undefined when the text is no readable document. */
export function readDocumentHeader(text: string): DocumentHeader | undefined {
  const result = readXml(text);
  if (!('tree' in result) || result.tree.root.name !== 'ClinicalDocument') return undefined;
  const { root } = result.tree;
  const role = findDescendant(root, 'recordTarget', 'patientRole');
  const patient = findChild(role, 'patient');
  const identity = findChildren(patient, 'id').find((id) => id.attributes['root'] === identityNumberRoot);
  const name = findChild(patient, 'name');
  return {
    ...member('documentId', extension(findChild(root, 'id'))),
    person: {
      ...member('identityNumber', extension(identity)),
      ...member('name', name && textContent(name).trim()),
      ...member('genderCode', findChild(patient, 'administrativeGenderCode')?.attributes['code']),
      ...member('birthDate', findChild(patient, 'birthTime')?.attributes['value']?.slice(0, 8)),
      ...member('localId', extension(findChild(role, 'id'))),
    },
  };
}

const extension = (element: XmlElement | undefined) => element?.attributes['extension'];

function member<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, string>);
}
