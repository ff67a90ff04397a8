import type { Evidence } from '@hulian/validators/maturity';
import { useId, useState } from 'preact/hooks';

import { DropZone } from '../components/drop-zone.js';
import { Failure } from '../components/notice.js';
import { useSpeech } from '../words/index.js';
import type { Session } from './session.js';

interface ProofsProps {
  readonly session: Session;
  /** What the proofs are for, for screen readers. */
  readonly subject: string;
  readonly proofs: readonly Evidence[];
  /** What proof is usual, as the scheme says. */
  readonly usual?: string | undefined;
  onProofs: (proofs: readonly Evidence[]) => void;
}

/** The proofs of an answer, and a form that adds one: a date and the file, whose hash the server makes. */
export function Proofs({ session, subject, proofs, usual, onProofs }: ProofsProps) {
  const { words } = useSpeech();
  const id = useId();
  const [date, setDate] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [asked, setAsked] = useState(false);
  const asOf = session.ground.value.asOf;

  const attach = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    setAsked(date === '');
    if (!file || date === '') return;
    setBusy(true);
    setError(undefined);
    try {
      onProofs([...proofs, await session.attach(file, file.name, date)]);
      setDate('');
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };

  return (
    <details class="proofs">
      <summary>
        {words.proofs.title(proofs.length)}
        <span class="spoken">{words.bracketed(subject)}</span>
      </summary>
      {usual === undefined ? null : <p class="soft">{words.proofs.usual(usual)}</p>}
      <ul class="plain">
        {proofs.map((proof, index) => (
          <li key={`${proof.sm3}-${index}`}>
            <a href={`/api${session.path}/evidence/${encodeURIComponent(proof.sm3)}`} download>
              {proof.reference}
            </a>{' '}
            <span>{proof.date}</span>{' '}
            {proof.date > asOf ? <span class="bad-text">{words.proofs.future}</span> : null}{' '}
            <code title={proof.sm3}>SM3 {proof.sm3.slice(0, 8)}…</code>{' '}
            <button
              type="button"
              class="quiet"
              onClick={() => onProofs(proofs.filter((_, other) => other !== index))}
            >
              {words.remove}
              <span class="spoken">{words.bracketed(proof.reference)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <p class="field">
          <label for={id}>{words.proofs.date}</label>
          <input
            id={id}
            type="date"
            max={asOf}
            value={date}
            aria-invalid={asked}
            aria-describedby={`${id}-hint`}
            onInput={(event) => {
              setDate(event.currentTarget.value);
              setAsked(false);
            }}
          />
          <span id={`${id}-hint`} class={asked ? 'bad-text' : 'soft'} role={asked ? 'alert' : undefined}>
            {asked ? words.proofs.dateFirst : words.proofs.dateHint}
          </span>
        </p>
        <DropZone label={words.proofs.file} disabled={busy} onFiles={(files) => void attach(files)} />
      </div>
      <p role="status" class={busy ? 'soft' : 'silent'}>
        {busy ? words.proofs.sending : ''}
      </p>
      <Failure error={error} />
    </details>
  );
}
