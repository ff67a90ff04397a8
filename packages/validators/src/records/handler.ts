// Records of data sets: JSON, NDJSON, and tables in text. The form is told by the beginning of the text.
import { Buffer } from 'node:buffer';
import type { ArtefactContext, ArtefactHandler, ArtefactHead, ArtefactSource } from '../engine/artefact.js';
import { decodeUtf8 } from '../readers/decode-utf8.js';
import { detectDelimiter } from '../readers/delimiter.js';
import { readJsonText } from '../readers/json-records.js';
import { hasFirstLine, looksLikeNdjson } from '../readers/ndjson-form.js';
import { NdjsonReader } from '../readers/ndjson-records.js';
import { TableReader, lineEnder } from '../readers/table-records.js';
import { tooLarge } from '../rules/file/too-large.js';
import { foreignContent } from '../rules/file/unknown-content.js';
import { RecordRun } from './run.js';

/** The handler of records. */
export const recordHandler: ArtefactHandler = {
  kind: 'data-set-records',
  accepts: (head) => isJson(head) || isTable(head),
  async validate(source, context) {
    const run = new RecordRun(context, source.head);
    await (isJson(source.head) ? readJson(source, context, run) : readTable(source, context, run));
    return run.finish();
  },
};

/** JSON, also below a comment or written a second time as a string: then its reader says what is wrong. */
function isJson({ text }: ArtefactHead): boolean {
  return /^(?:[{[]|\/[/*]|"[{[][^]{0,9}\\")/u.test(text);
}

/** A table of one column has no delimiter: then the name of the file, or the caller, says that it is one. */
function isTable({ path, text, as }: ArtefactHead): boolean {
  if (text === '' || text.startsWith('<') || foreignContent(text) !== undefined) return false;
  return as !== undefined || /\.[ct]sv$/iu.test(path) || detectDelimiter(firstLine(text)) !== undefined;
}

function firstLine(text: string): string {
  return lineEnder(text)(text).split(/\r?\n/u, 1)[0] ?? '';
}

async function readTable(source: ArtefactSource, context: ArtefactContext, run: RecordRun): Promise<void> {
  const reader = new TableReader(
    source.head.path,
    detectDelimiter(firstLine(source.head.text)) ?? ',',
    context,
    run,
  );
  const endLines = lineEnder(source.head.text);
  for await (const chunk of source.chunks()) reader.take(endLines(chunk));
  reader.end();
}

async function readJson(source: ArtefactSource, context: ArtefactContext, run: RecordRun): Promise<void> {
  const { path } = source.head;
  const { maxBytes } = context.limits;
  let text = '';
  let [begun, undecided] = [false, true];
  let ndjson: NdjsonReader | undefined;
  for await (const bytes of source.utf8Chunks()) {
    if (ndjson) {
      ndjson.take(bytes);
      if (ndjson.stopped) return;
      continue;
    }
    const chunk = decodeUtf8(bytes);
    // Only the new chunk is looked at: looking at a growing text again and again takes more time than reading it.
    const decides = undecided && (begun ? chunk.includes('\n') : hasFirstLine(chunk));
    undecided &&= !decides;
    begun ||= chunk.trim() !== '';
    text += chunk;
    if (decides && looksLikeNdjson(text, path)) {
      ndjson = new NdjsonReader(
        path,
        context,
        (line, position) => readJsonText(line, position, context, run),
        run,
      );
      ndjson.take(Buffer.from(text));
      text = '';
    } else if (text.length > maxBytes) {
      context.collector.report(tooLarge, {
        message: 'bytes',
        params: { limit: maxBytes },
        location: { source: path },
      });
      return;
    }
  }
  if (ndjson) ndjson.end();
  else if (text.trim() !== '') readJsonText(text, { source: path, firstLine: 1, base: 0 }, context, run);
}
