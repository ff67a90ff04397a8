/** Surveillance of clinical activity (诊疗活动监测): daily counts against the single cases, and cases that are still to be reported. */
import { loadReportLimits, type Library } from '@hulian/standards';
import { createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import type { StoredObject } from '../objects.js';
import { createObject } from './generic.js';
import { ownObjects, within } from './own-objects.js';
import { dayInBeijing } from './reconciliations.js';
import { refuseContradiction } from './refuse-contradiction.js';

const occurred = "unixepoch(json_extract(body, '$.occurredAt'))";

/** A daily count is the number of single cases that the institution pushed, symptom by symptom. */
const submitSyndromeCounts: Handler = (call) => {
  const { date, counts } = call.body as unknown as {
    readonly date: string;
    readonly counts: readonly { readonly symptom: string; readonly cases: number }[];
  };
  const { from, to } = dayInBeijing(date);
  return () => {
    const cases = new Map<string, number>();
    ownObjects(call, 'clinicalActivity', within(occurred, from / 1000, to / 1000), ({ body }) => {
      for (const symptom of new Set((body['symptoms'] ?? []) as string[]))
        cases.set(symptom, (cases.get(symptom) ?? 0) + 1);
    });
    for (const [place, count] of counts.entries()) {
      const expected = cases.get(count.symptom) ?? 0;
      if (count.cases !== expected)
        refuseContradiction(`/counts/${place}/cases`, { expected, actual: count.cases });
      cases.delete(count.symptom);
    }
    // Symptoms that the single cases have and the count has not; a symptom is text of a record and is not told.
    if (cases.size > 0)
      refuseContradiction('/counts', { expected: counts.length + cases.size, actual: counts.length });
    return createdAnswer(createObject(call), call.operation.path);
  };
};

/** The name of a disease and of what it is a kind of, with the hours within which it has to be reported. */
function limitOf(library: Library, code: string): { readonly name: string; readonly hours: number } {
  const { diseases, hours, othersHours } = loadReportLimits();
  const nameOf = (one: string) => {
    const found = library.lookupCode('CV05.01.017', one);
    return found.answer === 'known' ? found.value.name : '';
  };
  const names = [code, code.slice(0, 3)].map(nameOf);
  return {
    name: names[0] || code,
    hours: names.some((name) => diseases.includes(name)) ? hours : othersHours,
  };
}

/** Activities with a notifiable disease whose resident has no report of that disease from the institution since. */
const listDueInfectiousReports: Handler = (call) => {
  const { from, to } = call.body as { readonly from?: string; readonly to?: string };
  const where: [string, string | number][] = [["json_type(body, '$.diseaseCode') = ?", 'text']];
  if (from !== undefined) where.push([`${occurred} >= ?`, Date.parse(from) / 1000]);
  if (to !== undefined) where.push([`${occurred} < ?`, Date.parse(to) / 1000]);
  return () => {
    const items = ownObjects(call, 'clinicalActivity', where, (activity) => {
      const diseaseCode = String(activity.body['diseaseCode']);
      if (isReported(call, activity, diseaseCode)) return [];
      const diagnosedAt = String(activity.body['occurredAt']);
      const { name, hours } = limitOf(call.platform.library, diseaseCode);
      const due = Date.parse(diagnosedAt) + hours * 3_600_000;
      return [
        {
          activityId: activity.id,
          residentId: activity.person,
          diseaseCode,
          diseaseName: name,
          hours,
          dueAt: new Date(due).toISOString(),
          overdue: call.at > due,
          draft: { residentId: activity.person, diseaseCode, diagnosisType: 'suspected', diagnosedAt },
        },
      ];
    }).flat();
    return { status: 200, body: { items } };
  };
};

function isReported({ platform, institution }: Call, { person }: StoredObject, diseaseCode: string): boolean {
  const where: [string, string][] = [
    ['institution = ?', institution],
    ['person = ?', person ?? ''],
    ['state <> ?', 'withdrawn'],
    ["json_extract(body, '$.diseaseCode') = ?", diseaseCode],
  ];
  return platform.objects.page('infectiousReport', where, { limit: 1 }).length > 0;
}

export const surveillanceHandlers = { submitSyndromeCounts, listDueInfectiousReports };
