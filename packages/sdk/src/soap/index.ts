/** The SOAP face of the hospital services: client, service description, table of services. */
export { createSoapClient, type SoapClient, type SoapClientOptions, type SoapResult } from './client.js';
export { interactions } from './interaction.js';
export type {
  Interaction,
  InteractionGroup,
  InteractionVerb,
  MemberPlace,
  PlaceKind,
  RoutedInteraction,
} from './interaction.js';
export { writeWsdl } from './wsdl.js';
export type { SoapVersion } from './envelope.js';
