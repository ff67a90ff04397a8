import type { Messages } from './index.js';
import { artifacts } from './en/artifacts.js';
import { conformance } from './en/conformance.js';
import { containers } from './en/containers.js';
import { evidence } from './en/evidence.js';
import { listen } from './en/listen.js';
import { reports } from './en/reports.js';
import { crypto } from './en/crypto.js';
import { errors, system } from './en/errors.js';
import { packs } from './en/packs.js';
import { platform } from './en/platform.js';
import { program, help, progress, summaries } from './en/program.js';
import { standards } from './en/standards.js';
import { validate } from './en/validate.js';
import { completion } from './en/completion.js';
import { doctor } from './en/doctor.js';
import { documents } from './en/documents.js';
import { interactions } from './en/interactions.js';
import { fhir } from './en/fhir.js';
import { mapping } from './en/mapping.js';
import { console } from './en/console.js';
import { maturity } from './en/maturity.js';
import { gateway } from './en/gateway.js';
import { openapi } from './en/openapi.js';
import { sandbox } from './en/sandbox.js';
import { signRequest } from './en/sign-request.js';
import { outbox } from './en/outbox.js';
import { exchange } from './en/package.js';
import { audit } from './en/audit.js';
import { quality } from './en/quality.js';

export const en: Messages = {
  program,
  help,
  progress,
  summaries,
  errors,
  system,
  validate,
  standards,
  crypto,
  containers,
  packs,
  platform,
  completion,
  doctor,
  documents,
  interactions,
  fhir,
  mapping,
  console,
  maturity,
  gateway,
  openapi,
  sandbox,
  signRequest,
  outbox,
  exchange,
  audit,
  conformance,
  artifacts,
  evidence,
  listen,
  reports,
  quality,
};
