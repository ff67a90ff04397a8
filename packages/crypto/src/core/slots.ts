// Which public keys have tables of their own in the core: the most recently used ones, built on request or on the 16th use
// (a table costs as much as about 15 verifications).
import { bytesToHex } from '../bytes.js';

const uses = 16;
const watched = 256;

/** The place of a key, or -1; `build`: its table must be made now. */
export interface SlotAnswer {
  readonly slot: number;
  readonly build: boolean;
}

/** A cache of `count` slots, least recently used out first. */
export function slotCache(count: number): { find(point: Uint8Array, prepareNow: boolean): SlotAnswer } {
  const slots = new Map<string, number>();
  const counts = new Map<string, number>();
  let newest = '';

  const place = (key: string): SlotAnswer => {
    let slot = slots.size;
    if (slot === count) {
      const [oldest, freed] = slots.entries().next().value as [string, number];
      slots.delete(oldest);
      slot = freed;
    }
    counts.delete(key);
    slots.set(key, slot);
    newest = key;
    return { slot, build: true };
  };

  return {
    find(point, prepareNow) {
      const key = bytesToHex(point);
      const slot = slots.get(key);
      if (slot !== undefined) {
        if (key !== newest) {
          slots.delete(key);
          slots.set(key, slot);
          newest = key;
        }
        return { slot, build: false };
      }
      const seen = (counts.get(key) ?? 0) + 1;
      if (prepareNow || seen >= uses) return place(key);
      counts.delete(key);
      counts.set(key, seen);
      if (counts.size > watched) counts.delete(counts.keys().next().value as string);
      return { slot: -1, build: false };
    },
  };
}
