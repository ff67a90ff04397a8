// `--profile` of validate: a yardstick of ours, or the address, file or package of FHIR profiles.
import { ProfileStore } from '@hulian/validators/fhir';
import type { FhirSettings } from '@hulian/validators/fhir';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readNamed } from '../input/read-named.js';

const canonical = /^(?:https?:\/\/|urn:)/u;

/** True for values of `--profile` that name FHIR profiles. */
export const isFhirProfile = (value: string): boolean =>
  canonical.test(value) || /\.(?:json|tgz|tar\.gz)$/iu.test(value);

/**
 * Loads files and packages. Profiles named by address or given as a single file judge every resource of their type;
 * those of a package judge what declares them.
 */
export async function readFhirProfiles(context: Context, values: readonly string[]): Promise<FhirSettings> {
  const store = new ProfileStore();
  const profiles: string[] = [];
  for (const value of values) {
    if (canonical.test(value)) {
      profiles.push(value);
      continue;
    }
    const bytes = await readNamed(context, value);
    try {
      if (/\.json$/iu.test(value)) profiles.push(...store.add(JSON.parse(new TextDecoder().decode(bytes))));
      else store.addPackage(bytes);
    } catch {
      throw usageError(context.messages.validate.badProfile(value));
    }
  }
  const missing = profiles.filter((url) => canonical.test(url) && !store.knows(url));
  if (missing[0] !== undefined) throw usageError(context.messages.validate.unknownProfile(missing[0]));
  return { store, profiles };
}
