/** Durations. What moves does so only where the reader's system does not ask for less. */
export const motion = {
  /** An answer that comes sooner is not announced. */
  'wait-brief': '200ms',
  'wait-long': '400ms',
  /** A bar that passes while an answer is under way. */
  pass: '1.4s',
  /** What stands where something will be. */
  breath: '1.6s',
} as const;
