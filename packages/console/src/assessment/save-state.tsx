import type { ComponentChildren } from 'preact';

import type { Draft, DraftState } from '../draft.js';
import { useSpeech } from '../words/index.js';

/** How far a change has got, in one word. */
export function SaveWord({ state }: { state: DraftState }) {
  const { words } = useSpeech();
  return <span class={`save ${state}`}>{words.saveStates[state]}</span>;
}

/** What a person has to do about a draft: choose between two values, or try again. */
export function DraftTrouble<T>({ draft, show }: { draft: Draft<T>; show: (value: T) => ComponentChildren }) {
  const { words } = useSpeech();
  if (draft.state === 'failed')
    return (
      <div class="notice bad" role="alert">
        <p>{words.notSaved(draft.problem)}</p>
        <button type="button" onClick={() => draft.flush()}>
          {words.again}
        </button>
      </div>
    );
  if (draft.state !== 'conflict') return null;
  return (
    <div class="notice warn" role="alert">
      <p>{words.conflict.title}</p>
      <dl class="pairs">
        <div>
          <dt>{words.conflict.mine}</dt>
          <dd>{show(draft.value)}</dd>
        </div>
        <div>
          <dt>{words.conflict.theirs}</dt>
          <dd>{draft.theirs === undefined ? '' : show(draft.theirs)}</dd>
        </div>
      </dl>
      <p class="actions">
        <button type="button" onClick={() => draft.resolve('mine')}>
          {words.conflict.keepMine}
        </button>
        <button type="button" onClick={() => draft.resolve('theirs')}>
          {words.conflict.takeTheirs}
        </button>
      </p>
    </div>
  );
}
