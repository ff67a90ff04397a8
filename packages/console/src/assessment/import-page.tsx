import { useState } from 'preact/hooks';

import { upload, withQuery } from '../api.js';
import { DropZone } from '../components/drop-zone.js';
import { useFailureText } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { ArtifactsImported } from '../contract.js';
import { href } from '../routes.js';
import { useSpeech } from '../words/index.js';
import type { Session } from './session.js';

interface Row {
  readonly name: string;
  readonly outcome: ArtifactsImported | undefined;
  readonly failure: string;
}

/** Findings told in the row of a file; the page that validates shows all of them. */
const shown = 2;

/** Data sets, documents, messages, results and quality scores, one by one or a whole folder, become measured answers. */
export function ImportPage({ session }: { session: Session }) {
  const { words } = useSpeech();
  const failureText = useFailureText();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [waiting, setWaiting] = useState(0);

  const take = async (files: readonly File[]): Promise<void> => {
    setWaiting(files.length);
    for (const [index, file] of files.entries()) {
      const name = file.webkitRelativePath || file.name;
      let row: Row;
      try {
        const path = withQuery(`${session.path}/artifacts`, { name });
        row = { name, outcome: await upload<ArtifactsImported>(path, file), failure: '' };
      } catch (error) {
        row = { name, outcome: undefined, failure: failureText(error) };
      }
      setRows((before) => [row, ...before]);
      setWaiting(files.length - index - 1);
    }
    // The answers are there at the next look even when they cannot be read now.
    await session.refresh().catch(() => undefined);
  };

  /** What the files of a type say together: one right file may still not show all of it. */
  const measured = (id: string): string => {
    const answer = session.answer(id).value;
    const value = answer?.value;
    // Where proofs contradict each other the result says so; here nothing is claimed.
    const agreed = answer?.evidence?.every((one) => one.value === undefined || one.value === value);
    const known = words.conformanceValues;
    return agreed === true && typeof value === 'string' && Object.hasOwn(known, value)
      ? ` ${known[value as keyof typeof known]}`
      : '';
  };

  const linked = new Set(rows.flatMap(({ outcome }) => outcome?.linked ?? []));
  return (
    <Page title={words.import.title} lead={words.import.lead}>
      <DropZone
        multiple
        label={words.import.files}
        folder={words.import.folder}
        disabled={waiting > 0}
        onFiles={(files) => void take(files)}
      />
      <p role="status">
        {waiting > 0
          ? words.import.waiting(waiting)
          : rows.length > 0
            ? words.import.done(rows.length, linked.size)
            : ''}
      </p>
      {rows.length === 0 ? null : (
        <Table
          caption={words.import.title}
          head={[words.file, words.verdict, words.findings, words.import.linked]}
          numbers={[2]}
          rows={rows.map(({ name, outcome, failure }) => [
            name,
            outcome?.file ? (
              <>
                <span class={`verdict ${outcome.file.verdict}`}>{words.verdicts[outcome.file.verdict]}</span>
                {outcome.file.findings.slice(0, shown).map(({ text }) => (
                  <div class="soft">{text}</div>
                ))}
              </>
            ) : (
              (outcome?.note ?? <span class="bad-text">{failure}</span>)
            ),
            outcome?.file?.findings.length ?? '-',
            outcome && outcome.linked.length > 0 ? (
              <ul class="plain">
                {outcome.linked.map((id) => (
                  <li key={id}>
                    <a href={href('assessments', session.id, 'questions', id)}>
                      {id} {session.scheme.indicators.find((one) => one.id === id)?.name}
                    </a>
                    {measured(id)}
                  </li>
                ))}
              </ul>
            ) : (
              words.import.notLinked
            ),
          ])}
        />
      )}
      <p class="soft">{words.import.note}</p>
    </Page>
  );
}
