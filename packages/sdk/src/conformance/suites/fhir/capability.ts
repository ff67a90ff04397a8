/** The CapabilityStatement is true: what it names is there, what it does not name is refused. */
import { expectSame, TestEnd } from '../../check.js';
import type { ConformanceTest, TestContext } from '../../model.js';
import { expectOutcome, expectResource, refusals, searchAll, send, type Resource } from './resources.js';

interface StatedType {
  readonly type: string;
  readonly interaction?: readonly { readonly code: string }[];
  readonly searchParam?: readonly { readonly name: string; readonly type: string }[];
}

const states = ({ interaction = [] }: StatedType, code: string) =>
  interaction.some((each) => each.code === code);

const typesOf = (t: TestContext) => t.take<readonly StatedType[]>('types');

/** Names the type that is not as stated. */
async function forEach(
  types: readonly StatedType[],
  check: (type: StatedType) => Promise<void>,
): Promise<void> {
  for (const each of types)
    try {
      await check(each);
    } catch (error) {
      if (!(error instanceof TestEnd)) throw error;
      throw new TestEnd(error.result, {
        ...error.reason,
        subject: `${each.type} ${error.reason.subject ?? ''}`.trim(),
      });
    }
}

export const capabilityCases: readonly ConformanceTest[] = [
  {
    id: 'capability/statement',
    title: {
      'zh-CN': '能力声明：R4、服务器、JSON，并列出资源类型',
      en: 'the CapabilityStatement: R4, a server, JSON, with its types',
    },
    requirements: ['fhir:http/capabilities'],
    async run(t) {
      const statement = expectResource(await send(t, 'GET', '/metadata'), 'CapabilityStatement', 200);
      expectSame('content', 'fhirVersion', statement['fhirVersion'], '4.0.1');
      expectSame('content', 'kind', statement['kind'], 'instance');
      const formats = (statement['format'] ?? []) as readonly string[];
      expectSame(
        'content',
        'format',
        formats.some((each) => /json/.test(each)),
        true,
      );
      const [rest] = (statement['rest'] ?? []) as readonly Resource[];
      expectSame('content', 'rest.mode', rest?.['mode'], 'server');
      const types = rest?.['resource'];
      expectSame('content', 'rest.resource', Array.isArray(types) && types.length > 0, true);
      t.give('types', types);
    },
  },
  {
    id: 'capability/read',
    title: {
      'zh-CN': '声明可读的类型：不存在的编号得到 404 与 OperationOutcome',
      en: 'types stated as readable: an id nobody has gives 404 and an OperationOutcome',
    },
    requirements: ['fhir:http/capabilities', 'fhir:http/read'],
    needs: ['capability/statement'],
    independent: true,
    run: (t) =>
      forEach(
        typesOf(t).filter((type) => states(type, 'read')),
        async ({ type }) => expectOutcome(await send(t, 'GET', `/${type}/none-such-0`), 404, 410),
      ),
  },
  {
    id: 'capability/search',
    title: {
      'zh-CN': '声明可检索的类型：_id 检索得到空的 searchset',
      en: 'types stated as searchable: a search by _id gives an empty searchset',
    },
    requirements: ['fhir:http/capabilities', 'fhir:http/search'],
    needs: ['capability/statement'],
    independent: true,
    run: (t) =>
      forEach(
        typesOf(t).filter((type) => states(type, 'search-type')),
        async ({ type }) => {
          expectSame('content', 'entry', (await searchAll(t, type, '_id=none-such-0')).length, 0);
        },
      ),
  },
  {
    id: 'capability/parameters',
    title: {
      'zh-CN': '声明的检索参数：可用，不被拒绝',
      en: 'search parameters that are stated work',
    },
    requirements: ['fhir:http/capabilities', 'fhir:http/search'],
    needs: ['capability/statement'],
    independent: true,
    run: (t) =>
      forEach(
        typesOf(t).filter((type) => type.type !== 'Patient' && states(type, 'search-type')),
        async ({ type, searchParam = [] }) => {
          const dates = searchParam
            .filter((each) => each.type === 'date')
            .map(({ name }) => `${name}=2000-01-01`);
          const rest = searchParam
            .filter(
              (each) => ['token', 'string', 'reference', 'uri'].includes(each.type) && each.name !== '_id',
            )
            .map(({ name }) => `${name}=none-such`);
          await searchAll(t, type, ['_id=none-such-0', ...dates, ...rest].join('&'));
        },
      ),
  },
  {
    id: 'capability/not-stated',
    title: {
      'zh-CN': '没有声明的更新与删除被拒绝',
      en: 'updates and deletions that are not stated are refused',
    },
    requirements: ['fhir:http/capabilities'],
    needs: ['capability/statement'],
    independent: true,
    run: (t) =>
      forEach(typesOf(t), async (each) => {
        const { type } = each;
        if (!states(each, 'update'))
          expectOutcome(
            await send(t, 'PUT', `/${type}/none-such-0`, { body: { resourceType: type, id: 'none-such-0' } }),
            ...refusals,
          );
        if (!states(each, 'delete'))
          expectOutcome(await send(t, 'DELETE', `/${type}/none-such-0`), ...refusals);
      }),
  },
  {
    id: 'capability/other-type',
    title: { 'zh-CN': '没有的类型：404', en: 'a type that is not there: 404' },
    requirements: ['fhir:http/capabilities'],
    independent: true,
    async run(t) {
      expectOutcome(await send(t, 'GET', '/NoSuchType/1'), 404);
    },
  },
];
