import type { Reference } from '../../finding.js';

/** WS/T 846: interaction services of the hospital information platform. */
export const wst846: Reference = { standard: 'WS/T 846-2024' };
