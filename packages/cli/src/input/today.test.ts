import { afterEach, expect, it, vi } from 'vitest';
import { today } from './today.js';

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['2026-11-23T15:59:59Z', '2026-11-23'],
  ['2026-11-23T16:00:00Z', '2026-11-24'],
])('at %s it is %s in China', (moment, day) => {
  vi.useFakeTimers({ now: new Date(moment) });
  expect(today()).toBe(day);
});
