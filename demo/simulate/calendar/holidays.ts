/** The public holidays of a year as Brandenburg has them, whose calendar the invented centre keeps: date → name. */
export function holidaysOf(year: number): Map<string, string> {
  const date = (month: number, day: number): string =>
    new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  const { month, day } = easterSunday(year);
  return new Map([
    [date(1, 1), 'New Year’s Day'],
    [date(month, day - 2), 'Good Friday'],
    [date(month, day + 1), 'Easter Monday'],
    [date(5, 1), 'Labour Day'],
    [date(month, day + 39), 'Ascension Day'],
    [date(month, day + 50), 'Whit Monday'],
    [date(10, 3), 'German Unity Day'],
    [date(10, 31), 'Reformation Day'],
    [date(12, 25), 'Christmas Day'],
    [date(12, 26), 'Second Day of Christmas'],
  ]);
}

/** The anonymous Gregorian computus (Nature, 20 April 1876). */
function easterSunday(year: number): { month: number; day: number } {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  const month = Math.floor((n + 90) / 25);
  return { month, day: (n + 33 * month + 19) % 32 };
}
