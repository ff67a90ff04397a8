// Resources as answers and bodies as resources, in JSON or XML.
import { parseExact, readResourceXml, stringifyExact, writeResourceXml } from '@hulian/validators/fhir';
import { readXml } from '@hulian/validators/xml';
import type { Answer } from '../call.js';
import type { FaceExchange } from '../face.js';
import { Problem } from '../problem.js';
import { readJsonObject } from '../receive.js';
import { fhirJson, type Resource } from './outcome.js';
import { personOf } from './resources.js';

/** First segment of the face's addresses. */
export const prefix = '/fhir';

const wantsXml = ({ headers, url }: FaceExchange): boolean => {
  const format = url.searchParams.get('_format');
  return format !== null ? /xml/u.test(format) : /fhir\+xml/u.test(headers.get('accept') ?? '');
};

/** A resource as answer; the log hears what it is and whom it is about. */
export function answer(
  resource: Resource,
  exchange: FaceExchange,
  {
    status = 200,
    headers,
    person,
  }: { readonly status?: number; readonly headers?: Record<string, string>; readonly person?: string } = {},
): Answer {
  const meta = resource['meta'] as { versionId?: string; lastUpdated?: string } | undefined;
  const xml = wantsXml(exchange);
  const about = person ?? (resource.resourceType === 'Patient' ? resource['id'] : personOf(resource));
  return {
    status,
    headers: {
      ...(meta?.versionId !== undefined && { etag: `W/"${meta.versionId}"` }),
      ...(meta?.lastUpdated !== undefined && {
        'last-modified': new Date(meta.lastUpdated).toUTCString(),
      }),
      ...headers,
    },
    body: xml ? writeResourceXml(resource) : stringifyExact(resource),
    contentType: xml ? 'application/fhir+xml; charset=utf-8' : fhirJson,
    ...(typeof resource['id'] === 'string' && { target: resource['id'] }),
    ...(typeof about === 'string' && { person: about }),
  };
}

/** @throws Problem C023, C024 */
export function readBody({ body, headers }: FaceExchange): Resource {
  const type = headers.get('content-type') ?? '';
  if (/xml/u.test(type)) {
    const read = readXml(new TextDecoder().decode(body));
    if (!read.ok) throw new Problem('C023');
    return readResourceXml(read.tree).resource as Resource;
  }
  if (!/json/u.test(type)) throw new Problem('C024');
  return readJsonObject(body, parseExact) as Resource;
}
