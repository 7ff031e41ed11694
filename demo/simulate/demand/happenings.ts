import type { Day, Period, Stretch } from '../calendar/period.js';

export type HappeningKind = 'promotion' | 'outage' | 'holiday' | 'change';

/** Something that happens to the centre and changes what its customers or agents do. */
export interface Happening extends Stretch {
  readonly kind: HappeningKind;
  readonly label: string;
  /** Topic → how many times as many issues of it there are. */
  readonly lifts: ReadonlyMap<string, number>;
  /** Topic → what is added to the logit of solving it. */
  readonly solves: ReadonlyMap<string, number>;
  /** Topic → how many times as long it takes. */
  readonly takes: ReadonlyMap<string, number>;
}

/**
 * What happens in a period: its holidays, and in every two months of it a promotion from Monday to Friday, an outage of
 * five hours on a Wednesday, and a change for the better, each where it fits.
 */
export function happeningsOf(period: Period, withSurprises: boolean): Happening[] {
  const happenings: Happening[] = [];
  for (const day of period.days) {
    if (day.holiday !== null) happenings.push(happening('holiday', day.holiday, day));
  }
  const blockDays = 61;
  const dayCount = withSurprises ? period.days.length : 0;
  for (let first = 0; first < dayCount; first += blockDays) {
    const block = period.days.slice(first, first + blockDays);
    happenings.push(...promotionOf(block), ...outageOf(block, period), ...changeOf(block));
  }
  return happenings.sort((a, b) => a.from - b.from || a.to - b.to);
}

const none: ReadonlyMap<string, number> = new Map();

function happening(
  kind: HappeningKind,
  label: string,
  { from, to }: Stretch,
  effects: Partial<Pick<Happening, 'lifts' | 'solves' | 'takes'>> = {},
): Happening {
  return { kind, label, from, to, lifts: none, solves: none, takes: none, ...effects };
}

/** The first such weekday, not a holiday, at or after a share of the days. */
function weekdayFrom(days: readonly Day[], share: number, weekday: number): number {
  return days.findIndex(
    (day, i) =>
      i >= share * days.length && day.weekday === weekday && day.holiday === null && day.open !== null,
  );
}

function promotionOf(days: readonly Day[]): Happening[] {
  const monday = weekdayFrom(days, 0.6, 0);
  const friday = days[monday + 4];
  if (monday < 0 || friday === undefined) return [];
  const lifts = new Map([
    ['Promotion', 9],
    ['Tariff advice', 2.5],
    ['Delivery', 1.3],
  ]);
  return [
    happening(
      'promotion',
      'Promotion: first month free',
      { from: days[monday]!.from, to: friday.to },
      { lifts },
    ),
  ];
}

function outageOf(days: readonly Day[], period: Period): Happening[] {
  const wednesday = days[weekdayFrom(days, 0.8, 2)];
  if (wednesday === undefined) return [];
  const stretch = { from: period.at(wednesday.date, 10), to: period.at(wednesday.date, 15) };
  return [
    happening('outage', 'Network outage', stretch, {
      lifts: new Map([
        ['Connection', 24],
        ['Login', 3],
      ]),
      solves: new Map([['Connection', -1.5]]),
      takes: new Map([['Connection', 0.85]]),
    }),
  ];
}

/** It lasts from its day to the end of the block: the next one has the level from before as its normal. */
function changeOf(days: readonly Day[]): Happening[] {
  const monday = days[weekdayFrom(days, 0.45, 0)];
  if (monday === undefined) return [];
  const technical = ['Login', 'Connection', 'Device set-up'];
  return [
    happening(
      'change',
      'New knowledge base',
      { from: monday.from, to: days.at(-1)!.to },
      {
        solves: new Map(technical.map((topic) => [topic, 0.4])),
        takes: new Map(technical.map((topic) => [topic, 0.93])),
      },
    ),
  ];
}
