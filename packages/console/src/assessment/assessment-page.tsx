import { useEffect } from 'preact/hooks';

import { Failure } from '../components/notice.js';
import { assessmentParts, href, type AssessmentPart } from '../routes.js';
import { useSpeech } from '../words/index.js';
import { FactsPage } from './facts-page.js';
import { HandoverPage } from './handover-page.js';
import { ImportPage } from './import-page.js';
import { QuestionsPage } from './questions-page.js';
import { ResultPage } from './result-page.js';
import { SaveWord } from './save-state.js';
import { useSession } from './use-session.js';

/** An open assessment with its parts. */
export function AssessmentPage({ id, part, detail }: { id: string; part: AssessmentPart; detail: string }) {
  const { words } = useSpeech();
  const { session, error, reopen } = useSession(id);
  // Another window may have changed something meanwhile; what cannot be read now is read at the next change.
  useEffect(() => void session?.refresh().catch(() => undefined), [part]);
  if (!session)
    return (
      <>
        <h1>{words.assessment}</h1>
        <Failure error={error} />
        {error === undefined ? (
          <p role="status">{words.loading}</p>
        ) : (
          <p class="actions">
            <button type="button" onClick={reopen}>
              {words.again}
            </button>
            <a class="button" href={href()}>
              {words.start.title}
            </a>
          </p>
        )}
      </>
    );
  const page = {
    facts: () => <FactsPage session={session} />,
    questions: () => <QuestionsPage session={session} detail={detail} />,
    import: () => <ImportPage session={session} />,
    result: () => <ResultPage session={session} />,
    handover: () => <HandoverPage session={session} />,
  }[part];
  const { name, tier, area } = session.ground.value.facts;
  return (
    <>
      <div class="strip">
        <p>
          <strong>{[name, tier, area].filter(Boolean).join(' · ') || words.unnamed}</strong>{' '}
          <span class="soft">
            {session.scheme.name} · {session.ground.value.asOf}
          </span>{' '}
          <SaveWord state={session.state} />
        </p>
        <nav aria-label={words.assessment}>
          <ul class="tabs">
            {assessmentParts.map((one) => (
              <li key={one}>
                <a href={href('assessments', id, one)} aria-current={one === part ? 'page' : undefined}>
                  {words.parts[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div key={part}>{page()}</div>
    </>
  );
}
