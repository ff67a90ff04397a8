import type { Messages } from '../index.js';

export const reports: Messages['reports'] = { search: 'filter the tables by text' };
