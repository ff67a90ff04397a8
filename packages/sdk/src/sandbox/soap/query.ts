import type { MessageHeader } from '../../soap/message.js';
import { findAll } from '../../soap/body.js';
import type { WrittenElement } from '../../soap/element.js';
import type { RoutedInteraction } from '../../soap/interaction.js';
import type { FaceExchange } from '../face.js';
import { mayRead } from '../may-read.js';
import { Problem } from '../problem.js';
import { fits, namesPerson, readCriteria } from './criteria.js';
import { candidatesOf, resolverOf, type Candidate } from './objects.js';

/** What a query found. */
export interface Found {
  readonly queryId: string;
  readonly subjects: readonly WrittenElement[];
  readonly person?: string;
}

/** Most objects that one answer holds. */
export const mostFound = 1000;

/** The purpose a query by message is made for: the services are for treatment (治疗). */
const purpose = 'treatment';

/**
 * Answers a query from the same objects that the operations of the unified interface read.
 * @throws Problem C010, D208, R107
 */
export function answerQuery(
  exchange: FaceExchange,
  { groups, verb }: RoutedInteraction,
  { query }: MessageHeader,
): Found {
  const { platform, institution } = exchange;
  const criteria = query ? readCriteria(query) : [];
  if (!query || criteria.length === 0) throw new Problem('R107');
  const resolver = resolverOf(platform, institution);
  const people = criteria
    .filter(namesPerson)
    .map(({ root, extension }) =>
      root.endsWith('.1.3')
        ? resolver.resident(undefined, extension)
        : resolver.resident(extension, undefined),
    );
  const queryId = findAll(query, 'queryId')[0]?.attributes['extension'] ?? '';
  const [person] = people;
  if (people.some((each) => each === undefined || each !== person)) return { queryId, subjects: [] };
  const rest = criteria.filter((criterion) => !namesPerson(criterion));
  const candidates: Candidate[] = [];
  for (const group of groups)
    for (const candidate of candidatesOf(platform, group, whereOf(group.resource, person, institution))) {
      if (!rest.every((criterion) => fits(candidate, criterion))) continue;
      // A message has no further page: too many are said to be too many, and none is left out silently.
      if (candidates.push(candidate) > mostFound) throw new Problem('R107');
    }
  for (const { object } of candidates) mayRead(platform, object, { institution, purpose, at: exchange.at });
  return {
    queryId,
    subjects: candidates.map((candidate) =>
      verb === 'query' ? withoutContent(candidate) : candidate.subject,
    ),
    ...(person !== undefined && { person }),
  };
}

function whereOf(resource: string, person: string | undefined, institution: string): [string, string][] {
  if (person === undefined) return [['institution = ?', institution]];
  return [[resource === 'resident' ? 'id = ?' : 'person = ?', person]];
}

/** A search tells of documents, a fetch brings them. */
function withoutContent({ subject, group }: Candidate): WrittenElement {
  if (group.resource !== 'document') return subject;
  const strip = (element: WrittenElement): WrittenElement => ({
    ...element,
    children: element.children.filter(({ name }) => name !== 'storageCode').map(strip),
  });
  return strip(subject);
}
