// An assessment that is open in this page: its drafts, and what another page has stored meanwhile.
import type { MaturityScheme } from '@hulian/standards';
import type { Answer, Evidence, Facts } from '@hulian/validators/maturity';

import { CallFailed, read, send, upload, withQuery } from '../api.js';
import type { Assessment, AnswerChange, FactsChange, StoredAnswer } from '../contract.js';
import { ChangedElsewhere, Draft, type DraftState, type Stored } from '../draft.js';

/** Date and facts, which are stored together. */
export interface Ground {
  readonly asOf: string;
  readonly facts: Facts;
}

/** Opens one assessment; `changed` is called whenever something to be shown has changed. */
export class Session {
  readonly scheme: MaturityScheme;
  readonly ground: Draft<Ground>;
  readonly #answers = new Map<string, Draft<Answer | null>>();
  readonly #listeners = new Set<() => void>();
  /** Changes stored by this page: what was read before one of them is older than what is shown. */
  #saves = 0;

  constructor(
    readonly id: string,
    assessment: Assessment,
  ) {
    this.scheme = assessment.scheme;
    this.ground = new Draft(
      groundOf(assessment),
      (value, revision) => this.#saveGround(value, revision),
      () => this.#tell(),
    );
    for (const [indicator, answer] of Object.entries(assessment.answers))
      this.#answers.set(indicator, this.#draft(indicator, answerOf(answer)));
  }

  get path(): string {
    return `/assessments/${encodeURIComponent(this.id)}`;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The draft of an indicator's answer; null stands for no answer. */
  answer(indicator: string): Draft<Answer | null> {
    let draft = this.#answers.get(indicator);
    if (!draft) {
      draft = this.#draft(indicator, { value: null, revision: 0 });
      this.#answers.set(indicator, draft);
    }
    return draft;
  }

  /** Whether anything would be lost if the page were closed, and what is worst. */
  get state(): DraftState {
    const states = new Set([this.ground, ...this.#answers.values()].map(({ state }) => state));
    const order: readonly DraftState[] = ['conflict', 'failed', 'saving', 'waiting', 'saved'];
    return order.find((state) => states.has(state)) ?? 'idle';
  }

  get unsaved(): boolean {
    return [this.ground, ...this.#answers.values()].some(({ unsaved }) => unsaved);
  }

  flush(): void {
    for (const draft of [this.ground, ...this.#answers.values()]) draft.flush();
  }

  /** Takes over what other pages and imports have stored. */
  async refresh(): Promise<void> {
    const saves = this.#saves;
    const now = await read<Assessment>(this.path);
    if (saves !== this.#saves) return this.refresh();
    this.ground.refresh(groundOf(now));
    for (const [indicator, answer] of Object.entries(now.answers))
      this.answer(indicator).refresh(answerOf(answer));
    for (const [indicator, draft] of this.#answers)
      if (!(indicator in now.answers)) draft.refresh({ value: null, revision: 0 });
    this.#tell();
  }

  /** Stores a file as a proof. */
  attach(file: File, name: string, date: string): Promise<Evidence> {
    return upload<Evidence>(withQuery(`${this.path}/evidence`, { name, date }), file);
  }

  async #saveGround(value: Ground, revision: number): Promise<number> {
    const change: FactsChange = { revision, ...value };
    const path = `${this.path}/facts`;
    const answer = await guarded(
      () => send<{ revision: number }>('PUT', path, change),
      async () => groundOf(await read<Assessment>(this.path)),
    );
    this.#saves += 1;
    return answer.revision;
  }

  #draft(indicator: string, stored: Stored<Answer | null>): Draft<Answer | null> {
    return new Draft<Answer | null>(
      stored,
      async (answer, revision) => {
        const change: AnswerChange = { revision, answer };
        const saved = await guarded(
          () =>
            send<StoredAnswer | null>('PUT', `${this.path}/answers/${encodeURIComponent(indicator)}`, change),
          async () => {
            const current = (await read<Assessment>(this.path)).answers[indicator];
            return current ? answerOf(current) : { value: null, revision: 0 };
          },
        );
        this.#saves += 1;
        return answer === null ? 0 : (saved?.revision ?? revision + 1);
      },
      () => this.#tell(),
    );
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A refusal because of a newer revision becomes what is stored now. */
async function guarded<A, T>(call: () => Promise<A>, current: () => Promise<Stored<T>>): Promise<A> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof CallFailed && error.problem?.code === 'changed-elsewhere')
      throw new ChangedElsewhere(await current());
    throw error;
  }
}

function groundOf({ asOf, facts, revision }: Assessment): Stored<Ground> {
  return { value: { asOf, facts }, revision };
}

function answerOf({ revision, ...answer }: StoredAnswer): Stored<Answer> {
  return { value: answer, revision };
}
