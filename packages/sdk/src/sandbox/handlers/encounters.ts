import { createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { Problem } from '../problem.js';
import { checkRecord } from '../record-check.js';
import { createObject } from './generic.js';
import { refuseContradiction } from './refuse-contradiction.js';

/** Nobody leaves before they came: a discharge is not earlier than the admission of the same number. */
function refuseDischargeBeforeAdmission({ platform, institution, body }: Call): void {
  if (body['kind'] !== 'discharge') return;
  const where = [
    ['institution = ?', institution],
    ["json_extract(body, '$.kind') = ?", 'inpatient'],
    ["json_extract(body, '$.encounterId') = ?", String(body['encounterId'])],
  ] as const;
  const [admission] = platform.objects.page('encounter', where, { limit: 1 });
  if (
    admission &&
    Date.parse(String(body['startedAt'])) < Date.parse(String(admission.object.body['startedAt']))
  )
    refuseContradiction('/startedAt');
}

/** A visit of somebody whose identity nobody checked is told in the receipt, or refused where the institution has to check it. */
const submitEncounter: Handler = async (call) => {
  const { realNameLevel = 'none' } = call.body;
  if (realNameLevel === 'none' && call.platform.institutions.get(call.institution)?.realName)
    throw new Problem('E311');
  await checkRecord(call);
  return () => {
    refuseDischargeBeforeAdmission(call);
    const finding = {
      rule: 'request/real-name',
      message: 'none',
      severity: 'warning',
      path: '/realNameLevel',
    };
    return createdAnswer(createObject(call), '/encounters', {
      ...(call.body['realNameLevel'] === 'none' && { findings: [finding] }),
    });
  };
};

export const encounterHandlers = { submitEncounter };
