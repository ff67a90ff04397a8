// The address after `#` says which page is shown: `#/assessments/3/questions/2.1`.

/** Parts of an assessment that have a page of their own. */
export const assessmentParts = ['facts', 'questions', 'import', 'result', 'handover'] as const;
export type AssessmentPart = (typeof assessmentParts)[number];

/** Pages beside the assessments. */
export const plainPages = ['conformance', 'validate', 'standards', 'quality', 'delivery'] as const;
export type PlainPage = (typeof plainPages)[number];

/** Where the user is. `detail`: a section of the questionnaire, or the id of a record. */
export type Route =
  | { readonly page: 'start' }
  | {
      readonly page: 'assessment';
      readonly id: string;
      readonly part: AssessmentPart;
      readonly detail: string;
    }
  | { readonly page: PlainPage; readonly detail: string };

/** Reads the address; what is unknown leads to the start. */
export function parseRoute(hash: string): Route {
  const [first = '', ...rest] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decode(part));
  if (first === 'assessments') {
    const [id = '', part = 'questions', detail = ''] = rest;
    const known = assessmentParts.find((one) => one === part);
    return id !== '' && known ? { page: 'assessment', id, part: known, detail } : { page: 'start' };
  }
  const page = plainPages.find((one) => one === first);
  return page ? { page, detail: rest[0] ?? '' } : { page: 'start' };
}

/** Address of a page. */
export function href(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
