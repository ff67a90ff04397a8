import { useCallback, useEffect, useState } from 'preact/hooks';

import { read } from './api.js';

/** State of something that is read from the server. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  reload: () => void;
}

/** Reads a path, and again when it changes; `null` reads nothing. A value stays shown until the next has come. */
export function useLoad<T>(path: string | null): Loaded<T> {
  const [state, setState] = useState<{ value: T | undefined; error: unknown; loading: boolean }>({
    value: undefined,
    error: undefined,
    loading: path !== null,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) {
      setState({ value: undefined, error: undefined, loading: false });
      return;
    }
    const abort = new AbortController();
    setState(({ value }) => ({ value, error: undefined, loading: true }));
    read<T>(path, abort.signal).then(
      (value) => setState({ value, error: undefined, loading: false }),
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ value: undefined, error, loading: false });
      },
    );
    return () => abort.abort();
  }, [path, turn]);
  const reload = useCallback(() => setTurn((one) => one + 1), []);
  return { ...state, reload };
}
