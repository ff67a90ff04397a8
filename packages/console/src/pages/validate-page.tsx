import { useId, useState } from 'preact/hooks';

import { upload, withQuery } from '../api.js';
import { DropZone } from '../components/drop-zone.js';
import { Failure } from '../components/notice.js';
import { Page } from '../components/page.js';
import type { ValidatedFile } from '../contract.js';
import { useSpeech } from '../words/index.js';
import { Findings } from './findings.js';
import { decodeText } from './source-text.js';

interface Checked {
  readonly file: File;
  readonly report: ValidatedFile;
  /** Undefined for a file that is not text. */
  readonly text: string | undefined;
}

/** A file is dropped; the findings stand beside its text. */
export function ValidatePage() {
  const { words } = useSpeech();
  const id = useId();
  const [as, setAs] = useState('');
  const [profile, setProfile] = useState('');
  const [checked, setChecked] = useState<Checked>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [values, setValues] = useState(false);

  const check = async (file: File, show: boolean): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const path = withQuery('/validate', {
        name: file.name,
        as: as.trim(),
        profile,
        values: show ? 'yes' : '',
      });
      const [report, text] = await Promise.all([upload<ValidatedFile>(path, file), decodeText(file)]);
      setChecked({ file, report, text });
    } catch (failure) {
      setChecked(undefined);
      setError(failure);
    }
    setBusy(false);
  };

  return (
    <Page title={words.pages.validate} lead={words.validate.lead}>
      <div class="fields">
        <p class="field">
          <label for={`${id}-as`}>{words.validate.as}</label>
          <input
            id={`${id}-as`}
            autocomplete="off"
            value={as}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setAs(event.currentTarget.value)}
          />
          <span id={`${id}-hint`} class="soft">
            {words.validate.asHint}
          </span>
        </p>
        <p class="field">
          <label for={`${id}-profile`}>{words.validate.profile}</label>
          <select
            id={`${id}-profile`}
            value={profile}
            onChange={(event) => setProfile(event.currentTarget.value)}
          >
            <option value="">{words.validate.profiles.national}</option>
            <option value="assessment">{words.validate.profiles.assessment}</option>
          </select>
        </p>
      </div>
      <DropZone
        label={words.validate.file}
        disabled={busy}
        onFiles={([file]) => {
          setValues(false);
          if (file) void check(file, false);
        }}
      />
      <p role="status">{busy ? words.validate.busy : ''}</p>
      <Failure error={error} />
      {checked ? (
        <>
          <p class="choice">
            <label>
              <input
                type="checkbox"
                checked={values}
                disabled={busy}
                onChange={(event) => {
                  const show = event.currentTarget.checked;
                  setValues(show);
                  void check(checked.file, show);
                }}
              />{' '}
              {words.validate.values}
            </label>
          </p>
          <Findings
            key={`${checked.report.path}-${checked.file.lastModified}`}
            name={checked.file.name}
            report={checked.report}
            text={checked.text}
            values={values}
          />
        </>
      ) : null}
    </Page>
  );
}
