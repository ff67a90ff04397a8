import type { ComponentChildren } from 'preact';

import { CallFailed } from '../api.js';
import type { Loaded } from '../load.js';
import { useSpeech } from '../words/index.js';

/** What went wrong, in the server's words where it said something. */
export function useFailureText(): (error: unknown) => string {
  const { words } = useSpeech();
  return (error) =>
    error instanceof CallFailed ? error.message || words.unreachable : error ? words.unexpected : '';
}

/** A sentence that a screen reader is told at once. */
export function Failure({ error }: { error: unknown }) {
  const text = useFailureText()(error);
  return (
    <p role="alert" class={text === '' ? 'silent' : 'notice bad'}>
      {text}
    </p>
  );
}

/** Shows a value once it is there, and what went wrong otherwise. */
export function Ready<T>({ from, children }: { from: Loaded<T>; children: (value: T) => ComponentChildren }) {
  const { words } = useSpeech();
  const failure = useFailureText();
  if (from.value !== undefined) return <>{children(from.value)}</>;
  if (from.error !== undefined)
    return (
      <div class="notice bad" role="alert">
        <p>{failure(from.error)}</p>
        <button type="button" onClick={from.reload}>
          {words.again}
        </button>
      </div>
    );
  return (
    <p role="status" class="soft">
      {words.loading}
    </p>
  );
}
