/** CDS Hooks: types, checks and a client for decision support. */
export { checkCdsDiscovery, checkCdsRequest, checkCdsResponse } from './check.js';
export { createCdsClient, type CdsClient, type CdsClientOptions, type CdsQuestion } from './client.js';
export type {
  CdsAction,
  CdsCard,
  CdsDiscovery,
  CdsFault,
  CdsHook,
  CdsRequest,
  CdsResponse,
  CdsService,
  CdsSuggestion,
  OrderSelectContext,
  PatientViewContext,
} from './types.js';
