import type { FindingParams, Location } from '../finding.js';
import { remember } from '../remember.js';
import { digestText } from './digest.js';

/** Positions that shift when unrelated records or nodes come and go: `/3/`, `[3]`, `row 17, `. */
const positions = /\/\d+(?=\/|$)|\[\d+\]|\brow \d+(?:, )?/gu;

/** A path without positions, so that it stays the same when something is put in before it. */
export function generalizePath(path: string): string {
  return path.replace(positions, '');
}

/**
 * SM3 over rule, message, path without positions, and params (but `record`, the number of another record), cut to 32 hexadecimal digits.
 * Two equal faults in one file share a fingerprint; baselines count them.
 */
export function computeFingerprint(
  rule: string,
  message: string,
  location: Location,
  params: FindingParams,
): string {
  const sorted = Object.keys(params)
    .filter((key) => key !== 'record')
    .sort()
    .map((key) => [key, params[key]]);
  return shorten(JSON.stringify([rule, message, generalizePath(location.path ?? ''), sorted]));
}

/** The files of a run have the same few faults again and again. */
const shorten = remember((text) => digestText(text).slice(0, 32));
