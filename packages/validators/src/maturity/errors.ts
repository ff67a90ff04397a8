/** Input that no self-test can be made from. */
export class MaturityError extends Error {
  /** `date-invalid`, `scheme-mismatch`, `level-unknown`, `input-malformed`. */
  readonly code: 'date-invalid' | 'scheme-mismatch' | 'level-unknown' | 'input-malformed';
  readonly params: Readonly<Record<string, string>>;

  constructor(code: MaturityError['code'], params: Readonly<Record<string, string>>) {
    super(
      `${code}: ${Object.entries(params)
        .map(([key, value]) => `${key} ${value}`)
        .join(', ')}`,
    );
    this.name = 'MaturityError';
    this.code = code;
    this.params = params;
  }
}
