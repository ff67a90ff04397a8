import { stored } from '../answers.js';
import type { Handler } from '../call.js';
import { pageAnswer, pageOf } from '../page.js';

const day = 86_400_000;

/** Positive screenings of the caller that nobody recalled in so many days after the result. */
const listOverdueScreenings: Handler = (call) => {
  const page = pageOf(call.body);
  const reportedBefore = new Date(call.at - Number(call.body['days']) * day).toISOString();
  return () => {
    const rows = call.platform.objects.page(
      'screening',
      [
        ['institution = ?', call.institution],
        ['state = ?', 'reported'],
        [
          `exists (select 1 from json_each(events) where json_extract(value, '$.event') = 'report'
           and json_extract(value, '$.result') = 'positive' and json_extract(value, '$.at') < ?)`,
          reportedBefore,
        ],
      ],
      page,
    );
    const items = rows.map(({ object }) => stored(object));
    return pageAnswer(rows, items, page.limit, '/screenings:overdue');
  };
};

export const screeningHandlers = { listOverdueScreenings };
