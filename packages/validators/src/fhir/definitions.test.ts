import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDefinitions, buildProfiles } from '../../scripts/build-fhir-definitions.js';
import { findResourceType, findType, isKindOf, readDefinitions, resourceTypes } from './definitions.js';

const committed = (name: string): string =>
  readFileSync(new URL(`./definitions/${name}`, import.meta.url), 'utf8');

describe('compact definitions of R4', () => {
  it('are what the source gives, byte for byte', () => {
    expect(buildDefinitions()).toBe(committed('r4.json'));
    expect(buildProfiles()).toBe(committed('r4-profiles.json'));
  }, 60_000);

  it('hold the 146 resource types of 4.0.1 that stand in bundles, and no later ones', () => {
    expect(resourceTypes()).toHaveLength(146);
    expect(findResourceType('SubscriptionTopic')).toBeUndefined();
    expect(findResourceType('DomainResource')).toBeUndefined();
  });

  it('hold only targets of R4, not those that the carrier of the definitions added', () => {
    const { types } = readDefinitions();
    for (const name of Object.keys(types))
      for (const { targets = [] } of findType(name)?.elements.values() ?? [])
        expect(targets.filter((each) => types[each] === undefined)).toEqual([]);
    expect(findType('AuditEvent.source')?.elements.get('observer')?.targets).not.toContain('Subscription');
  });

  it('make a plan of every type', () => {
    for (const name of Object.keys(readDefinitions().types)) {
      const plan = findType(name);
      for (const element of plan?.elements.values() ?? [])
        expect(element.primitive ?? findType(element.typeName), `${name}.${element.property}`).toBeDefined();
    }
    expect(isKindOf('Age', 'Quantity')).toBe(true);
    expect(findType('Patient')?.elements.get('gender')?.binding?.strength).toBe('required');
  });
});
