// The Chinese catalogue defines the key type; a new area adds one line here and one in en.ts.
import { fileMessages } from './files.zh-CN.js';

/** All Chinese texts: `<rule>/<message>`, or `not-checked/<reason>`, to a function from parameters to a sentence. */
export const chinese = {
  ...fileMessages,
};
