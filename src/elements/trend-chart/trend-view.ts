import type { Locale } from '../../i18n/locale.js';
import { trendChartView, type TrendChartAsk, type TrendChartView } from '../../views/trend-chart.js';
import type { Answer } from '../element-data.js';
import { relabelled } from '../frame/relabelled.js';
import { forecastOf } from './ask-forecast.js';
import { tablesOf } from './beside-trend.js';
import type { EventEffects } from './event-effects.js';

/** The view of an answer: of what is shown, or of all of the time where a reader has zoomed in on a part. */
export function trendView(
  of: 'shown' | 'whole',
  answer: Answer,
  locale: Locale,
  mark: 'line' | 'area',
  control: boolean,
  effects: EventEffects | undefined,
  days: number | undefined,
  label: string | undefined,
): TrendChartView {
  const { data, from } = answer;
  const ask: TrendChartAsk & Parameters<typeof tablesOf>[0] = (from?.ask ?? {}) as TrendChartAsk;
  const { table, baseline } = tablesOf(ask, answer.table, answer.also)[of];
  const view = trendChartView({
    ...{ table, locale, mark, data },
    ...(control && { control: { baseline } }),
    ...(effects && {
      events: from?.description.events,
      effectOf: (event: number) => effects.of(answer, event),
    }),
    forecast: forecastOf(answer, days, of),
  });
  return label ? { ...view, frame: relabelled(view.frame, label) } : view;
}
