import { useId, useRef, useState } from 'preact/hooks';

import { useSpeech } from '../words/index.js';

interface DropZoneProps {
  readonly label: string;
  readonly multiple?: boolean;
  readonly accept?: string;
  readonly disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A field for files: drop them, or choose them with the mouse or the keyboard. */
export function DropZone({ label, multiple = false, accept, disabled = false, onFiles }: DropZoneProps) {
  const { words } = useSpeech();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0 && !disabled) onFiles(files);
    if (input.current) input.current.value = '';
  };
  return (
    <div
      class={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label for={id} class="button">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        class="spoken"
        type="file"
        multiple={multiple}
        {...(accept === undefined ? {} : { accept })}
        disabled={disabled}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <span class="soft" aria-hidden="true">
        {words.orDrop}
      </span>
    </div>
  );
}
