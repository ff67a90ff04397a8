import { isCryptoError } from '../errors.js';

/** What reading a damaged container says: `accepted`, or the code of the error and what it names. */
export async function outcome(run: () => unknown): Promise<string> {
  try {
    await run();
    return 'accepted';
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    // Offsets and lengths differ with the random numbers of a signature.
    const params = Object.entries((error.params ?? {}) as Record<string, unknown>).filter(
      ([name]) => !['offset', 'length', 'count', 'actual'].includes(name),
    );
    return [error.code, ...params.map(([name, value]) => `${name}=${String(value)}`)].join(' ');
  }
}
