/** What comes at the same second: first whoever gets free, then who comes or hangs up, then what the clock says. */
export const orders = { freed: 0, due: 1, customer: 2, closing: 3 } as const;

/** Two bits of order and twenty of sequence fit behind a time of two years without loss. */
const orderCount = 4;
const sequenceCount = 1 << 20;

/** What is to happen, earliest first; of the same second and order, what was planned first. */
export class EventHeap {
  size = 0;
  #keys = new Float64Array(1024);
  #kinds = new Uint8Array(1024);
  #subjects = new Int32Array(1024);
  #sequence = 0;

  /** What {@link pop} gave last. */
  time = 0;
  kind = 0;
  subject = 0;

  /** Where a time and an order stand in the row; for comparing with {@link nextKey}. */
  static key(time: number, order: number): number {
    return (time * orderCount + order) * sequenceCount;
  }

  /** Infinity if nothing is to come. */
  get nextKey(): number {
    return this.size === 0 ? Infinity : this.#keys[0]!;
  }

  push(time: number, order: number, kind: number, subject: number): void {
    if (this.size === this.#keys.length) this.#grow();
    const key = EventHeap.key(time, order) + this.#sequence;
    this.#sequence = (this.#sequence + 1) % sequenceCount;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#keys[at] = key;
    this.#kinds[at] = kind;
    this.#subjects[at] = subject;
  }

  /** Takes the next event away and says in `time`, `kind` and `subject` what it is. */
  pop(): void {
    this.time = Math.floor(this.#keys[0]! / (orderCount * sequenceCount));
    this.kind = this.#kinds[0]!;
    this.subject = this.#subjects[0]!;
    this.size -= 1;
    const last = this.size;
    const key = this.#keys[last]!;
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && this.#keys[child + 1]! < this.#keys[child]!) child += 1;
      if (this.#keys[child]! >= key) break;
      this.#move(child, at);
      at = child;
    }
    this.#move(last, at);
  }

  #move(from: number, to: number): void {
    this.#keys[to] = this.#keys[from]!;
    this.#kinds[to] = this.#kinds[from]!;
    this.#subjects[to] = this.#subjects[from]!;
  }

  #grow(): void {
    const [keys, kinds, subjects] = [this.#keys, this.#kinds, this.#subjects];
    const capacity = keys.length * 2;
    this.#keys = new Float64Array(capacity);
    this.#kinds = new Uint8Array(capacity);
    this.#subjects = new Int32Array(capacity);
    this.#keys.set(keys);
    this.#kinds.set(kinds);
    this.#subjects.set(subjects);
  }
}
