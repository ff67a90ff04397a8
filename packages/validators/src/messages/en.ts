import { fileMessages } from './files.en.js';
import type { chinese } from './zh-CN.js';

/** All English texts. */
export const english: typeof chinese = {
  ...fileMessages,
};
