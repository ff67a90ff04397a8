/** The counter block after `count` steps; only the last `width` bytes count (16 in CTR, 4 in GCM). */
export function addToCounter(counter: Uint8Array, count: number, width: 4 | 16): Uint8Array {
  const next = new Uint8Array(counter);
  let carry = count;
  for (let i = 15; i >= 16 - width && carry > 0; i--) {
    const sum = next[i]! + carry;
    next[i] = sum % 256;
    carry = Math.floor(sum / 256);
  }
  return next;
}
