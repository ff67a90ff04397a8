// One checker per data type of WS/T 303. S1, S2 and S3 are text: their format and value domain say what is allowed.
import type { DataTypeCode } from '@hulian/standards';
import { checkBinary } from './binary.js';
import { checkDateTime } from './date-time.js';
import { checkDate } from './date.js';
import type { TypeFault } from './fault.js';
import { checkLogical } from './logical.js';
import { checkNumber } from './number.js';
import { checkTime } from './time.js';

export type { TypeFault } from './fault.js';

/** The checker of a data type; `undefined` for the text types. */
export const typeCheckers: Readonly<
  Record<DataTypeCode, ((text: string) => TypeFault | undefined) | undefined>
> = {
  S1: undefined,
  S2: undefined,
  S3: undefined,
  L: checkLogical,
  N: checkNumber,
  D: checkDate,
  DT: checkDateTime,
  T: checkTime,
  BY: checkBinary,
};
