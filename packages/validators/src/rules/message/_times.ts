// Times of a message keep the rules of those of documents (document/time-order, document/time); what the service says of a
// field's own form is message/field-value's.
import { checkTimeStamp } from '../../documents/time-stamp.js';
import type { MessageContext, MessageRule } from '../../interactions/context.js';
import { listPastDates } from '../../quality/past-dates.js';
import { findChild, type XmlElement } from '../../readers/xml-tree.js';
import { time } from '../document/time.js';
import { checkIntervals, checkMade, isAfter, isPlan, timeOrder } from '../document/time-order.js';

/** The moment of the message, birth and what the service says has happened: none after the day of the check. */
export const messageTimeOrder: MessageRule = {
  ...timeOrder,
  check(context) {
    const { root, named, asOf, notChecked } = context;
    const created = findChild(root, 'creationTime');
    const births = named('birthTime');
    checkIntervals(context);
    // A birth that lies ahead is told as such.
    checkMade(
      context,
      created,
      births.filter(({ attributes }) => asOf === undefined || !isAfter(attributes.value, asOf)),
    );
    if (asOf === undefined) notChecked(timeOrder, 'no-as-of-times');
    else
      for (const element of new Set([created, ...births, ...listHappened(context)]))
        if (element !== undefined && isAfter(element.attributes.value, asOf))
          context.report(timeOrder, {
            message: 'after-check',
            params: { name: element.name },
            element,
            attribute: 'value',
            sample: element.attributes.value ?? '',
          });
  },
};

/** Values of fields whose data element speaks of the past. */
const listHappened = ({ matches, library }: MessageContext): readonly XmlElement[] => {
  const past = listPastDates(library);
  return matches.flatMap(({ field: { elements: ids = [], name = '' }, elements, attribute }) =>
    attribute === 'value' && !isPlan.test(name) && ids.some((id) => past.has(id)) ? elements : [],
  );
};

const parts = new Set(['low', 'high', 'any', 'value', 'center', 'item']);

/** Times of fields whose form no source gives. */
export const messageTime: MessageRule = {
  ...time,
  check({ tree, matches, report }) {
    const judged = new Set(matches.flatMap(({ field, elements }) => (field.format ? elements : [])));
    for (const element of tree.elements) {
      const { value, unit } = element.attributes;
      if (value === undefined || value.trim() === '' || unit !== undefined) continue;
      if (!isTime(element) || judged.has(element)) continue;
      const fault = checkTimeStamp(value.trim());
      if (
        fault === undefined ||
        !['impossible', 'digits', 'separators', 'placeholder'].includes(fault.message)
      )
        continue;
      report(time, {
        message: fault.message,
        params: { name: element.name, ...fault.params },
        severity: fault.message === 'impossible' ? 'error' : 'warning',
        element,
        attribute: 'value',
        sample: value,
      });
    }
  },
};

const isTime = ({ name, parent }: XmlElement): boolean =>
  name.endsWith('Time') || (parent !== undefined && parts.has(name) && isTime(parent));
