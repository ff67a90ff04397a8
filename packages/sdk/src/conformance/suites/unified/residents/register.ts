import type { ConformanceTest } from '../../../model.js';
import { registerPerson } from '../../register.js';

export const test: ConformanceTest = {
  id: 'residents/register',
  title: { 'zh-CN': '注册居民', en: 'register a resident' },
  requirements: ['operation:registerResident', 'convention:idempotency'],
  needs: ['meta/time'],
  run: async (t) => t.give('resident', await registerPerson(t, 0, 'register')),
};
