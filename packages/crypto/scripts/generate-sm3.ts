// Prints assembly/generated/sm3-block.ts: the compression function of SM3 (GB/T 32905-2016, 5.3), all 64 rounds unrolled.

/** The whole file. */
export function sm3Source(): string {
  const lines = [
    '// Made by scripts/generate-sm3.ts. Do not edit.',
    '',
    '// prettier-ignore',
    '/** Takes in `blocks` blocks of 64 bytes; the state is eight words in memory. */',
    'export function compress(state: usize, data: usize, blocks: i32): void {',
    ...names.map((name, i) => `  let ${name}0: u32 = load<u32>(state, ${4 * i});`),
    '  for (; blocks > 0; blocks--) {',
    ...words.map((i) => `    let w${i}: u32 = bswap<u32>(load<u32>(data, ${4 * i}));`),
    ...names.map((name) => `    let ${name}: u32 = ${name}0;`),
    '    let s: u32 = 0;',
    '    let t: u32 = 0;',
  ];
  let roles = [...names];
  for (let j = 0; j < 64; j++) {
    lines.push(...round(j, roles).map((line) => `    ${line}`));
    // a..h move on by one place: the round has written the new a over d and the new e over h
    const [a, b, c, d, e, f, g, h] = roles as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    roles = [d, a, b, c, h, e, f, g];
  }
  lines.push(...names.map((name, i) => `    ${name}0 ^= ${roles[i]};`), '    data += 64;', '  }');
  lines.push(...names.map((name, i) => `  store<u32>(state, ${name}0, ${4 * i});`), '}', '');
  return lines.join('\n');
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const words = Array.from({ length: 16 }, (_, i) => i);

function round(j: number, roles: readonly string[]): string[] {
  const [a, b, c, d, e, f, g, h] = roles as [string, string, string, string, string, string, string, string];
  const constant = rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32);
  const w = (i: number): string => `w${i % 16}`;
  const ff = j < 16 ? `(${a} ^ ${b} ^ ${c})` : `((${a} & ${b}) | (${c} & (${a} | ${b})))`;
  const gg = j < 16 ? `(${e} ^ ${f} ^ ${g})` : `(((${f} ^ ${g}) & ${e}) ^ ${g})`;
  return [
    // W[j + 4] is needed now; from round 12 on it is a new word
    ...(j >= 12 ? expand(j + 4) : []),
    `t = rotl<u32>(${a}, 12);`,
    `s = rotl<u32>(t + ${e} + ${constant}, 7);`,
    `${d} = ${ff} + ${d} + (s ^ t) + (${w(j)} ^ ${w(j + 4)});`,
    `t = ${gg} + ${h} + s + ${w(j)};`,
    `${h} = t ^ rotl<u32>(t, 9) ^ rotl<u32>(t, 17);`,
    `${b} = rotl<u32>(${b}, 9);`,
    `${f} = rotl<u32>(${f}, 19);`,
  ];
}

function expand(i: number): string[] {
  const w = (back: number): string => `w${(i - back) % 16}`;
  return [
    `t = ${w(16)} ^ ${w(9)} ^ rotl<u32>(${w(3)}, 15);`,
    `w${i % 16} = t ^ rotl<u32>(t, 15) ^ rotl<u32>(t, 23) ^ rotl<u32>(${w(13)}, 7) ^ ${w(6)};`,
  ];
}

function rotate(value: number, by: number): string {
  return `0x${(((value << by) | (by === 0 ? 0 : value >>> (32 - by))) >>> 0).toString(16)}`;
}
