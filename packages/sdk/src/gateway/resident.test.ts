// Whose document it is: asked once for many documents of a person, and again after a while, since registers are corrected.
import { afterEach, expect, test, vi } from 'vitest';
import type { Platform } from '../client/create-platform.js';
import { documentAbout } from '../sandbox/document-about.test-kit.js';
import { resident } from '../sandbox/sandbox.test-kit.js';
import { resolvingCaller } from './resident.js';

afterEach(() => {
  vi.useRealTimers();
});

test('a person is looked up again after ten minutes', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  let id = 'R1';
  const filed: unknown[] = [];
  const platform = {
    residents: {
      async *search() {
        yield await Promise.resolve({ id });
      },
    },
    call: (_operation: string, { body }: { body: { residentId: string } }) => {
      filed.push(body.residentId);
      return Promise.resolve({});
    },
  } as unknown as Platform;
  const caller = resolvingCaller(platform, false);
  const body = {
    documentId: 'D-1',
    residentId: '',
    format: 'cda',
    content: documentAbout(resident),
  } as const;
  await caller.call('submitDocument', { body });
  // Merged into another, or a number was corrected.
  id = 'R2';
  await caller.call('submitDocument', { body });
  vi.setSystemTime(Date.now() + 600_000);
  await caller.call('submitDocument', { body });
  expect(filed).toEqual(['R1', 'R1', 'R2']);
});
