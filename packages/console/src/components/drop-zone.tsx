import { useId, useState } from 'preact/hooks';

import { useSpeech } from '../words/index.js';

interface DropZoneProps {
  readonly label: string;
  readonly multiple?: boolean;
  readonly accept?: string;
  readonly disabled?: boolean;
  /** Label of a second field that takes a whole folder. */
  readonly folder?: string;
  onFiles: (files: readonly File[]) => void;
}

/** A field for files: drop them, or choose them with the mouse or the keyboard. */
export function DropZone({
  label,
  multiple = false,
  accept,
  disabled = false,
  folder,
  onFiles,
}: DropZoneProps) {
  const { words } = useSpeech();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (list: Iterable<File>): void => {
    const files = [...list].slice(0, multiple ? undefined : 1);
    if (files.length > 0 && !disabled) onFiles(files);
  };
  const choose = (field: HTMLInputElement): void => {
    take(field.files ?? []);
    field.value = '';
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
        void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      <input
        id={id}
        class="spoken"
        type="file"
        multiple={multiple}
        {...(accept === undefined ? {} : { accept })}
        disabled={disabled}
        onChange={(event) => choose(event.currentTarget)}
      />
      <label for={id} class="button">
        {label}
      </label>
      {folder === undefined ? null : (
        <>
          <input
            id={`${id}-folder`}
            class="spoken"
            type="file"
            {...wholeFolder}
            disabled={disabled}
            onChange={(event) => choose(event.currentTarget)}
          />
          <label for={`${id}-folder`} class="button">
            {folder}
          </label>
        </>
      )}
      <span class="soft" aria-hidden="true">
        {words.orDrop}
      </span>
    </div>
  );
}

/** Every browser knows this attribute; the types of preact do not. */
const wholeFolder = { webkitdirectory: true };

/** Files that were dropped; of a folder all that are in it. */
async function droppedFiles(dropped: DataTransfer | null): Promise<readonly File[]> {
  // The list is empty as soon as this turn ends, so all entries are taken before the first wait.
  const entries = [...(dropped?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.every(({ isFile }) => isFile)) return [...(dropped?.files ?? [])];
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile)
    return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A reader gives a part at a time, and nothing when it is at its end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (part.length === 0) break;
    found.push(...part);
  }
  return (await Promise.all(found.map(filesOf))).flat();
}
