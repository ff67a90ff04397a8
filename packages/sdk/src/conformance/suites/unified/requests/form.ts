import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import type { RawCall } from '../../../raw-client.js';

const path = '/residents:search';
const json = { 'content-type': 'application/json' };

const refused = (
  name: string,
  [status, code]: readonly [status: number, code: string],
  [zh, en]: readonly [zh: string, en: string],
  call: RawCall,
  more: Partial<ConformanceTest> = {},
): ConformanceTest => ({
  id: `requests/${name}`,
  title: { 'zh-CN': `${zh}：${status} ${code}`, en: `${en}: ${status} ${code}` },
  requirements: [`code:${code}`],
  needs: ['meta/time'],
  independent: true,
  run: async (t) => void expectProblem(await t.send(call), status, code),
  ...more,
});

/** Requests of a wrong form; what a server in front of the platform may answer itself is optional. */
export const requestTests: readonly ConformanceTest[] = [
  refused('no-json', [400, 'C023'], ['正文不是 JSON', 'a body that is no JSON'], {
    method: 'POST',
    path,
    text: '{"localId":',
    headers: json,
  }),
  refused('member-twice', [400, 'C023'], ['成员重名', 'a member that is there twice'], {
    method: 'POST',
    path,
    text: '{"localId":"cf-nobody","localId":"cf-somebody"}',
    headers: json,
  }),
  refused('media-type', [415, 'C024'], ['正文类型不是 JSON', 'another media type than JSON'], {
    method: 'POST',
    path,
    text: '{"localId":"cf-nobody"}',
    headers: { 'content-type': 'text/plain' },
  }),
  refused('encrypted', [400, 'C038'], ['无法解密的正文', 'a body that cannot be decrypted'], {
    method: 'POST',
    path,
    text: 'no.jwe.of.this.platform',
    headers: { 'content-type': 'application/jose' },
  }),
  refused(
    'method',
    [405, 'C025'],
    ['此地址不支持的方法', 'a method that the address does not have'],
    { method: 'DELETE', path: '/residents' },
    { optional: true },
  ),
  refused(
    'address',
    [400, 'C032'],
    ['地址含非法编码', 'an address with a bad escape'],
    { method: 'GET', path: '/residents/%zz' },
    { optional: true },
  ),
  refused('nowhere', [404, 'C010'], ['没有的地址', 'an address that does not exist'], {
    method: 'GET',
    path: '/no-such-address',
  }),
];
