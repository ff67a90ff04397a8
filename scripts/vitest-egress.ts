// In every test worker: what tried to leave this machine fails the test in which it was noticed.
import { afterEach, expect } from 'vitest';
import { denied } from './loopback-only.js';

afterEach(() => {
  expect(denied.splice(0), 'addresses outside this machine').toEqual([]);
});
