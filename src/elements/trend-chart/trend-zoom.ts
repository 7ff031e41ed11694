import type { LitElement, nothing, ReactiveController, TemplateResult } from 'lit';
import { overview } from '../../charts/overview.js';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import type { Period } from '../../metrics/query.js';
import type { WeekStart } from '../../time/grain.js';
import { parsePeriod } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import type { TrendChart, TrendChartView } from '../../views/trend-chart.js';
import { trendOverview } from '../../views/trend-overview.js';
import { trendStretch } from '../../views/trend-stretch.js';
import { nudged, zoomed, type ZoomStep } from '../../views/zoomed.js';
import { Attributes } from '../attributes.js';
import type { Answer } from '../element-data.js';
import { CbZoomEvent } from '../events.js';
import type { MenuItem } from '../frame/menu.js';
import { PlotZoom, zoomSteps, type ZoomField } from '../plot/plot-zoom.js';
import { TimeStrip, type StripField } from '../plot/time-strip.js';
import { readSpan } from './read-span.js';

/** A chart over time that readers zoom in on, by its attributes. */
interface ZoomedHost extends LitElement {
  zoom: Period | string | undefined;
  overview: 'zoomed' | 'always' | 'none' | undefined;
}

/** What the chart has answers for. */
interface ZoomedData {
  readonly answer: Answer | undefined;
  readonly locale: Locale;
  /** Whether the answer is not yet of what the attributes ask for. */
  readonly stale: boolean;
}

/** What the chart shows. */
export interface ZoomedChart {
  readonly view: () => TrendChartView | undefined;
  /** Of all of the time; the same where nobody has zoomed in. */
  readonly wholeView: () => TrendChartView | undefined;
  /** Whether it is paper that the chart is laid out for: nothing is about to come there. */
  readonly printing: () => boolean;
  readonly direction: () => 'ltr' | 'rtl';
  /** Where the plot of a view lies in the chart, in its pixels. */
  readonly plotOf: (view: TrendChartView) => ZoomField['plot'];
  /** The pointer is at something else than the chart's buckets. */
  readonly leave: () => void;
}

/**
 * What a trend shows of its time, as readers change it: by wheel, fingers and keys on the chart, by its menu, and by the
 * strip below that shows all of the time. Until the answer about another time is there, that is drawn of what is at hand.
 */
export class TrendZoom implements ReactiveController {
  readonly #host: ZoomedHost;
  readonly #data: ZoomedData;
  readonly #chart: ZoomedChart;
  readonly #strip: TimeStrip;
  /** What listens on the plot. */
  readonly plot: PlotZoom;
  /** What a reader is about to zoom in on, null: all, until the answer for that is there. */
  #coming: { readonly period: Period | null; readonly answer: Answer; readonly asked: boolean } | undefined;

