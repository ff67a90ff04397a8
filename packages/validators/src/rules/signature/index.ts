import type { RuleDescription } from '../../engine/rule.js';
import { signatureCertificate } from './certificate.js';
import { signatureCoverage } from './coverage.js';
import { signatureForm } from './form.js';
import { signatureInstitution } from './institution.js';
import { signatureTime } from './time.js';
import { signatureValue } from './value.js';

/** Rules about signatures, in files of their own, in documents and in messages. */
export const signatureRules: readonly RuleDescription[] = [
  signatureForm,
  signatureValue,
  signatureCertificate,
  signatureTime,
  signatureInstitution,
  signatureCoverage,
];
