import { describe, expect, it } from 'vitest';

import { ChangedElsewhere, Draft, type Stored } from './draft.js';

/** A server that holds one value; `hold` keeps its answers back until `release`. */
function server(initial: Stored<string>) {
  let stored = initial;
  let waiting: (() => void)[] = [];
  const sent: string[] = [];
  const state = { hold: false, broken: false };
  return {
    state,
    sent,
    get stored() {
      return stored;
    },
    release: () => {
      const held = waiting;
      waiting = [];
      for (const go of held) go();
    },
    change: (value: string) => (stored = { value, revision: stored.revision + 1 }),
    save: async (value: string, revision: number): Promise<number> => {
      sent.push(value);
      if (state.hold) await new Promise<void>((done) => waiting.push(done));
      if (state.broken) throw new Error('unreachable');
      if (revision !== stored.revision) throw new ChangedElsewhere(stored);
      stored = { value, revision: revision + 1 };
      return stored.revision;
    },
  };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('a draft', () => {
  it('saves a change and the last of the changes made meanwhile', async () => {
    const there = server({ value: 'a', revision: 1 });
    const draft = new Draft(there.stored, there.save, () => undefined);
    there.state.hold = true;
    draft.set('b');
    draft.set('c');
    draft.set('d');
    expect(draft.unsaved).toBe(true);
    there.release();
    await settle();
    there.release();
    await settle();
    expect(there.sent).toEqual(['b', 'd']);
    expect(there.stored).toEqual({ value: 'd', revision: 3 });
    expect([draft.state, draft.unsaved]).toEqual(['saved', false]);
  });

  it('never writes over a change of another page, and lets a person choose', async () => {
    const there = server({ value: 'a', revision: 1 });
    const draft = new Draft(there.stored, there.save, () => undefined);
    there.change('theirs');
    draft.set('mine');
    await settle();
    expect([draft.state, draft.value, draft.theirs]).toEqual(['conflict', 'mine', 'theirs']);
    expect(there.stored.value).toBe('theirs');
    draft.set('mine, edited');
    await settle();
    expect(there.sent).toEqual(['mine']);
    draft.resolve('mine');
    await settle();
    expect(there.stored).toEqual({ value: 'mine, edited', revision: 3 });
  });

  it('takes the stored value when asked to', async () => {
    const there = server({ value: 'a', revision: 1 });
    const draft = new Draft(there.stored, there.save, () => undefined);
    there.change('theirs');
    draft.set('mine');
    await settle();
    draft.resolve('theirs');
    expect([draft.state, draft.value, draft.unsaved]).toEqual(['idle', 'theirs', false]);
    draft.set('next');
    await settle();
    expect(there.stored).toEqual({ value: 'next', revision: 3 });
  });

  it('keeps a value that could not be stored, and stores it later', async () => {
    const there = server({ value: 'a', revision: 1 });
    const draft = new Draft(there.stored, there.save, () => undefined);
    there.state.broken = true;
    draft.set('b');
    await settle();
    expect([draft.state, draft.problem, draft.unsaved]).toEqual(['failed', 'unreachable', true]);
    there.state.broken = false;
    draft.flush();
    await settle();
    expect([draft.state, there.stored.value]).toEqual(['saved', 'b']);
  });

  it('waits for more typing, and does not wait when flushed', async () => {
    const there = server({ value: 'a', revision: 1 });
    const draft = new Draft(there.stored, there.save, () => undefined);
    draft.set('b', 60_000);
    draft.set('bc', 60_000);
    expect([draft.state, there.sent]).toEqual(['waiting', []]);
    draft.flush();
    await settle();
    expect(there.sent).toEqual(['bc']);
  });

  it('follows another page only when nothing is edited here', async () => {
    const there = server({ value: 'a', revision: 1 });
    const draft = new Draft(there.stored, there.save, () => undefined);
    draft.refresh({ value: 'b', revision: 2 });
    expect(draft.value).toBe('b');
    draft.set('mine', 60_000);
    draft.refresh({ value: 'c', revision: 3 });
    expect(draft.value).toBe('mine');
    draft.flush();
    await settle();
  });
});
