// CDS Hooks 2.0: what a decision support service tells of itself, what it is asked and what it answers.
import type { Resource } from '../to-fhir.js';

/** Moments at which a service is asked; those that the contract of this project covers. */
export type CdsHook = 'patient-view' | 'order-select';

/** A service as discovery tells of it. */
export interface CdsService {
  readonly hook: CdsHook;
  /** Part of its address: `{base}/cds-services/{id}`. */
  readonly id: string;
  readonly title?: string;
  readonly description: string;
  /** What the client sends along: a read or search by key, with `{{context.patientId}}` filled in. */
  readonly prefetch?: Readonly<Record<string, string>>;
  readonly usageRequirements?: string;
}

/** Answer of discovery. */
export interface CdsDiscovery {
  readonly services: readonly CdsService[];
}

/** Context of a chart being opened. */
export interface PatientViewContext {
  /** `Practitioner/…`, `PractitionerRole/…`, `Patient/…` or `RelatedPerson/…`. */
  readonly userId: string;
  readonly patientId: string;
  readonly encounterId?: string;
}

/** Context of orders being chosen, not yet signed. */
export interface OrderSelectContext extends PatientViewContext {
  /** References to those of `draftOrders` that were just chosen. */
  readonly selections: readonly string[];
  /** Bundle of all unsigned orders. */
  readonly draftOrders: Resource;
}

interface RequestBase {
  /** UUID of this asking. */
  readonly hookInstance: string;
  readonly fhirServer?: string;
  readonly fhirAuthorization?: {
    readonly access_token: string;
    readonly token_type: 'Bearer';
    readonly expires_in: number;
    readonly scope: string;
    readonly subject: string;
    readonly patient?: string;
  };
  readonly prefetch?: Readonly<Record<string, Resource | null>>;
}

/** What a service is asked. */
export type CdsRequest = RequestBase &
  (
    | { readonly hook: 'patient-view'; readonly context: PatientViewContext }
    | { readonly hook: 'order-select'; readonly context: OrderSelectContext }
  );

/** A proposed change. */
export interface CdsAction {
  readonly type: 'create' | 'update' | 'delete';
  readonly description: string;
  /** What is created or changed. */
  readonly resource?: Resource;
  /** What is deleted. */
  readonly resourceId?: string;
}

/** One proposal that may be taken over with a click. */
export interface CdsSuggestion {
  readonly label: string;
  readonly uuid?: string;
  readonly isRecommended?: boolean;
  readonly actions?: readonly CdsAction[];
}

/** One piece of advice. */
export interface CdsCard {
  readonly uuid?: string;
  /** Less than 140 characters. */
  readonly summary: string;
  /** Markdown. */
  readonly detail?: string;
  readonly indicator: 'info' | 'warning' | 'critical';
  readonly source: { readonly label: string; readonly url?: string; readonly icon?: string };
  readonly suggestions?: readonly CdsSuggestion[];
  readonly selectionBehavior?: 'at-most-one' | 'any';
  readonly overrideReasons?: readonly {
    readonly code: string;
    readonly system: string;
    readonly display: string;
  }[];
  readonly links?: readonly {
    readonly label: string;
    readonly url: string;
    readonly type: 'absolute' | 'smart';
    readonly appContext?: string;
  }[];
}

/** What a service answers. */
export interface CdsResponse {
  readonly cards: readonly CdsCard[];
  readonly systemActions?: readonly CdsAction[];
}

/** A fault of a message of the contract; values are not named. */
export interface CdsFault {
  /** JSON pointer. */
  readonly path: string;
  /** What is asked there. */
  readonly expected: string;
}
