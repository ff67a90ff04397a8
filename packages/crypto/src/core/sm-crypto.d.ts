// The parts of sm-crypto 0.5.8 (pinned) that the fallback calls; the package ships no types.
declare namespace SmCrypto {
  interface BigInteger {
    toString(radix: number): string;
  }
  interface BigIntegerConstructor {
    new (text: string, radix: number): BigInteger;
  }
  interface FieldElement {
    toBigInteger(): BigInteger;
  }
  interface Point {
    getX(): FieldElement;
    getY(): FieldElement;
    isInfinity(): boolean;
    add(other: Point): Point;
    multiply(k: BigInteger): Point;
  }
  interface Utils {
    generateEcparam(): { G: Point; n: BigInteger };
    getGlobalCurve(): { decodePointHex(hex: string): Point | null };
    verifyPublicKey(hex: string): boolean;
  }
  type Sm3 = (data: Uint8Array) => string;
  interface Sm4 {
    encrypt(data: Uint8Array, key: Uint8Array, options: Sm4Options): number[];
    decrypt(data: Uint8Array, key: Uint8Array, options: Sm4Options): number[];
  }
  interface Sm4Options {
    mode: 'ecb' | 'cbc';
    iv: Uint8Array;
    padding: 'none';
    output: 'array';
  }
}
