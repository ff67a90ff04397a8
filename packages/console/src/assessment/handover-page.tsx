import { Ready } from '../components/notice.js';
import { Page } from '../components/page.js';
import { Table } from '../components/table.js';
import type { AuditEntry } from '../contract.js';
import { useLoad } from '../load.js';
import { useSpeech } from '../words/index.js';
import type { Session } from './session.js';

/** The whole assessment as a signed file, and who changed what when. */
export function HandoverPage({ session }: { session: Session }) {
  const { words } = useSpeech();
  const audit = useLoad<readonly AuditEntry[]>(`${session.path}/audit`);
  return (
    <Page title={words.parts.handover} lead={words.handover.lead}>
      <p class="actions">
        <a class="button main" href={`/api${session.path}/export`} download>
          {words.handover.export}
        </a>
      </p>
      <p class="soft">{words.handover.note}</p>
      <h2>{words.handover.audit}</h2>
      <Ready from={audit}>
        {(entries) => (
          <Table
            caption={words.handover.audit}
            head={[words.time, words.handover.action, words.handover.subject]}
            rows={entries.map(({ at, action, subject }) => [
              words.moment(at),
              words.handover.actions[action],
              subject,
            ])}
          />
        )}
      </Ready>
    </Page>
  );
}
