import type { Reference } from '../../finding.js';

/** HL7 Clinical Document Architecture, Release 2: structure of every document. */
export const cda: Reference = { standard: 'HL7 CDA R2' };
/** WS/T 482: how shared documents of health information are written. */
export const wst482: Reference = { standard: 'WS/T 482-2016' };
/** WS/T 500: the shared documents of electronic medical records. */
export const wst500: Reference = { standard: 'WS/T 500-2016' };
/** WS 363: the dictionary of data elements. */
export const ws363: Reference = { standard: 'WS 363-2011' };
/** WS 364: the tables of codes. */
export const ws364: Reference = { standard: 'WS 364-2011' };
/** WS 445: the data sets of electronic medical records. */
export const ws445: Reference = { standard: 'WS 445-2014' };
/** XML 1.0. */
export const xml10: Reference = { standard: 'W3C XML 1.0' };
/** GB 11643: resident identity numbers. */
export const gb11643: Reference = { standard: 'GB 11643-1999' };
