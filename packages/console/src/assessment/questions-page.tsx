import { useEffect, useRef, useState } from 'preact/hooks';

import { Page } from '../components/page.js';
import { href } from '../routes.js';
import { useSpeech } from '../words/index.js';
import { chaptersOf, mattersFor, type Chapter } from './progress.js';
import { Question } from './question.js';
import type { Session } from './session.js';

/** The questionnaire by chapter, with progress. */
export function QuestionsPage({ session, detail }: { session: Session; detail: string }) {
  const { words } = useSpeech();
  const [level, setLevel] = useState('');
  const [openOnly, setOpenOnly] = useState(false);
  // A question stays where it is while it is being answered: what was open is fixed when the filter is set.
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const chapters = chaptersOf(session.scheme);
  const chapter =
    chapters.find(({ id }) => id === detail) ??
    chapters.find(({ indicators }) => indicators.some(({ id }) => id === detail)) ??
    chapters[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(chapter?.id);
  useEffect(() => {
    if (chapter && detail !== chapter.id && detail !== '')
      document.getElementById(`indicator-${detail}`)?.scrollIntoView();
    else if (opened.current !== chapter?.id) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView();
    }
    opened.current = chapter?.id;
  }, [detail, chapter?.id]);
  if (!chapter) return null;
  const place = chapters.indexOf(chapter);
  const answered = (one: Chapter): number =>
    one.indicators.filter(({ id }) => session.answer(id).value !== null).length;
  const filter = (only: boolean): void => {
    setOpenOnly(only);
    const done = chapters.flatMap(({ indicators }) => indicators).map(({ id }) => id);
    setHidden(new Set(only ? done.filter((id) => session.answer(id).value !== null) : []));
  };
  const groups = chapter.groups
    .map(({ name, indicators }) => ({
      name,
      indicators: indicators.filter((one) => !hidden.has(one.id) && mattersFor(session.scheme, one, level)),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  const neighbour = (step: number) => chapters[place + step];
  const [before, after] = [neighbour(-1), neighbour(1)];
  return (
    <Page title={words.questions.title} lead={words.questions.lead}>
      <div class="split">
        <nav class="chapters" aria-label={words.questions.chapters}>
          <ol class="plain">
            {chapters.map((one) => (
              <li key={one.id}>
                <a
                  href={href('assessments', session.id, 'questions', one.id)}
                  aria-current={one === chapter ? 'page' : undefined}
                >
                  <span>
                    {one.id} {one.name}
                  </span>
                  <span class="count">
                    {answered(one)}/{one.indicators.length}
                  </span>
                  <progress
                    max={one.indicators.length}
                    value={answered(one)}
                    aria-label={words.questions.progress(one.name, answered(one), one.indicators.length)}
                  />
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <section aria-labelledby="chapter">
          <h2 id="chapter" ref={heading} tabIndex={-1}>
            {chapter.id} {chapter.name}
          </h2>
          <p class="row">
            <label>
              {words.questions.level}{' '}
              <select value={level} onChange={(event) => setLevel(event.currentTarget.value)}>
                <option value="">{words.questions.allLevels}</option>
                {session.scheme.levels.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <input
                type="checkbox"
                checked={openOnly}
                onChange={(event) => filter(event.currentTarget.checked)}
              />{' '}
              {words.questions.openOnly}
            </label>
          </p>
          {groups.length === 0 ? <p>{words.questions.nothing}</p> : null}
          {groups.map(({ name, indicators }) => (
            <div key={`${name}-${indicators[0]?.id ?? ''}`}>
              {name === '' ? null : <p class="group">{name}</p>}
              {indicators.map((indicator) => (
                <Question key={indicator.id} session={session} indicator={indicator} />
              ))}
            </div>
          ))}
          <nav class="actions" aria-label={words.questions.neighbours}>
            {before ? (
              <a class="button" href={href('assessments', session.id, 'questions', before.id)}>
                ← {before.name}
              </a>
            ) : null}
            {after ? (
              <a class="button" href={href('assessments', session.id, 'questions', after.id)}>
                {after.name} →
              </a>
            ) : (
              <a class="button main" href={href('assessments', session.id, 'result')}>
                {words.parts.result} →
              </a>
            )}
          </nav>
        </section>
      </div>
    </Page>
  );
}
