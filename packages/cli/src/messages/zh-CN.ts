import { artifacts } from './zh-CN/artifacts.js';
import { conformance } from './zh-CN/conformance.js';
import { containers } from './zh-CN/containers.js';
import { evidence } from './zh-CN/evidence.js';
import { listen } from './zh-CN/listen.js';
import { reports } from './zh-CN/reports.js';
import { crypto } from './zh-CN/crypto.js';
import { errors, system } from './zh-CN/errors.js';
import { packs } from './zh-CN/packs.js';
import { platform } from './zh-CN/platform.js';
import { program, help, progress, summaries } from './zh-CN/program.js';
import { standards } from './zh-CN/standards.js';
import { validate } from './zh-CN/validate.js';
import { completion } from './zh-CN/completion.js';
import { doctor } from './zh-CN/doctor.js';
import { documents } from './zh-CN/documents.js';
import { interactions } from './zh-CN/interactions.js';
import { fhir } from './zh-CN/fhir.js';
import { mapping } from './zh-CN/mapping.js';
import { console } from './zh-CN/console.js';
import { maturity } from './zh-CN/maturity.js';
import { gateway } from './zh-CN/gateway.js';
import { openapi } from './zh-CN/openapi.js';
import { sandbox } from './zh-CN/sandbox.js';
import { signRequest } from './zh-CN/sign-request.js';
import { outbox } from './zh-CN/outbox.js';
import { exchange } from './zh-CN/package.js';
import { audit } from './zh-CN/audit.js';
import { quality } from './zh-CN/quality.js';

export const zhCN = {
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
