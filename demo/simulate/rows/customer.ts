/** What is known of a customer follows from the number alone: a million of them need no memory. */

export const segments = ['Private', 'Business', 'Premium'] as const;
export type Segment = (typeof segments)[number];
/** Shares of the customers, in that order. */
export const segmentShares: Readonly<Record<Segment, number>> = {
  Private: 0.72,
  Business: 0.2,
  Premium: 0.08,
};

export const languages = ['en', 'zh', 'ru'] as const;
export type Language = (typeof languages)[number];
const languageShares: Readonly<Record<Language, number>> = { en: 0.46, zh: 0.28, ru: 0.26 };

export function customerId(customer: number): string {
  return `K${String(customer + 1).padStart(7, '0')}`;
}

export function segmentOf(customer: number): Segment {
  return byShare(segments, segmentShares, unitOf(customer, 0x9e3779b9));
}

export function languageOf(customer: number): Language {
  return byShare(languages, languageShares, unitOf(customer, 0x85ebca6b));
}

function byShare<T extends string>(values: readonly T[], shares: Readonly<Record<T, number>>, at: number): T {
  let sum = 0;
  return values.find((value) => (sum += shares[value]) > at) ?? values[0]!;
}

/** The number well mixed (MurmurHash3's last step), as 0 ≤ x < 1. */
function unitOf(customer: number, salt: number): number {
  let mixed = Math.imul(customer + 1, salt);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}
