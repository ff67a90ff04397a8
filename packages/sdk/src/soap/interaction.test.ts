import { expect, test } from 'vitest';
import { interactions, routeInteraction } from './interaction.js';

const found = (action: string, root: string) => {
  const routed = routeInteraction(action, root);
  return typeof routed === 'string' ? routed : [routed.interaction.id, routed.verb];
};

test('search and fetch of documents are told apart by the root element, whichever of the two names is used', () => {
  for (const action of ['DocumentAccess', 'DocumentRetrieve']) {
    for (const root of ['RCMR_IN000029UV01', 'GetDocumentStroedInfoRequest'])
      expect(found(action, root), `${action} ${root}`).toEqual(['DocumentAccess', 'query']);
    for (const root of ['RCMR_IN000031UV01', 'RetrieveDocumentSetRequest'])
      expect(found(action, root), `${action} ${root}`).toEqual(['DocumentRetrieve', 'retrieve']);
  }
});

test('every service is found by its own name and root, and no other name lends itself', () => {
  for (const [id, { interaction }] of interactions)
    for (const root of interaction.requests)
      expect(found(id, root), `${id} ${root}`).toEqual([id, expect.any(String)]);
  expect(found('DocumentAccess', 'PRPA_IN201311UV02')).toBe('mismatch');
  expect(found('DocumentAccess', 'NoSuchRoot')).toBe('unknown-root');
  expect(found('NoSuchService', 'RCMR_IN000029UV01')).toBe('unknown-action');
});
