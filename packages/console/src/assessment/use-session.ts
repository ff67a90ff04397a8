import { useEffect, useState } from 'preact/hooks';

import { read } from '../api.js';
import type { Assessment } from '../contract.js';
import { Session } from './session.js';

/** The open assessment, or why it could not be opened. Shows every change of it; flushes it when the page is left. */
export function useSession(id: string): {
  readonly session: Session | undefined;
  readonly error: unknown;
  reopen: () => void;
} {
  const [opened, setOpened] = useState<{ session?: Session; error?: unknown }>({});
  const [turn, setTurn] = useState(0);
  const [, setShown] = useState(0);

  useEffect(() => {
    let gone = false;
    setOpened({});
    read<Assessment>(`/assessments/${encodeURIComponent(id)}`).then(
      (assessment) => !gone && setOpened({ session: new Session(id, assessment) }),
      (error: unknown) => !gone && setOpened({ error }),
    );
    return () => {
      gone = true;
    };
  }, [id, turn]);

  const { session } = opened;
  useEffect(() => {
    if (!session) return undefined;
    const leave = (event: BeforeUnloadEvent): void => {
      session.flush();
      if (session.unsaved) event.preventDefault();
    };
    const hide = (): void => session.flush();
    const look = (): void => {
      if (document.visibilityState === 'hidden') session.flush();
      // What cannot be read now is read at the next change.
      else void session.refresh().catch(() => undefined);
    };
    const unsubscribe = session.subscribe(() => setShown((one) => one + 1));
    addEventListener('beforeunload', leave);
    addEventListener('pagehide', hide);
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    return () => {
      unsubscribe();
      session.flush();
      removeEventListener('beforeunload', leave);
      removeEventListener('pagehide', hide);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
    };
  }, [session]);

  return { session, error: opened.error, reopen: () => setTurn((one) => one + 1) };
}
