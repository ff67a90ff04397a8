// For tests and benchmarks: a structure of the assessment profile as a schema of W3C XML Schema 1.0, so that a validator
// that is not ours judges the same facts. It is written from the facts alone and shares no code with checkStructure.
import type {
  AssessmentStructure,
  SimpleType,
  StructureAttribute,
  StructureElement,
  StructureType,
} from '@hulian/standards';
import { escapeAttribute } from '../escape-xml.js';

/** Which version of the facts: the newest, or the first one, where `earlier` tells it. */
export type SchemaForm = 'newest' | 'earlier';

/** A structure as a schema; without `rootAttributes` the root may carry any. */
export function writeAssessmentSchema(
  structure: AssessmentStructure,
  root: string,
  rootAttributes?: readonly StructureAttribute[],
  form: SchemaForm = 'newest',
): string {
  const writer = new SchemaWriter(form);
  const content = `<xs:complexType>${writer.sequence(structure.elements)}${writer.attributes(rootAttributes)}</xs:complexType>`;
  const types = structure.types.map((type) => writer.namedType(type)).join('');
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:hl7-org:v3" targetNamespace="urn:hl7-org:v3" elementFormDefault="qualified">
<xs:element name="${root}">${content}</xs:element>
${types}${[...writer.simpleTypes.values()].map(({ text }) => text).join('\n')}
</xs:schema>`;
}

const facets = [
  'length',
  'minLength',
  'maxLength',
  'pattern',
  'totalDigits',
  'fractionDigits',
  'whiteSpace',
] as const;
const bounds = {
  minimum: 'minInclusive',
  maximum: 'maxInclusive',
  above: 'minExclusive',
  below: 'maxExclusive',
} as const;

const occurs = (min: number, max: number | '*'): string =>
  ` minOccurs="${min}" maxOccurs="${max === '*' ? 'unbounded' : max}"`;

const stepsOf = (path: string): readonly string[] => path.match(/(?:[^/[]|\[[^\]]*\])+/gu) ?? [];

/** Counts written out: libxml2 loses them where what follows overlaps, and then takes 020260301093000 for a time. */
const uncount = (pattern: string): string =>
  pattern.replace(
    /(\[[^\]]*\]|\\d)\{(\d+)(?:,(\d+))?\}/gu,
    (_, atom: string, least: string, most = least) => {
      const optional = Number(most) - Number(least);
      return atom.repeat(Number(least)) + `(${atom}`.repeat(optional) + ')?'.repeat(optional);
    },
  );

const isSimple = ({ content, attributes }: Pick<StructureElement, 'content' | 'attributes'>): boolean =>
  content === 'text' && attributes?.length === 0;

class SchemaWriter {
  readonly simpleTypes = new Map<SimpleType, { readonly name: string; readonly text: string }>();

  constructor(private readonly form: SchemaForm) {}

  /** Rows below one parent, as a sequence; rows in document order. */
  sequence(rows: readonly StructureElement[], depth = 1): string {
    const parts: string[] = [];
    for (let at = 0; at < rows.length;) {
      const row = rows[at] as StructureElement;
      const end = this.endOf(rows, at, depth);
      const { choice } = row;
      if (!choice) {
        parts.push(this.element(row, rows.slice(at + 1, end), depth));
        at = end;
        continue;
      }
      let branches = '';
      while (rows[at]?.choice?.id === choice.id) {
        const next = this.endOf(rows, at, depth);
        branches += this.element(rows[at] as StructureElement, rows.slice(at + 1, next), depth);
        at = next;
      }
      parts.push(`<xs:choice${occurs(choice.min, choice.max)}>${branches}</xs:choice>`);
    }
    return parts.length === 0 ? '' : `<xs:sequence>${parts.join('')}</xs:sequence>`;
  }

  /** Where the rows below a row end. */
  private endOf(rows: readonly StructureElement[], at: number, depth: number): number {
    let end = at + 1;
    while (end < rows.length && stepsOf((rows[end] as StructureElement).path).length > depth) end += 1;
    return end;
  }

  private element(row: StructureElement, below: readonly StructureElement[], depth: number): string {
    const name = (stepsOf(row.path).at(-1) ?? '').replace(/\[.*$/u, '');
    const { earlier } = row;
    // What the first version did not know says nothing of it: it may stand there as it will.
    if (this.form === 'earlier' && earlier?.absent)
      return `<xs:element name="${name}"${occurs(0, '*')} type="xs:anyType" nillable="true"/>`;
    const { min, max, ...demand } = this.inForm(row);
    const head = `<xs:element name="${name}"${occurs(min, max)}${row.nillable ? ' nillable="true"' : ''}`;
    if (demand.content === 'any') return `${head} type="xs:anyType"/>`;
    // Plain text without attributes is declared by its simple type, so that an xsi:type may derive from it.
    if (isSimple(demand)) return `${head} type="${this.simpleType(demand.text)}"/>`;
    return `${head}>${this.complexType(demand, below, depth + 1)}</xs:element>`;
  }

  namedType(type: StructureType): string {
    const demand = this.inForm(type);
    if (isSimple(demand))
      return `<xs:simpleType name="${type.name}"><xs:restriction base="${this.simpleType(demand.text)}"/></xs:simpleType>`;
    return this.complexType(demand, type.children ?? [], 1).replace(
      '<xs:complexType',
      `<xs:complexType name="${type.name}"`,
    );
  }

  /** A row in the form that is asked for; null in the earlier form stands for nothing said. */
  private inForm<Row extends StructureElement | StructureType>(row: Row): Row {
    const { earlier } = row;
    if (this.form === 'newest' || !earlier) return row;
    const { text, attributes, ...rest } = earlier;
    return {
      ...row,
      ...rest,
      ...(text === undefined ? {} : { text: text ?? undefined }),
      ...(attributes === undefined ? {} : { attributes: attributes ?? undefined }),
    };
  }

  private complexType(
    { content, text, attributes }: Pick<StructureElement, 'content' | 'text' | 'attributes'>,
    below: readonly StructureElement[],
    depth: number,
  ): string {
    if (content === 'text')
      return `<xs:complexType><xs:simpleContent><xs:extension base="${this.simpleType(text)}">${this.attributes(attributes)}</xs:extension></xs:simpleContent></xs:complexType>`;
    const mixed = content === 'mixed' ? ' mixed="true"' : '';
    const inside = content === 'empty' ? '' : this.sequence(below, depth);
    return `<xs:complexType${mixed}>${inside}${this.attributes(attributes)}</xs:complexType>`;
  }

  attributes(attributes: readonly StructureAttribute[] | undefined): string {
    if (!attributes) return '<xs:anyAttribute processContents="lax"/>';
    return attributes
      .map(({ name, use, type, fixed }) => {
        const value = fixed === undefined ? '' : ` fixed="${escapeAttribute(fixed)}"`;
        return `<xs:attribute name="${name}" use="${use}" type="${this.simpleType(type)}"${value}/>`;
      })
      .join('');
  }

  private simpleType(type: SimpleType | undefined): string {
    if (!type) return 'xs:string';
    if (Object.keys(type).every((key) => key === 'id' || key === 'base')) return `xs:${type.base}`;
    const known = this.simpleTypes.get(type);
    if (known) return known.name;
    const name = `simple-${this.simpleTypes.size + 1}`;
    const inside = [
      ...facets.flatMap((facet) => {
        const value = type[facet];
        if (value === undefined) return [];
        const text = facet === 'pattern' ? uncount(String(value)) : String(value);
        return [`<xs:${facet} value="${escapeAttribute(text)}"/>`];
      }),
      ...Object.entries(bounds).flatMap(([key, facet]) => {
        const value = type[key as keyof typeof bounds];
        return value === undefined ? [] : [`<xs:${facet} value="${value}"/>`];
      }),
      ...(type.enum ?? []).map((value) => `<xs:enumeration value="${escapeAttribute(value)}"/>`),
    ].join('');
    const text = `<xs:simpleType name="${name}"><xs:restriction base="xs:${type.base}">${inside}</xs:restriction></xs:simpleType>`;
    this.simpleTypes.set(type, { name, text });
    return name;
  }
}
