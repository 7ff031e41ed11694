/** How much is read at most; a host can raise each. */
export interface Limits {
  /** Rows of one part delivered, duplicates included. */
  readonly rows: number;
  /** Distinct values of one dimension (conversations and customers are not counted: there may be one a row). */
  readonly values: number;
  /** Bytes of the input. */
  readonly bytes: number;
  /** Fields of the host's own that become dimensions. */
  readonly dimensions: number;
}

const defaults: Limits = { rows: 10_000_000, values: 100_000, bytes: 2 ** 32, dimensions: 32 };

/** The limits asked for, the others by default. Throws a RangeError for what is no limit. */
export function limitsOf(asked: Partial<Omit<Limits, 'dimensions'>> = {}): Limits {
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && !(typeof value === 'number' && value >= 0)) {
      throw new RangeError(`invalid limit of ${name}: ${String(value)}`);
    }
  }
  return {
    rows: asked.rows ?? defaults.rows,
    values: asked.values ?? defaults.values,
    bytes: asked.bytes ?? defaults.bytes,
    dimensions: defaults.dimensions,
  };
}
