// Extensions: a value or nested ones, never both; the value types that extensions of the core specification take.
import { extension as extensionRule } from '../rules/fhir/extension.js';
import { readDefinitions } from './definitions.js';
import type { Path, Sink } from './sink.js';

/** Checks one extension object. */
export function checkExtension(
  value: Readonly<Record<string, unknown>>,
  name: () => string,
  path: Path,
  sink: Sink,
): void {
  let valueKey: string | undefined;
  for (const key in value)
    if (key.startsWith('value') || key.startsWith('_value')) valueKey = key.replace(/^_/u, '');
  const nested = 'extension' in value;
  if (valueKey !== undefined && nested) sink.report(extensionRule, 'both', path, { element: name() });
  else if (valueKey === undefined && !nested)
    sink.report(extensionRule, 'neither', path, { element: name() });
  const { url } = value;
  if (typeof url !== 'string') return;
  const isModifier = path.at(-2) === 'modifierExtension';
  const isNested = path.length >= 4 && path.at(-2) === 'extension' && path.at(-4) === 'extension';
  if (!/^[a-z][\w+.-]*:/iu.test(url)) {
    // Extensions inside an extension are named in its own definition, without a base.
    if (!isNested) sink.report(extensionRule, 'relative-url', path, { element: name() });
    return;
  }
  const { extensions } = readDefinitions();
  const known = Object.hasOwn(extensions, url) ? extensions[url] : undefined;
  if (known === undefined) {
    if (isModifier)
      sink.report(extensionRule, 'modifier-unknown', path, { element: name(), url }, { severity: 'warning' });
    else sink.notChecked(extensionRule, 'fhir-extension-not-loaded', path, { url });
    return;
  }
  const [types] = known;
  if (valueKey === undefined || types === '*') return;
  const allowed = types === '' ? [] : types.split('|');
  const type = valueKey.slice(5);
  if (!allowed.some((each) => each.toLowerCase() === type.toLowerCase()))
    sink.report(extensionRule, 'value-type', path, {
      element: name(),
      url,
      type,
      allowed: allowed.join(', '),
    });
}
