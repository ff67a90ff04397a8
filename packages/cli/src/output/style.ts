import picocolors from 'picocolors';
import type { Io } from '../io.js';

export type Style = ReturnType<typeof picocolors.createColors>;

/** Colours only on a terminal; NO_COLOR turns them off and FORCE_COLOR on (no-color.org). */
export function useColour(io: Io, terminal: boolean): boolean {
  if (io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR'] && io.env['FORCE_COLOR'] !== '0') return true;
  return terminal && io.env['TERM'] !== 'dumb';
}

export function createStyle(enabled: boolean): Style {
  return picocolors.createColors(enabled);
}
