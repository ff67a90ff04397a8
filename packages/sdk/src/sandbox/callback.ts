import { Problem } from './problem.js';

const loopback = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** Whether an address may be called back: on this machine only. A test platform must not be turned against others. */
export function mayCallBack(address: unknown): boolean {
  const text = String(address);
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && loopback.test(hostname);
}

/** @throws Problem D210 */
export function refuseForeignCallback(address: unknown): void {
  if (!mayCallBack(address)) throw new Problem('D210');
}
