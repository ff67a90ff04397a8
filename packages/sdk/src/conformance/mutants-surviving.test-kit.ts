import { altering, changed, remake, type Mutant } from './wrong-platform.test-kit.js';

/** Faults that no suite finds out, with the reason. They are run, so that the list stays true. */
export const survivingMutants: readonly Mutant[] = [
  {
    id: 'slow-answers',
    title: { 'zh-CN': '每个应答都慢', en: 'every answer is slow' },
    killedBy: {},
    survives: {
      'zh-CN': '用时只分档记录，不据绝对时间判定',
      en: 'times are recorded in bands, never judged by an absolute time',
    },
    wrap: (fetch) => async (request) => {
      const answer = await fetch(request);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return answer;
    },
  },
  {
    id: 'extra-members',
    title: { 'zh-CN': '应答多出接口没有的成员', en: 'answers with members the interface does not have' },
    killedBy: {},
    survives: {
      'zh-CN': '接口允许平台增加成员，客户端不理会不认识的',
      en: 'the interface lets platforms add members; clients pass over what they do not know',
    },
    wrap: altering(
      'POST',
      /^\/residents$/,
      { text: remake((value) => ({ ...value, unknownMember: 1 })) },
      ({ status }) => status === 201,
    ),
  },
  {
    id: 'other-words',
    title: { 'zh-CN': '错误应答的说明文字文不对题', en: 'problem texts that say something else' },
    killedBy: {},
    survives: {
      'zh-CN': '判定看平台代码，不看给人读的文字',
      en: 'codes are judged, not the text for people',
    },
    wrap: (fetch, started) => async (request) => {
      const copy = request.clone();
      const answer = await fetch(request);
      if (answer.status < 400) return answer;
      return changed(copy, answer, started, {
        text: remake((value) => ({ ...value, title: 'other', action: 'other' })),
      });
    },
  },
];
