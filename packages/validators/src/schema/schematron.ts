/**
 * `--schematron`: documents and messages against assertions of the user, with node-schematron, which is loaded only then.
 * It takes seconds for a document that our own rules judge in a millisecond. Files that a schematron refers to are not read.
 */
import { readXml } from '../readers/xml.js';
import { walkElements, type XmlElement, type XmlTree } from '../readers/xml-tree.js';
import { schematron } from '../rules/schema/schematron.js';
import { judgedText, loadOptional, SchemaError, type SchemaFile, type XmlCheck } from './xml-check.js';

/** What is used of the nodes of slimdom. */
interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomNode | null;
  readonly parentElement?: DomNode | null;
  readonly previousElementSibling?: DomNode | null;
}

/** What is used of node-schematron. Its own types bring those of browsers with them, which are not ours. */
interface Library {
  readonly Schema: {
    fromString(
      text: string,
      options: { fetchReference: (reference: string) => string },
    ): Promise<{
      validateString(text: string): readonly {
        readonly assertId: string | null;
        readonly message?: string;
        readonly context: DomNode;
      }[];
    }>;
  };
}
const library: string = 'node-schematron';

/**
 * Prepares a schematron.
 * @throws {@link SchemaError} when node-schematron is not installed or the file is no schematron
 */
export const openSchematron = async (file: SchemaFile): Promise<XmlCheck> => {
  const read = readXml(file.text);
  if (!read.ok) throw new SchemaError('invalid', file.name, read.line);
  const { root } = read.tree;
  if (root.name !== 'schema' || root.namespace !== 'http://purl.oclc.org/dsdl/schematron')
    throw new SchemaError('invalid', file.name, 1);
  const { Schema } = await loadOptional(library, () => import(library) as Promise<Library>);
  let schema: Awaited<ReturnType<typeof Schema.fromString>>;
  try {
    schema = await Schema.fromString(withoutValues(read.tree), {
      fetchReference: () => {
        throw new Error('references are not followed');
      },
    });
  } catch (error) {
    throw new SchemaError('invalid', file.name, 0, { cause: error });
  }
  return ({ tree, source, collector }) => {
    let results: ReturnType<typeof schema.validateString>;
    try {
      results = schema.validateString(judgedText(tree, tree.text).replace(/^\uFEFF/, ''));
    } catch {
      // An expression that cannot be evaluated: nothing of this document was judged by it.
      collector.notChecked(schematron, { reason: 'schematron-failed', params: { schema: file.name } });
      return;
    }
    for (const { assertId, message = '', context } of results) {
      const element = follow(tree, context);
      collector.report(schematron, {
        message: 'failed',
        params: { schema: file.name, id: assertId ?? '', assertion: message.replace(/\s+/g, ' ').trim() },
        location: { source, path: tree.path(element), ...tree.position(element.start) },
      });
    }
  };
};

/** The schematron with `…` where its sentences would quote values of the document. */
const withoutValues = ({ root, text }: XmlTree): string => {
  let result = '';
  let at = 0;
  walkElements(root, ({ name, parent, start, end }) => {
    if (name !== 'value-of' || (parent?.name !== 'assert' && parent?.name !== 'report')) return;
    result += `${text.slice(at, start)}…`;
    at = end;
  });
  return (result + text.slice(at)).replace(/^\uFEFF/, '');
};

/** The element of our tree at the place of a node of theirs. */
const follow = (tree: XmlTree, node: DomNode): XmlElement => {
  const indexes: number[] = [];
  let element = node.nodeType === 1 ? node : (node.parentElement ?? node.parentNode);
  while (element?.parentElement) {
    let index = 0;
    for (let each = element.previousElementSibling; each; each = each.previousElementSibling) index += 1;
    indexes.unshift(index);
    element = element.parentElement;
  }
  let place: XmlElement = tree.root;
  for (const index of indexes) place = place.children[index] ?? place;
  return place;
};
