/** Errors of the console as its page understands them. */
import type { Problem } from '@hulian/console/contract';
import type { Messages } from '../messages/index.js';

type TitleKey = keyof Messages['console']['problems'];
type Status = 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503;

/** Thrown by handlers; the application makes a `Problem` of it. */
export class ProblemError extends Error {
  constructor(
    readonly status: Status,
    readonly code: Problem['code'],
    readonly title: TitleKey,
    readonly detail: { readonly text?: string; readonly current?: unknown } = {},
  ) {
    super(title);
    this.name = 'ProblemError';
  }

  toProblem(messages: Messages): Problem {
    const sentence = messages.console.problems[this.title];
    return {
      code: this.code,
      title: this.detail.text === undefined ? sentence : `${sentence} ${this.detail.text}`,
      ...('current' in this.detail && { current: this.detail.current }),
    };
  }
}

/** The thing asked for, or a 404. */
export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new ProblemError(404, 'not-found', 'notFound');
  return thing;
}
