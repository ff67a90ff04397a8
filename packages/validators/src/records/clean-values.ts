/** Values longer than this are not remembered. */
const maxLength = 64;
/** Values remembered per field. */
const maxSize = 4096;
/** After so many look-ups a field whose values hardly repeat stops remembering. */
const trial = 4096;

/**
 * Values of one field that all rules found right. Rules about a value depend on nothing but the value, and most fields
 * of real records (codes, dates, departments) hold few different ones.
 */
export class CleanValues {
  readonly #values = new Set<string>();
  #lookUps = 0;
  #hits = 0;
  #useful = true;

  has(value: string): boolean {
    if (!this.#useful || value.length > maxLength) return false;
    this.#lookUps += 1;
    if (this.#values.has(value)) {
      this.#hits += 1;
      return true;
    }
    if (this.#lookUps > trial && this.#hits * 2 < this.#lookUps) {
      this.#useful = false;
      this.#values.clear();
    }
    return false;
  }

  add(value: string): void {
    if (this.#useful && value.length <= maxLength && this.#values.size < maxSize) this.#values.add(value);
  }
}
