import type { Face } from './face.js';
import { fhirFace, type FhirFaceOptions } from './fhir/face.js';
import { soapFace } from './soap/face.js';

/** The faces every sandbox has beside the operations of the unified interface. */
export const builtInFaces = (unsignedSoap: boolean, fhir: FhirFaceOptions): readonly Face[] => [
  soapFace(unsignedSoap),
  fhirFace(fhir),
];
