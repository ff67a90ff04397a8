import { PlatformError } from '../errors/platform-error.js';
import { SdkError } from '../errors/sdk-error.js';

/**
 * The addresses of one service in the order in which they are tried.
 * @param option - what the first one is called in the options
 * @throws SdkError CONFIG_INVALID
 */
export function checkAddresses(
  text: string,
  option: string,
  standby: readonly string[] = [],
): readonly URL[] {
  return [checkAddress(text, option), ...standby.map((each) => checkAddress(each, 'standby'))];
}

function checkAddress(text: string, option: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new SdkError('CONFIG_INVALID', { option, expected: 'an http or https address without query' });
  return url;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof PlatformError && error.code === 'TRANSPORT_UNREACHABLE' && error.outcome === 'refused';

/**
 * Sends to the address in use, which is kept for as long as it can be reached: where no connection could be made nothing has arrived,
 * and the next address is taken at once.
 */
export function overAddresses<Address>(addresses: readonly Address[]) {
  let inUse = 0;
  return async <Answer>(send: (address: Address) => Promise<Answer>): Promise<Answer> => {
    for (let tried = 1; ; tried += 1) {
      const at = inUse;
      try {
        return await send(addresses[at] as Address);
      } catch (error) {
        if (!isAbsent(error)) throw error;
        // Calls that failed together move on together.
        if (inUse === at) inUse = (at + 1) % addresses.length;
        if (tried >= addresses.length) throw error;
      }
    }
  };
}