  constructor(host: ZoomedHost, data: ZoomedData, chart: ZoomedChart) {
    this.#host = host;
    this.#data = data;
    this.#chart = chart;
    this.plot = new PlotZoom(host, () => this.#zoomField);
    this.#strip = new TimeStrip(host, () => this.#stripField);
    host.addController(this);
  }

  hostDisconnected(): void {
    // What a reader was at when the chart was taken away is over.
    if (this.#coming?.asked === false) this.#coming = undefined;
  }

  renderStrip(): TemplateResult | typeof nothing {
    return this.#strip.render();
  }

  /** What a reader is about to see, drawn of what is at hand; undefined where nothing is coming. */
  get comingChart(): TrendChart | undefined {
    const { answer, stale } = this.#data;
    const coming = this.#coming;
    const table = coming?.answer.table;
    if (coming === undefined || coming.answer !== answer || (coming.asked && !stale)) return undefined;
    const [view, whole] = [this.#chart.view(), this.#chart.wholeView()];
    if (!view || !whole || !table || this.#chart.printing()) return undefined;
    if (coming.period === null) return whole.chart;
    const { from, to } = parsePeriod(coming.period, new Zone(table.query.timeZone));
    // Within what is shown the buckets may be finer; beyond it only all of the time has some.
    const { starts = [], ends = [] } = table.buckets() ?? {};
    const isWithin = from >= (starts[0] ?? NaN) && to <= (ends.at(-1) ?? NaN);
    return trendStretch((isWithin ? view : whole).chart, from, to);
  }

  /** What can be zoomed in on: time that a source answers for, as far as it is known. */
  get #whole(): Period | undefined {
    const from = this.#data.answer?.from;
    if (from === undefined) return undefined;
    return from.within.period ?? from.description.covers ?? undefined;
  }

  get #zoomField(): ZoomField | undefined {
    const view = this.#chart.view();
    if (view === undefined || this.#whole === undefined) return undefined;
    return {
      plot: this.#chart.plotOf(view),
      direction: this.#chart.direction(),
      isZoomed: this.#zoomed !== null,
      step: (step) => this.#zoomTo(step),
      preview: (step) => this.#comes(step && this.#stepped(this.#zoomed, step)),
      reset: () => this.#showPeriod(null),
      pinches: this.#chart.leave,
    };
  }

  get #stripField(): StripField | undefined {
    const whole = this.#whole;
    const [view, direction] = [this.#chart.wholeView(), this.#chart.direction()];
    const shown = this.#coming && this.comingChart ? this.#coming.period : this.#zoomed;
    const isThere =
      this.#host.overview === 'always' || (this.#host.overview !== 'none' && this.#zoomed !== null);
    if (!isThere || whole === undefined || view === undefined) return undefined;
    const { locale, answer } = this.#data;
    const { description } = answer!.from!;
    const { timeZone, weekStart } = description;
    const all = trendOverview(whole, shown, timeZone, formatsOf(locale).dates);
    const { chart } = view;
    return {
      direction,
      shown: all.shown,
      words: locale.messages.zoom,
      spoken: (end) => all.spoken[end],
      scene: (width, height) =>
        overview({ ...chart, ...{ width, height, direction }, from: all.from, to: all.to }),
      preview: (shares) => this.#comes(shares && this.#stepped(null, shares)),
      settle: (shares) => this.#showPeriod(this.#stepped(null, shares) ?? null),
      nudge: (end, buckets) =>
        this.#showPeriod(
          nudged(whole, this.#zoomed ?? whole, end, buckets, timeZone, weekStart as WeekStart),
        ),
      reset: () => this.#showPeriod(null),
    };
  }

  /** What the chart's menu offers, where its time can be zoomed in on. */
  get items(): readonly MenuItem[] {
    if (this.#whole === undefined) return [];
    const { zoom } = this.#data.locale.messages;
    const isZoomed = this.#zoomed !== null;
    const names = isZoomed ? (['in', 'out', 'earlier', 'later'] as const) : (['in'] as const);
    return [
      ...names.map((name) => ({
        name: `zoom-${name}`,
        label: zoom[name],
        run: () => this.#zoomTo(zoomSteps[name]),
      })),
      ...(isZoomed ? [{ name: 'zoom-all', label: zoom.all, run: () => this.#showPeriod(null) }] : []),
    ];
  }

  /** What is zoomed in on; null: nothing. */
  get #zoomed(): Period | null {
    return readSpan(new Attributes(this.#host.localName), 'zoom', this.#host.zoom) ?? null;
  }

  #zoomTo(step: ZoomStep): void {
    const period = this.#stepped(this.#zoomed, step);
    if (period !== undefined) this.#showPeriod(period);
  }

  /** The time after a step, null: all; undefined where nothing can be zoomed. */
  #stepped(shown: Period | null, step: ZoomStep): Period | null | undefined {
    const description = this.#data.answer?.from?.description;
    const whole = this.#whole;
    if (description === undefined || whole === undefined) return undefined;
    const { timeZone, weekStart } = description;
    return zoomed(whole, shown, step, timeZone, weekStart as WeekStart);
  }

  /** What would be shown next; undefined: nothing else than what is. */
  #comes(period: Period | null | undefined): void {
    const { answer } = this.#data;
    this.#coming = answer && period !== undefined ? { period, answer, asked: false } : undefined;
    this.#host.requestUpdate();
  }

  #showPeriod(period: Period | null): void {
    if (JSON.stringify(period) === JSON.stringify(this.#zoomed)) {
      this.#comes(undefined);
      return;
    }
    // Until the answer is there, what it will be about is drawn of what is at hand.
    if (this.#coming) this.#coming = { ...this.#coming, period, asked: true };
    this.#host.zoom = period ?? undefined;
    this.#host.dispatchEvent(new CbZoomEvent(period));
  }
}
