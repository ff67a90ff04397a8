/** Documents of one patient in a signed archive that the patient takes along (本人下载包), and its check. */
import type { Signer } from '@hulian/crypto';
import {
  archiveFormat,
  openArchive,
  sealArchive,
  type ArchiveFault,
  type ArchiveSigner,
  type ListedFile,
} from '../packages/sealed-archive.js';
import { readDocumentText } from './document-text.js';
import { readDocumentHeader, type DocumentHeader } from './document-header.js';

/** A shared document as a file. */
export interface PatientDocument {
  /** Name in the package. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Why documents make no package of one patient. */
export interface PatientPackageFault {
  readonly fault: 'empty' | 'not-a-document' | 'no-patient' | 'other-patient' | 'same-name';
  readonly path?: string;
}

/** Content of manifest.json; who the patient is stands in the documents only. */
export interface PatientManifest {
  readonly format: 'hulian-patient/1';
  /** Institution that hands the package out. */
  readonly institution: string;
  readonly issuedAt: string;
  readonly files: readonly ListedFile[];
}

/** What the check of a package says. */
export interface PatientPackageCheck {
  /** Nothing is wrong, it is signed, and every document is of one patient. */
  readonly valid: boolean;
  readonly faults: readonly {
    readonly fault: ArchiveFault | PatientPackageFault['fault'];
    readonly path?: string;
  }[];
  readonly manifest?: PatientManifest;
  readonly signer?: ArchiveSigner;
}

const format = 'hulian-patient/1';

/** The first reason why these documents are not those of one patient. */
export function findPatientFault(documents: readonly PatientDocument[]): PatientPackageFault | undefined {
  const [first] = documents;
  if (first === undefined) return { fault: 'empty' };
  const seen = new Set<string>();
  const patient = personOf(first);
  for (const one of documents) {
    const { path } = one;
    if (seen.has(path)) return { fault: 'same-name', path };
    seen.add(path);
    const person = personOf(one);
    if (person === undefined) return { fault: 'not-a-document', path };
    if (person.identityNumber === undefined && person.localId === undefined)
      return { fault: 'no-patient', path };
    if (patient !== undefined && !isSame(patient, person)) return { fault: 'other-patient', path };
  }
  return undefined;
}

/**
 * Packs documents of one patient.
 * @throws RangeError when `findPatientFault` finds one
 */
export async function makePatientPackage(
  documents: readonly PatientDocument[],
  {
    institution,
    issuedAt,
    signer,
  }: { readonly institution: string; readonly issuedAt: string; readonly signer: Signer },
): Promise<Uint8Array> {
  const fault = findPatientFault(documents);
  if (fault !== undefined) throw new RangeError(fault.fault);
  const files = new Map(documents.map(({ path, content }) => [`documents/${path}`, content]));
  return sealArchive(files, { format, institution, issuedAt }, signer);
}

/** Whether bytes are such a package; `verifyPatientPackage` says whether it holds. */
export const isPatientPackage = (bytes: Uint8Array): boolean => archiveFormat(bytes) === format;

/**
 * Checks a package offline: list, digests, signature, and that no document of another patient is in it.
 * @param trusted keys of which one must have signed; without any the signer is told, but not judged
 */
export function verifyPatientPackage(
  archive: Uint8Array,
  trusted: readonly Uint8Array[] = [],
): PatientPackageCheck {
  const { manifest, files, faults, signer } = openArchive<PatientManifest>(archive, format, trusted);
  if (manifest === undefined) return { valid: false, faults };
  const documents = manifest.files.flatMap(({ path }) => {
    const content = files.get(path);
    return content === undefined ? [] : [{ path, content }];
  });
  const other = findPatientFault(documents);
  const all = other === undefined ? faults : [...faults, other];
  return { valid: all.length === 0, faults: all, manifest, ...(signer && { signer }) };
}

const personOf = ({ content }: PatientDocument): DocumentHeader['person'] | undefined =>
  readDocumentHeader(readDocumentText(content))?.person;

/** By identity number where both have one, else by the number of the hospital; a name that differs is another person. */
function isSame(a: DocumentHeader['person'], b: DocumentHeader['person']): boolean {
  if (a.name !== undefined && b.name !== undefined && a.name !== b.name) return false;
  return a.identityNumber !== undefined && b.identityNumber !== undefined
    ? a.identityNumber === b.identityNumber
    : a.localId !== undefined && a.localId === b.localId;
}
