import { PlatformError } from '../errors/platform-error.js';
import { SdkError } from '../errors/sdk-error.js';

/** Ports that fetch refuses to connect to (Fetch standard, "port blocking"): nothing would be sent, and no answer come. */
const blocked = new Set(
  `1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161
   179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190
   5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080`.split(/\s+/),
);

/** @throws SdkError CONFIG_INVALID */
export function checkAddress(text: string, option: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new SdkError('CONFIG_INVALID', { option, expected: 'an http or https address without query' });
  if (blocked.has(url.port))
    throw new SdkError('CONFIG_INVALID', { option, expected: 'another port', port: url.port });
  return url;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof PlatformError && error.code === 'TRANSPORT_UNREACHABLE' && error.outcome === 'refused';

/**
 * Sends to the address in use, which is kept for as long as it can be reached: where no connection could be made nothing has arrived,
 * and the next address is taken at once.
 */
export function overAddresses<Address>(addresses: readonly [Address, ...Address[]]) {
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
