import { describe, expect, it } from 'vitest';

import { href, parseRoute } from './routes.js';

describe('addresses', () => {
  it('are read as they are written', () => {
    expect(parseRoute(href('assessments', '7', 'questions', '2.1'))).toEqual({
      page: 'assessment',
      id: '7',
      part: 'questions',
      detail: '2.1',
    });
    expect(parseRoute(href('standards', 'data-set/WS 445/1'))).toEqual({
      page: 'standards',
      detail: 'data-set/WS 445/1',
    });
    expect(parseRoute('#/assessments/7')).toMatchObject({ part: 'questions', detail: '' });
  });

  it('lead to the start when they are unknown or broken', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/assessments', '#/assessments/1/nothing', '#/%E0%A4%A'])
      expect(parseRoute(hash)).toEqual({ page: 'start' });
  });
});
