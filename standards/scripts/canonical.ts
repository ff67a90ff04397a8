// The one written form of authored files: a record per line, so that a change of one fact is a change of one line.

/**
 * Writes JSON in house form: members of the outer object on lines of their own, arrays of objects with one object per line,
 * and an object that itself holds an array of objects is opened again.
 */
export function canonicalJson(value: unknown): string {
  return `${write(value, '', true)}\n`;
}

function write(value: unknown, indent: string, top: boolean): string {
  if (!top && !holdsRecords(value)) return writeFlat(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return value.length === 0
      ? '[]'
      : `[\n${value.map((item) => deeper + write(item, deeper, false)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, item]) =>
      `${deeper}${JSON.stringify(key)}: ${key === 'records' ? writeLines(item, deeper) : write(item, deeper, false)}`,
  );
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

/** `records` hold one record per line, however deep a record is: the index reads it by its place in the file. */
function writeLines(items: unknown, indent: string): string {
  if (!Array.isArray(items) || items.length === 0) return write(items, indent, false);
  return `[\n${items.map((item) => `${indent}  ${writeFlat(item)}`).join(',\n')}\n${indent}]`;
}

/** True for an array of objects, and for an object that holds one at any depth. */
function holdsRecords(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object' && item !== null);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsRecords);
}

function writeFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${writeFlat(item)}`)
    .join(', ')}}`;
}
