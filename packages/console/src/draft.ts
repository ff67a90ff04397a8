// One thing that is edited here and stored there: saved at every change, never over somebody else's change.

/** `failed`: not stored, to be tried again. `conflict`: stored otherwise by another page; a person chooses. */
export type DraftState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';

/** A value with the revision it is stored under. */
export interface Stored<T> {
  readonly value: T;
  readonly revision: number;
}

/** Thrown by `Save` when the stored value has another revision. */
export class ChangedElsewhere<T> extends Error {
  constructor(readonly current: Stored<T>) {
    super('changed elsewhere');
  }
}

/** Stores a value that was made from a revision; gives the new revision. */
export type Save<T> = (value: T, revision: number) => Promise<number>;

/** Calls come one after the other; of the changes made meanwhile only the last is sent. */
export class Draft<T> {
  #stored: Stored<T>;
  #value: T;
  #state: DraftState = 'idle';
  #theirs: Stored<T> | undefined;
  #problem = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #dirty = false;

  constructor(
    stored: Stored<T>,
    private readonly save: Save<T>,
    private readonly changed: () => void,
  ) {
    this.#stored = stored;
    this.#value = stored.value;
  }

  get value(): T {
    return this.#value;
  }

  get state(): DraftState {
    return this.#state;
  }

  /** In a conflict: what is stored now. */
  get theirs(): T | undefined {
    return this.#theirs?.value;
  }

  /** Why the last attempt failed, as the server said it. */
  get problem(): string {
    return this.#problem;
  }

  /** True while something would be lost if the page were closed. */
  get unsaved(): boolean {
    return this.#dirty || this.#sending || this.#state === 'conflict';
  }

  /** Changes the value; `delay` in milliseconds waits for more typing. */
  set(value: T, delay = 0): void {
    this.#value = value;
    if (this.#state === 'conflict') {
      this.changed();
      return;
    }
    this.#dirty = true;
    clearTimeout(this.#timer);
    if (delay === 0) this.flush();
    else {
      this.#state = 'waiting';
      this.#timer = setTimeout(() => this.flush(), delay);
      this.changed();
    }
  }

  /** Sends what has not been sent; also tries again after a failure. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#dirty && !this.#sending && this.#state !== 'conflict') void this.#send();
  }

  /** Ends a conflict: keeps this page's value, or takes the stored one. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.#theirs === undefined) return;
    this.#stored = this.#theirs;
    this.#theirs = undefined;
    this.#state = 'idle';
    if (choice === 'theirs') {
      this.#value = this.#stored.value;
      this.#dirty = false;
      this.changed();
    } else {
      this.#dirty = true;
      this.flush();
    }
  }

  /** Takes over what another page has stored, unless something is being edited here. */
  refresh(stored: Stored<T>): void {
    if (this.unsaved || stored.revision === this.#stored.revision) return;
    this.#stored = stored;
    this.#value = stored.value;
    this.#state = 'idle';
    this.changed();
  }

  async #send(): Promise<void> {
    const value = this.#value;
    this.#sending = true;
    this.#dirty = false;
    this.#state = 'saving';
    this.changed();
    try {
      this.#stored = { value, revision: await this.save(value, this.#stored.revision) };
      this.#state = 'saved';
    } catch (error) {
      this.#dirty = true;
      if (error instanceof ChangedElsewhere) {
        this.#theirs = error.current as Stored<T>;
        this.#state = 'conflict';
      } else {
        this.#problem = error instanceof Error ? error.message : '';
        this.#state = 'failed';
      }
    }
    this.#sending = false;
    // A change that was made while sending goes next, unless this attempt went wrong.
    if (this.#dirty && this.#state === 'saved') void this.#send();
    else this.changed();
  }
}
