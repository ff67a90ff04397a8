// Known-answer tests that run before the first use of a backend: examples of GB/T 32905, GB/T 32907, GB/T 32918.5
// and one computed GCM value. They include wrong input, so that a core which accepts everything fails too.
import { bytesToHex, equalBytes, hexToBytes, utf8ToBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import type { Backend } from './backend.js';
import { nativeSm3, nativeSm4, runNativeSm4 } from './native.js';

const d = hexToBytes('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8');
const k = hexToBytes('59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21');
const e = hexToBytes('f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640');
const point =
  '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
const signature =
  'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
const c1 =
  '0404ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0';
const block = hexToBytes('0123456789abcdeffedcba9876543210');
const cipherBlock = '681edf34d206965e86b3e94f536e4246';

/** `public`: before anything is used. `secret`: before the first private key or nonce is used. */
export type SelfTestGroup = 'public' | 'secret';

/** Runs the tests of a group. @throws CRYPTO_SELF_TEST_FAILED with the name of the first that fails */
export function selfTest(core: Backend, group: SelfTestGroup): void {
  for (const [test, run] of Object.entries(tests[group])) {
    let passed = false;
    try {
      passed = run(core);
    } catch (cause) {
      throw new CryptoError('CRYPTO_SELF_TEST_FAILED', { test }, { cause });
    }
    if (!passed) throw new CryptoError('CRYPTO_SELF_TEST_FAILED', { test });
  }
}

const is = (bytes: Uint8Array | undefined, hex: string): boolean =>
  bytes !== undefined && bytesToHex(bytes) === hex;

type Tests = Readonly<Record<string, (core: Backend) => boolean>>;

const publicTests: Tests = {
  sm3(core) {
    const expected = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
    const abc = utf8ToBytes('abc');
    const node = nativeSm3()?.createHash('sm3').update(abc).digest('hex') ?? expected;
    return is(core.sm3(abc), expected) && node === expected;
  },
  sm4(core) {
    const node = nativeSm4();
    const vector = new Uint8Array(16);
    return (
      is(core.sm4('ecb', false, block, vector, block), cipherBlock) &&
      is(core.sm4('ecb', true, block, vector, hexToBytes(cipherBlock)), bytesToHex(block)) &&
      is(
        core.sm4('cbc', true, block, vector, core.sm4('cbc', false, block, vector, block)),
        bytesToHex(block),
      ) &&
      is(core.sm4('ctr', false, block, block, vector), cipherBlock) &&
      (node === undefined || is(runNativeSm4(node, 'cbc', false, block, vector, block), cipherBlock))
    );
  },
  ghash(core) {
    // NIST SP 800-38D / McGrew and Viega, test case 2: one block.
    const h = hexToBytes('66e94bd4ef8a2c3b884cfa59ca342b2e');
    const y = core.ghash(
      h,
      new Uint8Array(16),
      hexToBytes('0388dace60b6a392f328c2b971b2fe7800000000000000000000000000000080'),
    );
    return is(y, 'f38cbb1ad69223dcc3457ae5b6b0f885');
  },
  'sm2-verify'(core) {
    const changed = hexToBytes(signature);
    changed[63]! ^= 1;
    return (
      core.isPoint(hexToBytes(point)) &&
      core.verify(hexToBytes(signature), e, hexToBytes(point)) &&
      !core.verify(changed, e, hexToBytes(point))
    );
  },
};

const secretTests: Tests = {
  'sm2-key': (core) => is(core.publicKey(d), point),
  'sm2-sign': (core) => is(core.sign(e, d, k, core.inverse(d)), signature),
  'sm2-decrypt'(core) {
    const shared = core.multiply(d, hexToBytes(c1));
    return (
      equalBytes(shared, core.multiply(k, hexToBytes(point))) &&
      is(
        xor(core.kdf(shared.subarray(1), 19), utf8ToBytes('encryption standard')),
        '21886ca989ca9c7d58087307ca93092d651efa',
      )
    );
  },
};

const tests: Record<SelfTestGroup, Tests> = { public: publicTests, secret: secretTests };

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, i) => byte ^ b[i]!);
}
