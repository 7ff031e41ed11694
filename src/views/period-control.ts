import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { filterWords } from '../i18n/topics/filters.js';
import { dateText } from '../time/iso-text.js';
import type { WeekStart } from '../time/grain.js';
import { Zone } from '../time/zone.js';
import type { Span } from './grain-for.js';
import { dateAfter, daysOf, periodPresets, type PeriodPreset } from './period-presets.js';

/** The choice of a period. */
export interface PeriodControl {
  readonly label: string;
  readonly text: string;
  readonly set: boolean;
  readonly choices: readonly PeriodChoice[];
  /** The days that can be chosen, inclusive: `2025-10-01`. */
  readonly first: string;
  readonly last: string;
  /** The days that are chosen, inclusive; empty where the period is not of whole days, or none. */
  readonly from: string;
  readonly until: string;
}

export interface PeriodChoice {
  readonly label: string;
  /** The dates, where the label does not say them. */
  readonly detail: string;
  /** Null: all there is. */
  readonly period: Span | null;
  readonly selected: boolean;
}

/** The choice within a span; null where that is empty. `period`: the one that is chosen. */
export function periodControl(
  span: Span,
  timeZone: string,
  weekStart: WeekStart,
  period: Span | undefined,
  locale: Locale,
  formats: Formats,
): PeriodControl | null {
  const zone = new Zone(timeZone);
  const days = daysOf(span, zone);
  if (days === undefined) return null;
  const words = filterWords(locale);
  const dates = ({ from, to }: Span): string => formats.dates.period(from, to, 'short');
  const isSelected = (of: Span): boolean => of.from === period?.from && of.to === period.to;
  const choices: readonly PeriodChoice[] = [
    { label: words.wholePeriod, detail: dates(span), period: null, selected: period === undefined },
    ...periodPresets(span, zone, weekStart).map((preset): PeriodChoice => {
      const label = presetText(preset, locale, formats);
      return {
        label: label ?? dates(preset.period),
        detail: label === null ? '' : dates(preset.period),
        period: preset.period,
        selected: isSelected(preset.period),
      };
    }),
  ];
  return {
    label: words.period,
    text: (period && (choices.find(({ selected }) => selected)?.label ?? dates(period))) ?? words.wholePeriod,
    set: period !== undefined,
    choices,
    first: dateText(days.first),
    last: dateText(days.last),
    ...wholeDays(period),
  };
}

function presetText(preset: PeriodPreset, locale: Locale, formats: Formats): string | null {
  const words = filterWords(locale);
  if (preset.kind !== 'last-days') return null;
  return preset.days === 1 ? words.lastDay : words.lastDays(formats.quantity(preset.days));
}

/** The first and the last day of a period that is of whole days. */
function wholeDays(period: Span | undefined): { readonly from: string; readonly until: string } {
  const from = period && dateAfter(period.from, 0);
  const until = period && dateAfter(period.to, -1);
  return from === undefined || until === undefined ? { from: '', until: '' } : { from, until };
}
