import { useEffect, useRef, useState } from 'preact/hooks';

import type { ValidatedFile } from '../contract.js';
import { useSpeech } from '../words/index.js';
import { maskSource, sourceKind } from './source-mask.js';

/** So many lines are shown around a finding of a long file. */
const window = 400;

const pluralOf = { error: 'errors', warning: 'warnings', info: 'infos' } as const;

/** The findings; where only the first of very many are listed, that comes before them, and the true counts with it. */
function foundIn({ findings }: ValidatedFile) {
  const isLimit = ({ rule }: { readonly rule: string }): boolean => rule === 'file/too-many-findings';
  const limit = findings.find(isLimit);
  return limit === undefined
    ? { findings, capped: undefined }
    : { findings: [limit, ...findings.filter((one) => !isLimit(one))], capped: limit.params };
}

interface FindingsProps {
  readonly name: string;
  readonly report: ValidatedFile;
  readonly text: string | undefined;
  readonly values: boolean;
}

/** The findings, to be filtered by severity, and the source with the chosen line marked. */
export function Findings({ name, report, text, values }: FindingsProps) {
  const { words } = useSpeech();
  const [severity, setSeverity] = useState('');
  const [chosen, setChosen] = useState<number>();
  const severities = ['error', 'warning', 'info'] as const;
  const { findings, capped } = foundIn(report);
  const count = (one: keyof typeof pluralOf): number =>
    capped?.[pluralOf[one]] ?? findings.filter((finding) => finding.severity === one).length;
  const shown = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => severity === '' || finding.severity === severity);
  const marked = new Map(findings.map(({ location, severity: kind }) => [location.line, kind]));
  return (
    <>
      <p role="status">
        <span class={`verdict ${report.verdict}`}>{words.verdicts[report.verdict]}</span>{' '}
        {report.subject?.name ?? name} ·{' '}
        {severities.map((one) => `${words.severities[one]} ${count(one)}`).join(' · ')} ·{' '}
        {words.validate.notChecked(report.notChecked.length)}
      </p>
      <div class={text === undefined ? '' : 'beside'}>
        <section aria-labelledby="findings">
          <h2 id="findings">{words.findings}</h2>
          <p>
            <label>
              {words.validate.severity}{' '}
              <select value={severity} onChange={(event) => setSeverity(event.currentTarget.value)}>
                <option value="">{words.all}</option>
                {severities.map((one) => (
                  <option key={one} value={one}>
                    {words.severities[one]}
                    {words.bracketed(String(count(one)))}
                  </option>
                ))}
              </select>
            </label>
          </p>
          {shown.length === 0 ? <p>{words.validate.none}</p> : null}
          <ol class="findings">
            {shown.map(({ finding, index }) => (
              <li key={index}>
                <button
                  type="button"
                  class={`finding ${finding.severity}`}
                  aria-pressed={chosen === index}
                  onClick={() => setChosen(index)}
                >
                  <span class="tag">{words.severities[finding.severity]}</span> {finding.text}
                  <span class="soft place">
                    {typeof finding.location.line === 'number'
                      ? words.validate.line(finding.location.line)
                      : ''}{' '}
                    <code>{finding.rule}</code> {words.bases[finding.basis]}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          {report.notChecked.length === 0 ? null : (
            <details>
              <summary>{words.validate.notChecked(report.notChecked.length)}</summary>
              <ul>
                {report.notChecked.map(({ rule, text: reason }, index) => (
                  <li key={index}>
                    <code>{rule}</code> {reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
        {text === undefined ? null : (
          <Source
            text={values ? text : maskSource(text, sourceKind(name, text))}
            line={chosen === undefined ? undefined : (findings[chosen]?.location.line ?? undefined)}
            marked={marked}
          />
        )}
      </div>
    </>
  );
}

function Source({
  text,
  line,
  marked,
}: {
  text: string;
  line: number | undefined;
  marked: ReadonlyMap<number | undefined, string>;
}) {
  const { words } = useSpeech();
  const current = useRef<HTMLLIElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // Only the source moves, not the page with the list of findings beside it.
  useEffect(() => {
    if (box.current && current.current)
      box.current.scrollTop = current.current.offsetTop - box.current.clientHeight / 2;
  }, [line]);
  const lines = text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  const from =
    lines.length <= window * 2 ? 0 : Math.max(0, Math.min((line ?? 1) - window, lines.length - window * 2));
  const part = lines.slice(from, from + window * 2);
  return (
    <section aria-labelledby="source">
      <h2 id="source">{words.validate.source}</h2>
      {part.length < lines.length ? (
        <p class="soft">{words.validate.part(from + 1, from + part.length, lines.length)}</p>
      ) : null}
      <div ref={box} class="source" role="group" aria-label={words.validate.source} tabIndex={0}>
        <ol>
          {part.map((content, index) => {
            const number = from + index + 1;
            const kind = marked.get(number);
            return (
              <li
                key={number}
                value={number}
                ref={number === line ? current : null}
                class={`${kind ?? ''}${number === line ? ' current' : ''}`}
              >
                <code>{content === '' ? ' ' : content}</code>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
