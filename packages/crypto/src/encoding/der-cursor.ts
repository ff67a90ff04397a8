// Walking over the members of a checked DER structure in order, with errors that name structure and member.
import { CryptoError } from '../errors.js';
import type { DerNode } from './der.js';
import { Tag, parseDer } from './der.js';
import { readOid, readText, readTime } from './der-values.js';

/** A position among the members of one constructed value. */
export class DerCursor {
  private at = 0;

  constructor(
    private readonly members: readonly DerNode[],
    private readonly structure: string,
  ) {}

  /** The identifier octet of the next member; undefined at the end. */
  get tag(): number | undefined {
    return this.members[this.at]?.tag;
  }

  /** The next member, whatever it is. @throws CRYPTO_STRUCTURE_INVALID */
  any(part: string): DerNode {
    const node = this.members[this.at++];
    if (node === undefined) throw this.wrong(part);
    return node;
  }

  /** The next member, which must have this identifier octet. @throws CRYPTO_STRUCTURE_INVALID */
  next(tag: number, part: string): DerNode {
    if (this.tag !== tag) throw this.wrong(part);
    return this.any(part);
  }

  /** The next member when it has this identifier octet. */
  optional(tag: number): DerNode | undefined {
    return this.tag === tag ? this.members[this.at++] : undefined;
  }

  /** A cursor over the members of the next member. @throws CRYPTO_STRUCTURE_INVALID */
  enter(part: string, tag: number = Tag.sequence): DerCursor {
    return new DerCursor(this.next(tag, part).children, this.structure);
  }

  /** A cursor over the members of the next member when it has this identifier octet. */
  enterOptional(tag: number): DerCursor | undefined {
    const node = this.optional(tag);
    return node && new DerCursor(node.children, this.structure);
  }

  /** Dotted text of an OBJECT IDENTIFIER. @throws CRYPTO_STRUCTURE_INVALID */
  oid(part: string): string {
    return readOid(this.next(Tag.oid, part).content);
  }

  /** An INTEGER from 0 to 2^48. @throws CRYPTO_STRUCTURE_INVALID */
  number(part: string): number {
    const { content } = this.next(Tag.integer, part);
    if (content.length > 6 || (content[0] as number) >= 0x80) throw this.wrong(part);
    return content.reduce((value, byte) => value * 256 + byte, 0);
  }

  /** Content of an OCTET STRING. @throws CRYPTO_STRUCTURE_INVALID */
  octets(part: string): Uint8Array {
    return this.next(Tag.octetString, part).content;
  }

  /** Content of a BIT STRING of whole octets. @throws CRYPTO_STRUCTURE_INVALID */
  bits(part: string): Uint8Array {
    const { content } = this.next(Tag.bitString, part);
    if (content[0] !== 0) throw this.wrong(part);
    return content.subarray(1);
  }

  /** Moment of a UTCTime or GeneralizedTime. @throws CRYPTO_STRUCTURE_INVALID */
  time(part: string): Date {
    const node = this.any(part);
    const time = readTime(node.tag, node.content);
    if (time === undefined || (node.tag !== Tag.utcTime && node.tag !== Tag.generalizedTime))
      throw this.wrong(part);
    return time;
  }

  /** Text of a string type. @throws CRYPTO_STRUCTURE_INVALID */
  text(part: string): string {
    const node = this.any(part);
    const text = readText(node.tag, node.content);
    if (text === undefined) throw this.wrong(part);
    return text;
  }

  /** The members that are left. */
  rest(): readonly DerNode[] {
    const rest = this.members.slice(this.at);
    this.at = this.members.length;
    return rest;
  }

  /** @throws CRYPTO_STRUCTURE_INVALID when members are left */
  end(): void {
    if (this.tag !== undefined) throw this.wrong('unexpected member');
  }

  /** The error that a member is missing or wrong. */
  wrong(part: string): CryptoError {
    return new CryptoError('CRYPTO_STRUCTURE_INVALID', { structure: this.structure, part });
  }
}

/** A cursor over the members of a SEQUENCE. @throws CRYPTO_STRUCTURE_INVALID for another node */
export const walk = (node: DerNode, structure: string): DerCursor =>
  new DerCursor([node], structure).enter('SEQUENCE');

/**
 * A cursor over the members of one DER SEQUENCE that fills the input.
 * @throws CRYPTO_DER_INVALID, CRYPTO_TRAILING_BYTES, CRYPTO_STRUCTURE_INVALID
 */
export function openSequence(der: Uint8Array, structure: string): DerCursor {
  return new DerCursor([parseDer(der)], structure).enter('SEQUENCE');
}
