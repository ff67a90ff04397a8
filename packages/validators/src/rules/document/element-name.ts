// The display name of an entry goes with its code: a name that belongs to another data element of the same template is a wrong code.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { foldElementName } from '../../documents/library-memo.js';
import type { StatementView } from '../../documents/view.js';
import { ws363, wst500 } from './_references.js';

/** The display name is that of another data element. */
export const elementName: DocumentRule = {
  id: 'document/element-name',
  basis: 'standard',
  references: [ws363, wst500],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['missing', 'of-other', 'different'],
  check(context) {
    for (const statement of context.statements) judge(context, statement);
  },
};

const judge = ({ report, memo }: DocumentContext, statement: StatementView): void => {
  const { code, codeText, displayName, slots, section } = statement;
  const official = memo.dataElement(codeText);
  if (displayName === undefined) {
    const name = slots[0]?.name ?? official?.name ?? '';
    report(elementName, { message: 'missing', params: { code: codeText, name }, element: code });
    return;
  }
  if (
    official === undefined ||
    displayName === official.name ||
    slots.some((slot) => slot.name === displayName) ||
    isAlike(displayName, official.name) ||
    slots.some((slot) => isAlike(displayName, slot.name) || isAlike(displayName, slot.elementName ?? ''))
  )
    return;
  if (section?.compiled?.rejected.has(codeText) === true) return;
  const [inSection] =
    [...(section?.compiled?.statements ?? [])].find(
      ([other, entries]) =>
        other !== codeText &&
        entries.some(({ name, elementName: full }) => name === displayName || full === displayName),
    ) ?? [];
  const other = inSection ?? memo.elementNamed(displayName);
  const params = { code: codeText, official: official.name, name: displayName };
  const at = { element: code, attribute: 'displayName' };
  if (other === undefined) report(elementName, { message: 'different', params, severity: 'info', ...at });
  else report(elementName, { message: 'of-other', params: { ...params, other }, ...at });
};

/** Names agree when one contains the other, blanks and brackets aside: the templates shorten and qualify freely. */
const isAlike = (first: string, second: string): boolean => {
  const [a, b] = [foldElementName(first), foldElementName(second)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
};
