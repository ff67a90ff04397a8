/** A process that writes a note and tells what became of it. */
import { writeSync } from 'node:fs';
import { writeWhole } from './notes.js';

const [, , path = ''] = process.argv;
let code = 'written';
try {
  writeWhole(path, `${path}.tmp`, { text: 'x'.repeat(700) });
} catch (error) {
  code = String((error as NodeJS.ErrnoException).code);
}
writeSync(1, code);
