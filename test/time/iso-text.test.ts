import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  clockText,
  dateText,
  IsoTimeReader,
  offsetText,
  parseIsoText,
  yearText,
} from '../../src/time/iso-text.js';

const at = (iso: string) => ({ ms: Date.parse(iso), local: false });
const wall = (iso: string) => ({ ms: Date.parse(`${iso}Z`), local: true });

test('reads dates, times, fractions and offsets', () => {
  assert.deepEqual(parseIsoText('2025-10-01'), wall('2025-10-01T00:00:00'));
  assert.deepEqual(parseIsoText('2025-10-01T09:05'), wall('2025-10-01T09:05:00'));
  assert.deepEqual(parseIsoText('2025-10-01 09:05:07'), wall('2025-10-01T09:05:07'));
  assert.deepEqual(parseIsoText('2025-10-01t09:05:07.5'), wall('2025-10-01T09:05:07.500'));
  assert.deepEqual(parseIsoText('2025-10-01T09:05:07,25'), wall('2025-10-01T09:05:07.250'));
  assert.deepEqual(parseIsoText('2025-10-01T09:05:07.123999999Z'), at('2025-10-01T09:05:07.123Z'));
  assert.deepEqual(parseIsoText('2025-10-01T09:05z'), at('2025-10-01T09:05:00Z'));
  assert.deepEqual(parseIsoText('2025-10-01T09:05:07+08:00'), at('2025-10-01T01:05:07Z'));
  assert.deepEqual(parseIsoText('2025-10-01T09:05:07-0930'), at('2025-10-01T18:35:07Z'));
  assert.deepEqual(parseIsoText('2025-10-01T09:05:07+08'), at('2025-10-01T01:05:07Z'));
  assert.deepEqual(parseIsoText('1900-01-01T00:00:00+08:05:43'), at('1899-12-31T15:54:17Z'));
  assert.deepEqual(parseIsoText('2025-12-31T24:00:00'), wall('2026-01-01T00:00:00'));
  assert.deepEqual(parseIsoText('1969-12-31T23:59:59.999Z'), { ms: -1, local: false });
});

test('what is no time is undefined', () => {
  const bad = [
    '',
    '2025',
    '2025-10',
    '2025-13-01',
    '2025-00-01',
    '2025-02-29',
    '2025-02-30',
    '2025-10-00',
    '2025-10-1',
    '2025-10-01T',
    '2025-10-01T9:00',
    '2025-10-01T09',
    '2025-10-01T24:01',
    '2025-10-01T25:00',
    '2025-10-01T09:60',
    '2025-10-01T09:00:60',
    '2025-10-01T09:00:00.',
    '2025-10-01T09:00:00.5x',
    '2025-10-01T09:00Zulu',
    '2025-10-01T09:00+',
    '2025-10-01T09:00+8',
    '2025-10-01T09:00+24:00',
    '2025-10-01T09:00+08:60',
    '2025-10-01T09:00+08:00:',
    '2025-10-01T09:00+08:00:0',
    '2025-10-01T09:00+08-00',
    '2025-10-01X09:00',
    '2025/10/01',
    ' 2025-10-01',
    '2025-10-01 ',
    '20251001T0900',
    '٢٠٢٥-10-01',
    '1700000000000',
    'yesterday',
    '__proto__',
  ];
  for (const text of bad) assert.equal(parseIsoText(text), undefined, JSON.stringify(text));
});

test('agrees with Date.parse on every text that both read', () => {
  const two = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
  const text = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
      two(0, 13),
      two(0, 32),
      two(0, 24),
      two(0, 60),
      fc.option(fc.tuple(two(0, 60), fc.option(fc.integer({ min: 0, max: 999 })))),
      fc.constantFrom('Z', '+00:00', '-03:30', '+14:00', '-12:45'),
    )
    .map(([year, month, day, hour, minute, seconds, offset]) => {
      const fraction = seconds?.[1] ?? null;
      const tail =
        seconds === null
          ? ''
          : `:${seconds[0]}${fraction === null ? '' : `.${String(fraction).padStart(3, '0')}`}`;
      return `${year}-${month}-${day}T${hour}:${minute}${tail}${offset}`;
    });
  fc.assert(
    fc.property(text, (iso) => {
      // Date.parse lets 31 days pass for every month.
      const day = Number(iso.slice(8, 10));
      const length = new Date(
        Date.UTC(2000 + (Number(iso.slice(0, 4)) % 400), Number(iso.slice(5, 7)), 0),
      ).getUTCDate();
      const expected = day > length ? NaN : Date.parse(iso);
      assert.equal(parseIsoText(iso)?.ms ?? NaN, expected, iso);
    }),
    { numRuns: 2000 },
  );
});

test('any text at all is read or undefined, never more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-:T.,+Z \u0000é') }), (text) => {
      const time = parseIsoText(text);
      assert.ok(time === undefined || Number.isInteger(time.ms));
    }),
    { numRuns: 2000 },
  );
});

test('writes dates, clocks and offsets', () => {
  assert.equal(dateText(0), '1970-01-01');
  assert.equal(dateText(-1), '1969-12-31');
  assert.equal(yearText(7), '0007');
  assert.equal(yearText(-1), '-000001');
  assert.equal(yearText(12_345), '+012345');
  assert.equal(clockText(0), '00:00');
  assert.equal(clockText(9 * 3_600_000 + 5 * 60_000), '09:05');
  assert.equal(clockText(1000), '00:00:01');
  assert.equal(clockText(86_399_999), '23:59:59.999');
  assert.equal(offsetText(0), '+00:00');
  assert.equal(offsetText(-(3 * 60 + 30) * 60_000), '-03:30');
  assert.equal(offsetText((8 * 3600 + 5 * 60 + 43) * 1000), '+08:05:43');
});

test('what was read before changes nothing', () => {
  const part = <T>(...values: T[]) => fc.constantFrom(...values);
  const texts = fc.oneof(
    fc
      .tuple(
        part('2025-03-30', '2025-03-31', '2025-02-29', '2024-02-29', '\0\0\0\0\0\0\0\0\0\0', 'ÿÿÿÿÿÿÿÿÿÿ'),
        part('T', 'T', 'T', 't', ' ', 'U'),
        part(
          '00:00:00',
          '09:05:07',
          '19:59:59',
          '23:59:60',
          '24:00:00',
          '24:00:01',
          '09:60:00',
          '09:6:0:0',
          '0:9:05:7',
        ),
        part('+01:00', '+02:00', '-01:00', '+24:00', '+0100', 'Z', '', '\0\0\0\0\0\0', 'ÿÿÿÿÿÿ'),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(part('09:05:07', '23:59:59'), fc.nat(7), fc.integer({ min: 0, max: 255 }))
      .map(
        ([clock, i, code]) =>
          `2025-03-31T${clock.slice(0, i)}${String.fromCharCode(code)}${clock.slice(i + 1)}+02:00`,
      ),
  );
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 12 }), (many) => {
      const reader = new IsoTimeReader();
      for (const text of many) {
        const units = Uint8Array.from(text, (unit) => unit.charCodeAt(0));
        const time = reader.read(units, 0, units.length) ? { ms: reader.ms, local: reader.local } : undefined;
        assert.deepEqual(time, parseIsoText(text), text);
      }
    }),
    { numRuns: 2000 },
  );
});
