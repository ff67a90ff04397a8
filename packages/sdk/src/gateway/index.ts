/** The hospital's front-end machine: a watched folder and an HTTP side before the durable queue. */
export { startGateway, type Gateway, type GatewayOptions } from './gateway.js';
