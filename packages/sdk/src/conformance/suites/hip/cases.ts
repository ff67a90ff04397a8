/** The T and F case of every hospital service, from the table of services. */
import { interactionGroups } from '../../../generated/interactions.js';
import type { Interaction, InteractionGroup, InteractionVerb } from '../../../soap/interaction.js';
import { expectSame } from '../../check.js';
import type { ConformanceTest } from '../../model.js';
import { callService, expectAccepted, expectRefused } from './answer.js';
import { leaveOutSubject, numberAsked, writeMessage, writeQuery } from './message.js';

/** One service with what it is about. */
export interface HipService {
  readonly interaction: Interaction;
  readonly verb: InteractionVerb;
  readonly group: InteractionGroup;
}

/** The 69 services; what makes something comes before what changes and finds it. */
export const hipServices: readonly HipService[] = interactionGroups
  .flatMap((group) =>
    (Object.entries(group.services) as [InteractionVerb, Interaction][]).map(([verb, interaction]) => ({
      interaction,
      verb,
      group,
    })),
  )
  .filter(
    ({ interaction }, index, all) =>
      all.findIndex((other) => other.interaction.id === interaction.id) === index,
  );

/** True for services that ask. */
export const isQuery = ({ verb }: HipService): boolean => verb === 'query' || verb === 'retrieve';

const requirementsOf = ({ interaction }: HipService): readonly string[] => [`service:${interaction.id}`];

/** The persons the messages of a run speak of: one who stays, one who is merged into the first. */
export const personTest = (person: 1 | 2): ConformanceTest => {
  const register = hipServices.find(({ interaction }) => interaction.id === 'PatientInfoRegister');
  if (register === undefined) throw new RangeError('PatientInfoRegister');
  const { interaction, group } = register;
  return {
    id: person === 1 ? 'resident/PatientInfoRegister-T' : 'resident/second-person',
    title:
      person === 1
        ? titleOf(register, '有效的消息得到 AA', 'a valid message is accepted')
        : { 'zh-CN': '注册待合并的居民', en: 'register the resident to be merged' },
    requirements: requirementsOf(register),
    async run(t) {
      const message = writeMessage(interaction.id, group, 'create', { ...t, person });
      expectAccepted(await callService(t, interaction, message));
      if (person === 1) t.give('registration', message);
    },
  };
};

const titleOf = ({ interaction }: HipService, chinese: string, english: string) => ({
  'zh-CN': `${interaction.name}：${chinese}`,
  en: `${interaction.id}: ${english}`,
});

/** The service that makes what another one changes or finds. */
function makerOf({ group }: HipService): Interaction | undefined {
  return group.services.create;
}

/** A valid message of a service that writes is answered by AA. */
export function writeTest(service: HipService, needs: readonly string[]): ConformanceTest {
  const { interaction, verb, group } = service;
  return {
    id: `${group.object}/${interaction.id}-T`,
    title: titleOf(service, '有效的消息得到 AA', 'a valid message is accepted'),
    requirements: requirementsOf(service),
    needs,
    async run(t) {
      expectAccepted(await callService(t, interaction, writeMessage(interaction.id, group, verb, t)));
    },
  };
}

/** A message without what it is about is refused. */
export function incompleteTest(service: HipService): ConformanceTest {
  const { interaction, verb, group } = service;
  return {
    id: `${group.object}/${interaction.id}-F`,
    title: titleOf(
      service,
      '缺少业务内容（subject）的消息被拒绝',
      'a message without its subject is refused',
    ),
    requirements: requirementsOf(service),
    async run(t) {
      const message = writeMessage(interaction.id, group, verb, t);
      expectRefused(await callService(t, interaction, leaveOutSubject(message)));
    },
  };
}

/** A query for what is there finds it. */
export function foundTest(service: HipService, id: string, needs: readonly string[]): ConformanceTest {
  const { interaction, group } = service;
  return {
    id,
    title: titleOf(service, '查到已有的记录', 'finds what is there'),
    requirements: requirementsOf(service),
    needs,
    async run(t) {
      const message = writeQuery(interaction.id, group, { ...t, exists: true });
      const answer = await callService(t, interaction, message);
      expectAccepted(answer);
      expectSame('content', 'records', answer.count > 0 ? 'some' : 'none', 'some');
      const asked = numberAsked(interaction.id, group, t.seed);
      expectSame(
        'content',
        'number asked for',
        answer.message.includes(asked) ? 'there' : 'missing',
        'there',
      );
    },
  };
}

/**
 * A query for a number that nobody has is told so: no page of HTML, no fault, no empty success.
 * That this is said by AE or AR is an inference of ours from the acknowledgement codes; no public text of the assessment says it.
 */
export function notFoundTest(service: HipService, id: string): ConformanceTest {
  const { interaction, group } = service;
  return {
    id,
    title: titleOf(service, '不存在的参数得到“未找到”', 'a number that nobody has is not found'),
    requirements: requirementsOf(service),
    async run(t) {
      expectRefused(
        await callService(t, interaction, writeQuery(interaction.id, group, { ...t, exists: false })),
      );
    },
  };
}

/** Ids of the tests that make what a service works on. */
export function needsOf(service: HipService): readonly string[] {
  const maker = makerOf(service);
  const needs = ['resident/PatientInfoRegister-T'];
  if (service.group.object === 'resident-merge') return [...needs, 'resident/second-person'];
  if (service.group.object === 'outpatient-appointment') needs.push('schedule/SourceAndScheduleInfoAdd-T');
  if (maker !== undefined && maker.id !== service.interaction.id)
    needs.push(`${service.group.object}/${maker.id}-T`);
  return [...new Set(needs)];
}
