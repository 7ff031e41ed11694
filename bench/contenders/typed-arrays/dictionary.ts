/** Numbers for texts, in the order in which they are met. */
export class Dictionary {
  readonly values: (string | null)[] = [];
  readonly #codes = new Map<string | null, number>();

  code(value: string | null): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.#codes.set(value, code);
      this.values.push(value);
    }
    return code;
  }
}
