import { findOperation } from '../client/find-operation.js';
import { Problem } from './problem.js';

/** What may go wrong on purpose. */
export type FaultKind =
  /** Waits `delay` milliseconds before the request is read. */
  | 'delay'
  /** Connection ends before the request is handled. */
  | 'drop-request'
  /** The request is handled, the answer is lost. */
  | 'drop-answer'
  /** The request is handled, the answer arrives `delay` milliseconds late. */
  | 'delay-answer'
  /** The network delivers the request twice; the caller sees the second answer. */
  | 'duplicate'
  /** 500 without a code before the request is handled. */
  | 'status-500'
  /** 500 without a code after the request was handled. */
  | 'status-500-late'
  /** C012 with Retry-After. */
  | 'unavailable'
  /** The answer's signature is by another key. */
  | 'wrong-signature'
  | 'unsigned-answer'
  /** The answer's body is changed after signing. */
  | 'altered-answer'
  /** The platform's clock is off by `skew` milliseconds. */
  | 'clock-skew'
  /** Every certificate counts as revoked. */
  | 'revoked';

/** A switch; the first that fits a request is used. */
export interface Fault {
  readonly kind: FaultKind;
  /** Only this operation; for a face its method and first segment, such as `POST /soap`. */
  readonly operation?: string;
  /** Share of the requests, 0 to 1; default 1. */
  readonly rate?: number;
  /** This many times, then never again. */
  readonly times?: number;
  /** Milliseconds. */
  readonly delay?: number;
  /** Milliseconds. */
  readonly skew?: number;
}

/** The connection was ended on purpose; the host of the sandbox must close the socket without an answer. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
  readonly code = 'ECONNRESET';
  constructor() {
    super('connection dropped by a fault switch of the sandbox');
  }
}

/** The switches of one sandbox. */
export interface FaultSwitches {
  set(faults: readonly Fault[]): void;
  clear(): void;
  list(): readonly Fault[];
  /** The fault of this request, if any; counts it. @throws Problem C027 for a header that names none */
  take(operation: string, header: string | null): Fault | undefined;
}

/** All kinds. */
export const faultKinds: readonly FaultKind[] = [
  'delay',
  'drop-request',
  'drop-answer',
  'delay-answer',
  'duplicate',
  'status-500',
  'status-500-late',
  'unavailable',
  'wrong-signature',
  'unsigned-answer',
  'altered-answer',
  'clock-skew',
  'revoked',
];

/** @param random - numbers in [0, 1) that decide about `rate` */
export function faultSwitches(initial: readonly Fault[], random: () => number): FaultSwitches {
  let active: { readonly fault: Fault; left: number }[] = [];
  const set = (faults: readonly Fault[]) => {
    active = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
  };
  set(initial);
  return {
    set,
    clear: () => set([]),
    list: () => active.filter(({ left }) => left > 0).map(({ fault }) => fault),
    take(operation, header) {
      if (header !== null) return fromHeader(header);
      for (const entry of active) {
        const { fault } = entry;
        if (entry.left <= 0 || (fault.operation && fault.operation !== operation)) continue;
        if (fault.rate !== undefined && random() >= fault.rate) continue;
        entry.left -= 1;
        return fault;
      }
      return undefined;
    },
  };
}

/** Members of a switch that are numbers, each with the values it may have. */
const numbers: Readonly<Record<string, (value: number) => boolean>> = {
  rate: (value) => value >= 0 && value <= 1,
  times: (value) => Number.isInteger(value) && value > 0,
  delay: (value) => value >= 0 && value <= 600_000,
  skew: Number.isFinite,
};

/** What is wrong with a switch: the member, or `kind` for a kind that there is none of; undefined when it is right. */
export function wrongMemberOf(fault: unknown): string | undefined {
  const { kind, operation, ...rest } = (fault ?? {}) as Readonly<Record<string, unknown>>;
  if (!faultKinds.some((known) => known === kind)) return 'kind';
  if (operation !== undefined && !(typeof operation === 'string' && isOperation(operation)))
    return 'operation';
  return Object.entries(rest).find(
    ([name, value]) => !(typeof value === 'number' && Object.hasOwn(numbers, name) && numbers[name]?.(value)),
  )?.[0];
}

/** The operation of a request, or method and first segment of a face. */
const isOperation = (text: string) => findOperation(text) !== undefined || /^[A-Z]+ \/\S*$/.test(text);

/** A switch as text: `delay; delay=200; times=3; operation=submitDocument`. Whether it is right, {@link wrongMemberOf} says. */
export function parseFault(text: string): Fault {
  const [kind = '', ...members] = text.split(';').map((part) => part.trim());
  const named = members.map((member) => {
    const [name = '', value = ''] = member.split('=').map((part) => part.trim());
    return [name, name === 'operation' ? value : value === '' ? Number.NaN : Number(value)] as const;
  });
  return { ...Object.fromEntries(named), kind } as Fault;
}

/** A switch by request header, for this request alone. @throws Problem C027 */
function fromHeader(header: string): Fault {
  const fault = parseFault(header);
  const wrong = wrongMemberOf(fault);
  if (wrong === undefined) return fault;
  const finding = {
    rule: 'request/fault',
    message: wrong,
    severity: 'error',
    path: '/hulian-sandbox-fault',
    params: { expected: [...faultKinds] },
  } as const;
  throw new Problem('C027', { findings: [finding] });
}
