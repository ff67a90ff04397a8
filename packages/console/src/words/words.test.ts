import { describe, expect, it } from 'vitest';

import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** All texts; functions are called with numbers and names, which every sentence must take. */
function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function')
    return [[path, String((node as (...all: unknown[]) => unknown)(3, '4', 5))]];
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, `${path}/${key}`));
}

describe('catalogues', () => {
  it('have the same texts', () => {
    expect(texts(en).map(([path]) => path)).toEqual(texts(zhCN).map(([path]) => path));
  });

  it('leave nothing empty but the state in which nothing has happened', () => {
    for (const [path, text] of [...texts(en), ...texts(zhCN)])
      if (path !== '/saveStates/idle') expect([path, text.trim()]).not.toEqual([path, '']);
  });

  it('say on every page that this is not the official result', () => {
    expect(zhCN.footer).toContain('不是正式测评结果');
    expect(en.footer).toContain('not the official result');
  });

  it('use full-width punctuation in Chinese', () => {
    for (const [path, text] of texts(zhCN))
      if (/[，。]/.test(text)) expect([path, /[\u4e00-\u9fff][,;:!?]/.test(text)]).toEqual([path, false]);
  });
});
