import type { Messages } from '../index.js';

export const openapi: Messages['openapi'] = {
  arguments: {
    before: 'the older interface description (JSON or YAML)',
    after: 'the newer one (JSON or YAML)',
  },
  options: {
    breaking: 'exit 1 when a change breaks callers',
    noRecords:
      'leave out the records of the data sets: record is an open object (what most code generators need)',
  },
  ratings: { breaking: 'breaking', compatible: 'compatible', note: 'note' },
  columns: ['rating', 'place', 'change'],
  none: 'The two interface descriptions do not differ.',
  summary: (breaking, compatible, notes) => `breaking ${breaking}, compatible ${compatible}, notes ${notes}`,
  notOpenapi: (path) => `${path} is no OpenAPI file.`,
  changes: {
    'operation-removed': 'operation removed',
    'operation-added': 'operation added',
    'operation-renamed': 'operation id changed',
    'parameter-removed': 'parameter removed',
    'parameter-added': 'optional parameter added',
    'parameter-required': 'parameter is required now',
    'parameter-optional': 'parameter is optional now',
    'body-added': 'a request body is required now',
    'body-removed': 'request body removed',
    'response-removed': 'answer status removed',
    'response-added': 'answer status added',
    'security-changed': 'security requirement changed',
    'member-removed': 'member removed',
    'member-added': 'optional member added',
    'member-required': 'member is required now',
    'member-optional': 'member is optional now',
    'type-changed': 'type changed',
    'enum-narrowed': 'fewer permitted values',
    'enum-widened': 'more permitted values',
    'limit-tightened': 'length, range or pattern tightened',
    'limit-loosened': 'length, range or pattern loosened',
    closed: 'extra members are refused now',
    opened: 'extra members are accepted now',
    'text-changed': 'wording changed',
  },
};
