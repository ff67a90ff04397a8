// Defects planted into XML by text: what is found is replaced, one defect a document or message.
import type { Random } from './random.js';

/** A defect and the rule that should find it. */
export interface PlantedDefect {
  /** Kind of defect: `sex-code`. */
  readonly kind: string;
  /** What was done, in Chinese. */
  readonly what: string;
  /** Line of the document (1-based); in a record the field. */
  readonly at: string;
  readonly rule: string;
}

/** A kind of defect of documents or messages. */
export interface XmlDefectKind {
  readonly kind: string;
  readonly what: string;
  readonly rule: string;
  /** What is replaced; the defect does not apply where it is not found, or nothing is given for it. */
  readonly find: RegExp;
  readonly replace: (match: RegExpExecArray) => string | undefined;
}

/** A text with its defect. */
export interface SpoiledXml {
  readonly xml: string;
  readonly defect: PlantedDefect;
}

const apply = (xml: string, kind: XmlDefectKind): SpoiledXml | undefined => {
  const match = kind.find.exec(xml);
  const wrong = match === null ? undefined : kind.replace(match);
  if (match === null || wrong === undefined) return undefined;
  const line = xml.slice(0, match.index + (/^\n/.test(match[0]) ? 1 : 0)).split('\n').length;
  return {
    xml: xml.slice(0, match.index) + wrong + xml.slice(match.index + match[0].length),
    defect: { kind: kind.kind, what: kind.what, at: String(line), rule: kind.rule },
  };
};

/** Plants one defect of the kinds that apply, `kind` alone where it is given. Undefined when none does. */
export const plantXmlDefect = (
  kinds: readonly XmlDefectKind[],
  xml: string,
  random: Random,
  kind?: string,
): SpoiledXml | undefined => {
  const planted = kinds
    .filter((each) => (kind ?? each.kind) === each.kind)
    .flatMap((each) => apply(xml, each) ?? []);
  return planted.length === 0 ? undefined : random.pick(planted);
};
