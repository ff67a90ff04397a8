import { authoredFiles } from '../authored-files.js';
import { canonicalText } from '../canonical-text.js';
import type { DataCheck } from './context.js';

export const canonical: DataCheck = {
  name: 'canonical',
  description:
    'Every authored file is in the written form of data:fix: UTF-8 without BOM, LF, sorted, one record per line.',
  check: (context) =>
    authoredFiles(context.root).flatMap((path) => {
      const text = context.text(path);
      if (text.includes('\uFFFD')) return [{ path, id: path, text: 'is not UTF-8' }];
      return canonicalText(path, text) === text
        ? []
        : [{ path, id: path, text: 'is not canonical: run npm run data:fix' }];
    }),
};
