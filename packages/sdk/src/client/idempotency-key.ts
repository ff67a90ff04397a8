/** Whether a text may stand in the header `Idempotency-Key`; a record is known by it on both sides. */
export const isIdempotencyKey = (key: unknown): key is string =>
  typeof key === 'string' && /^[A-Za-z0-9._:-]{8,128}$/.test(key);
