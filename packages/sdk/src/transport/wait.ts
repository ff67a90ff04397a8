/** Waits, unless the signal ends first; then it rejects with the signal's reason. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Full jitter: between half and all of the doubled wait. */
export function backOff(
  attempt: number,
  policy: { readonly wait: number; readonly maxWait: number; readonly random: () => number },
): number {
  const full = Math.min(policy.maxWait, policy.wait * 2 ** (attempt - 1));
  return full / 2 + (full / 2) * policy.random();
}
