/** What a folder check takes from a document or a message while it is read. */
import type { Service, ServiceField } from '@hulian/standards';
import {
  findChildren,
  findDescendant,
  identityNumberRoot,
  type XmlElement,
  type XmlTree,
} from '@hulian/validators/xml';

const valued = ({ attributes }: XmlElement) => (attributes['extension'] ?? '').trim() !== '';

/** The identity of the patient of a document: identity number, else an identifier with its root. Kept in memory only. */
export function readPatientKey({ root }: XmlTree): string | undefined {
  const role = findDescendant(root, 'recordTarget', 'patientRole');
  const own = findChildren(findDescendant(role, 'patient'), 'id').filter(valued);
  const identity = own.find(({ attributes }) => attributes['root']?.trim() === identityNumberRoot);
  const id = identity ?? own[0] ?? findChildren(role, 'id').find(valued);
  return id && `${id.attributes['root']?.trim() ?? ''} ${id.attributes['extension']?.trim() ?? ''}`;
}

/** The value a query asks for: all parameters of the message that its service names as keys. */
export function readQueryKey({ root }: XmlTree, service: Service): string {
  const named = service.request.filter(({ queryKey }) => queryKey !== undefined);
  const key = named.flatMap((field) => valuesOf(root, field)).join('\n');
  if (key !== '') return key;
  const others = service.request.filter(
    ({ path }) => /\/queryByParameter\/.*@extension$/.test(path) && !path.includes('queryId'),
  );
  return others.flatMap((field) => valuesOf(root, field)).join('\n');
}

function valuesOf(root: XmlElement, field: ServiceField): string[] {
  const steps = field.path.split('/').slice(1);
  const attribute = steps.at(-1)?.startsWith('@') ? steps.pop()?.slice(1) : undefined;
  let elements: readonly XmlElement[] = [root];
  for (const step of steps) elements = elements.flatMap((element) => findChildren(element, step));
  const systems = field.idOids ?? [];
  const chosen = elements.filter(
    ({ attributes }) => systems.length === 0 || systems.includes(attributes['root'] ?? ''),
  );
  return (chosen.length > 0 ? chosen : elements)
    .map(({ attributes, text }) => (attribute === undefined ? text : (attributes[attribute] ?? '')).trim())
    .filter((value) => value !== '');
}
