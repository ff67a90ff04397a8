import { buildDocument, readDocumentHeader } from '../documents/index.js';
import { makeDocumentRecord } from '../samples/index.js';

/** A prescription (C0004) of a person: the platform takes none that is about somebody else. */
export function documentAbout(person: {
  readonly name: string;
  readonly genderCode: string;
  readonly birthDate: string;
  readonly identityNumber: string;
}): string {
  for (let seed = 1; ; seed += 1) {
    const { xml } = buildDocument(makeDocumentRecord('C0004', seed));
    const { name = '', genderCode, birthDate, identityNumber = '' } = readDocumentHeader(xml)?.person ?? {};
    if (genderCode !== person.genderCode) continue;
    return xml
      .replaceAll(identityNumber, person.identityNumber)
      .replaceAll(name, person.name)
      .replaceAll(`"${birthDate}"`, `"${person.birthDate.replaceAll('-', '')}"`);
  }
}
