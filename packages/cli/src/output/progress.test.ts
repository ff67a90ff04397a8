import { describe, expect, it } from 'vitest';
import type { Io } from '../io.js';
import { zhCN } from '../messages/zh-CN.js';
import { createProgress } from './progress.js';

function record(terminal: boolean, env: Record<string, string> = {}) {
  const written: string[] = [];
  const io = {
    stderrIsTerminal: terminal,
    env,
    stderr: { write: (text: string) => written.push(text) },
  } as unknown as Io;
  return { io, written };
}

describe('createProgress', () => {
  it('says rate and time left, at most ten times a second, and wipes the line', () => {
    const { io, written } = record(true);
    let time = 0;
    const progress = createProgress(io, zhCN, 'files', () => time);
    time = 1000;
    progress.update('校验', 10, 100);
    time = 1050;
    progress.update('校验', 11, 100);
    progress.end();
    expect(written).toEqual(['\r\u001b[2K校验 10/100 个文件（10%），每秒 10 个，约剩 9 秒', '\r\u001b[2K']);
  });

  it('is silent where standard error is no terminal, and in CI', () => {
    for (const { io, written } of [record(false), record(true, { CI: 'true' })]) {
      const progress = createProgress(io, zhCN, 'bytes', () => 1e6);
      progress.update('x', 1, 2);
      progress.end();
      expect(written).toEqual([]);
    }
  });
});
