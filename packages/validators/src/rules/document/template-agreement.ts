// Document code, templateId and title name the same template: C00n goes with 2.16.156.10011.2.1.1.(20 + n).
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { templateRoot } from '../../documents/oids.js';
import { findChild, findChildren, type XmlElement } from '../../readers/xml-tree.js';
import { wst482, wst500 } from './_references.js';

/** Code, templateId and title disagree, or name no known template. */
export const templateAgreement: DocumentRule = {
  id: 'document/template-agreement',
  basis: 'standard',
  references: [wst482, wst500],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['code-unknown', 'template-id', 'template-id-extension', 'title', 'title-of-other'],
  check(context) {
    const { root, template: compiled, library, report } = context;
    const code = findChild(root, 'code');
    const codeText = code?.attributes.code?.trim() ?? '';
    if (code !== undefined && library.document(codeText)?.code !== codeText) {
      const nearest = library.suggest(codeText, 'document', 3).map(({ id }) => id);
      report(templateAgreement, {
        message: 'code-unknown',
        params: { nearest },
        element: code,
        attribute: 'code',
        sample: codeText,
      });
    }
    if (compiled === undefined) return;
    checkTemplateIds(context, findChildren(root, 'templateId'));
    const { template } = compiled;
    const title = findChild(root, 'title');
    const text = title?.text.replace(/\s+/g, '') ?? '';
    if (
      title === undefined ||
      text === '' ||
      template.titleVariants.some((each) => fold(each) === fold(text))
    )
      return;
    const other = library.document(text);
    if (other !== undefined && other.code !== template.code) {
      const params = {
        code: template.code,
        expected: template.name,
        found: other.name,
        foundCode: other.code,
      };
      report(templateAgreement, { message: 'title-of-other', params, element: title });
    } else {
      const params = { code: template.code, expected: [...template.titleVariants] };
      report(templateAgreement, {
        message: 'title',
        params,
        severity: 'warning',
        element: title,
        sample: text,
      });
    }
  },
};

const checkTemplateIds = (
  { template: compiled, library, report }: DocumentContext,
  ids: readonly XmlElement[],
): void => {
  const template = compiled?.template;
  const [first] = ids;
  if (template === undefined || first === undefined) return;
  const { templateId: expected, code, confidence } = template;
  const match = ids.find((each) => each.attributes.root?.trim() === expected);
  if (match?.attributes.extension !== undefined) {
    const extra = {
      message: 'template-id-extension',
      severity: 'warning',
      element: match,
      attribute: 'extension',
    } as const;
    report(templateAgreement, extra);
  }
  if (match !== undefined) return;
  // Other templates may be named beside the national one; the first of the national branch is the one that is wrong.
  const wrong = ids.find((each) => each.attributes.root?.startsWith(templateRoot)) ?? first;
  const foundCode = library.document(wrong.attributes.root?.trim() ?? '')?.code ?? '';
  report(templateAgreement, {
    message: 'template-id',
    params: { code, expected, foundCode },
    confidence,
    element: wrong,
    attribute: 'root',
  });
};

const fold = (name: string): string => name.replace(/\s+/g, '').replaceAll('（', '(').replaceAll('）', ')');
