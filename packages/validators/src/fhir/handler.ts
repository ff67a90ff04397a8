// FHIR resources as a kind of artefact: JSON, NDJSON, large bundles piece by piece, XML.
import { Buffer } from 'node:buffer';
import type {
  ArtefactContext,
  ArtefactHandler,
  ArtefactHead,
  ArtefactOutcome,
  ArtefactSource,
} from '../engine/artefact.js';
import { acceptTree } from '../documents/accept-tree.js';
import { decodeUtf8 } from '../readers/decode-utf8.js';
import { parseChecked } from '../readers/json-records.js';
import type { TextPosition } from '../readers/json-records.js';
import { LineIndex } from '../readers/line-index.js';
import { NdjsonReader } from '../readers/ndjson-records.js';
import { readXml, xmlLimits } from '../readers/xml.js';
import { hasFirstLine, looksLikeNdjson } from '../readers/ndjson-form.js';
import { tooLarge } from '../rules/file/too-large.js';
import { parseExact } from './exact-number.js';
import { JsonLocator, XmlLocator } from './locate.js';
import { FhirRun } from './run.js';
import { StreamedBundle } from './stream.js';
import { readResourceXml } from './xml.js';

const namespace =
  /^(?:<\?[^]*?\?>|<!--[^]*?-->|\s)*<(?:[\w.-]+:)?[A-Z]\w*(?:\s[^>]*)?\sxmlns(?::[\w.-]+)?=["']http:\/\/hl7\.org\/fhir["']/u;

/** From this many characters a Bundle is read entry by entry. */
export const streamFrom = 16 * 1024 * 1024;

/** Judges FHIR R4 resources. `--as fhir` takes JSON whose beginning does not show that it is FHIR. */
export const fhirHandler: ArtefactHandler = {
  kind: 'fhir',
  accepts: (head) => namespace.test(head.text) || isFhirJson(head),
  async validate(source, context) {
    const run = new FhirRun(context, source.head.path);
    const readable = source.head.text.startsWith('<')
      ? await readXmlSource(source, context, run)
      : await readJsonSource(source, context, run);
    return finish(run, readable);
  },
};

const isFhirJson = ({ text, as }: ArtefactHead): boolean =>
  text.startsWith('{') && (as === 'fhir' || /"resourceType"\s*:/u.test(text));

function finish(run: FhirRun, readable: boolean): ArtefactOutcome {
  const { count, types } = run.summary;
  const [first] = types;
  return {
    kind: 'fhir',
    checked: readable && count > 0 && first !== undefined,
    ...(count > 1 && { records: count }),
    ...(types.length === 1 && first !== undefined && { subject: { id: first, name: first } }),
  };
}

async function readJsonSource(
  source: ArtefactSource,
  context: ArtefactContext,
  run: FhirRun,
): Promise<boolean> {
  const { path } = source.head;
  const lines: { text: string; position: TextPosition }[] = [];
  let text = '';
  let ndjson: NdjsonReader | undefined;
  let streamed: StreamedBundle | undefined;
  let undecided = true;
  const judgeLines = async (): Promise<void> => {
    for (const line of lines.splice(0)) await judgeText(line.text, line.position, context, run);
  };
  for await (const bytes of source.utf8Chunks()) {
    if (streamed !== undefined) {
      if (!(await streamed.take(decodeUtf8(bytes)))) return false;
      continue;
    }
    if (ndjson !== undefined) {
      ndjson.take(bytes);
      await judgeLines();
      if (ndjson.stopped) return false;
      continue;
    }
    text += decodeUtf8(bytes);
    // Asked once: looking at a growing text again and again takes more time than reading it.
    const decides = undecided && hasFirstLine(text);
    if (decides) undecided = false;
    if (decides && looksLikeNdjson(text, path)) {
      ndjson = new NdjsonReader(path, context, (line, position) => lines.push({ text: line, position }));
      ndjson.take(Buffer.from(text));
      text = '';
      await judgeLines();
    } else if (text.length > streamFrom && /"resourceType"\s*:\s*"Bundle"/u.test(source.head.text)) {
      streamed = new StreamedBundle(path, context, run);
      if (!(await streamed.take(text))) return false;
      text = '';
    } else if (text.length > context.limits.maxBytes) {
      const params = { limit: context.limits.maxBytes };
      context.collector.report(tooLarge, { message: 'bytes', params, location: { source: path } });
      return false;
    }
  }
  if (streamed !== undefined) return streamed.end();
  if (ndjson === undefined) return judgeText(text, { source: path, firstLine: 1, base: 0 }, context, run);
  ndjson.end();
  await judgeLines();
  return true;
}

async function judgeText(
  text: string,
  { source, firstLine }: TextPosition,
  context: ArtefactContext,
  run: FhirRun,
): Promise<boolean> {
  const lines = new LineIndex(text, firstLine);
  const parsed = parseChecked(text, source, lines, context, parseExact);
  if (parsed === undefined) return false;
  await run.judge(parsed.content, new JsonLocator(text, lines));
  return true;
}

async function readXmlSource(
  source: ArtefactSource,
  context: ArtefactContext,
  run: FhirRun,
): Promise<boolean> {
  const text = await source.text();
  if (text === undefined) return false;
  const tree = acceptTree(readXml(text, { ...xmlLimits, depth: context.limits.maxDepth }), source, context);
  if (tree === undefined) return false;
  const { resource, elements, faults } = readResourceXml(tree);
  const locator = new XmlLocator(tree, elements);
  for (const { rule, message, element, params } of faults)
    context.collector.report(rule, {
      message,
      params,
      location: { source: source.head.path, ...locator.locateElement(element) },
    });
  await run.judge(resource, locator);
  return true;
}
