import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Context } from '../context.js';
import { createProgress } from './progress.js';
import { writeFileAtomically } from './write-file.js';

/** Takes a line that is said about an artefact. */
export type Say = (line: string) => void;

/** How artefacts are made of items. */
interface Making<Item> {
  /** Its files are called `<id>-0001.xml` and so on. */
  readonly idOf: (item: Item) => string;
  /** The artefact; undefined where it must not be written, which is said. */
  readonly make: (item: Item, say: Say) => Promise<string | undefined>;
  /** Line before what is said about one. */
  readonly head: (name: string, item: Item, index: number) => string;
  readonly end: (written: number, refused: number, folder: string) => string;
}

/** Said in full about one artefact, and the same about others. */
interface Said {
  readonly first: string;
  readonly others: string[];
}

/**
 * Makes artefacts one by one and writes them into a folder; what is said about one stands below its name. What holds
 * for many is said once: the others are named at the end.
 */
export async function writeMany<Item>(
  context: Context,
  items: readonly Item[],
  output: string,
  { idOf, make, head, end }: Making<Item>,
): Promise<void> {
  const folder = resolve(context.io.cwd, output);
  await mkdir(folder, { recursive: true });
  const progress = createProgress(context.io, context.messages, 'items');
  const said = new Map<string, Said>();
  let written = 0;
  for (const [index, item] of items.entries()) {
    const name = `${idOf(item)}-${String(index + 1).padStart(4, '0')}.xml`;
    const lines: string[] = [];
    const made = await make(item, (line) => lines.push(line));
    const before = said.get(lines.join('\n'));
    if (before !== undefined) before.others.push(name);
    else if (lines.length > 0) {
      said.set(lines.join('\n'), { first: name, others: [] });
      progress.end();
      context.note([head(name, item, index), ...lines].join('\n'));
    }
    if (made !== undefined) {
      await writeFileAtomically(join(folder, name), made);
      written += 1;
    }
    progress.update(name, index + 1, items.length);
  }
  progress.end();
  for (const { first, others } of said.values())
    if (others.length > 0) context.note(context.messages.progress.sameOf(first, others));
  context.note(end(written, items.length - written, folder));
}
