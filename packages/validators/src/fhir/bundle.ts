// References between the entries of a Bundle (hl7.org/fhir/R4/bundle.html#references).
import { isObject } from './invariants/values.js';

type Json = Readonly<Record<string, unknown>>;

/** Finds what a reference stands for: an entry, `missing` when it should be one, undefined when it may be elsewhere. */
export type Resolve = (reference: string) => Json | 'missing' | undefined;

/** A resolver for the entries of a Bundle; undefined for other resources. */
export function makeResolver(bundle: unknown): Resolve | undefined {
  if (!isObject(bundle) || bundle['resourceType'] !== 'Bundle') return undefined;
  const entries = Array.isArray(bundle['entry']) ? bundle['entry'] : [];
  const byUrl = new Map<string, Json>();
  for (const entry of entries) {
    if (!isObject(entry) || !isObject(entry['resource'])) continue;
    const { fullUrl, resource } = entry;
    if (typeof fullUrl === 'string') byUrl.set(fullUrl, resource);
    const { resourceType, id } = resource;
    if (typeof resourceType === 'string' && typeof id === 'string' && !byUrl.has(`${resourceType}/${id}`))
      byUrl.set(`${resourceType}/${id}`, resource);
  }
  // A document is whole in itself; elsewhere only urn references can stand for nothing but entries.
  const isDocument = bundle['type'] === 'document';
  return (reference) =>
    byUrl.get(reference) ??
    byUrl.get(reference.replace(/\/_history\/.*$/u, '')) ??
    (/^urn:(?:uuid|oid):/u.test(reference) || (isDocument && /^[A-Z][A-Za-z]+\/[\w.-]+$/u.test(reference))
      ? 'missing'
      : undefined);
}
