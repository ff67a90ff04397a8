/** The states of one kind of object (状态机), as standards/openapi/state-machines.json has them. */
export interface StateMachine {
  /** Kind of object. */
  readonly resource: string;
  readonly name: string;
  /** State of a new object. */
  readonly initial: string;
  /** Platform code of an illegal jump. */
  readonly illegal: string;
  readonly transitions: readonly Transition[];
}

/** One event: from which states, to which state, and who may cause it. */
export interface Transition {
  readonly event: string;
  readonly from: readonly string[];
  readonly to: string;
  /** `owner` submitted the object, `target` is the institution it is addressed to, `parties` are these two, `any` is any institution. */
  readonly by: 'owner' | 'target' | 'parties' | 'any';
}
