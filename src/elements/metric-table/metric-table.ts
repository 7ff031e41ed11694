import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { metricTableWords } from '../../i18n/topics/metric-table.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { By, Condition, MetricRequest, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { cycleField } from '../../time/cycle-field.js';
import { isTimeCycle, isTimeGrain } from '../../time/grain.js';
import type { GridLine, GridSort } from '../../views/grid-view.js';
import {
  metricTableQuery,
  metricTableSubtotals,
  metricTableView,
  type MetricTableAsk,
  type MetricTableView,
} from '../../views/metric-table.js';
import type { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import { words } from '../frame/words.js';
import type { GivenTableRow } from '../given-rows.js';
import type { GivenValue } from '../given-value.js';
import { lastResult } from '../last-result.js';
import { LateWord } from '../late-word.js';
import { plotStyles } from '../plot/plot.styles.js';
import { readAttribution, readCompare } from '../read-metric.js';
import { readKeys, readMetrics } from '../read-metrics.js';
import { searchField } from '../search-field.js';
import { selectedRows } from '../selected-rows.js';
import { toolsStyles } from '../tools.styles.js';
import { gridPicture } from '../value-grid/grid-picture.js';
import { gridLegend } from '../value-grid/grid-table.js';
import { ValueGrid, type CellAction, type GridField } from '../value-grid/value-grid.js';
import { valueGridStyles } from '../value-grid/value-grid.styles.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { givenMetricTable } from './given-metric-table.js';
import { styles } from './metric-table.styles.js';

/** So many rows are searched rather than looked through. */
const manyRows = 12;

/**
 * Any metrics by any dimensions, as a table: sorted by a click on a header, searched by names, walked over by arrow keys, with totals that
 * are those of all rows' sums. Of thousands of rows only those that are seen are in the page.
 *
 * @element cb-metric-table
 *
 * @attr {string} metrics - Ids of metrics of the catalogue, with commas or spaces between, or requests as JSON: `[{"metric": "service-level", "as": "sl-30", "parameters": {"thresholdSeconds": 30}}]`
 * @attr {string} by - What the rows are of, with commas between: dimensions, a grain of time, cycles: `queue, channel`, `day`, `hour-of-day`; several have subtotals of the first
 * @attr {string} label - Heading in place of metrics and dimensions
 * @attr {string} sort - A metric or key by its name, then `ascending` or `descending`: `csat descending`; by default keys in their order
 * @attr {number} limit - So many rows, in the order of `sort` (by default the greatest of the first metric); all beyond are one more
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON: each metric has a column with its change
 * @attr {string} bars - Metrics whose values are also drawn as bars, or `all`
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - Values that the page computed itself, as JSON: `[{"key": {"queue": "Sales"}, "values": {"csat": {"value": 0.81, "n": 120}}}]`; nothing is asked then
 * @attr {string} total - With `rows`, values of all of them together, as JSON: `{"csat": {"value": 0.8, "n": 940}}`
 * @attr {"on" | "off"} search - Whether there is a field to find rows in: by default from twelve rows on
 * @attr {number} heading-level - Level of the heading in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the table's own
 * @attr {string} time-zone - IANA time zone of these data where they name none
 * @attr {string} currency - ISO 4217 currency of these data where they name none
 * @attr {number} week-start - First day of the week where these data say none: 1 = Monday … 7 = Sunday
 * @attr {string} where - Filter as JSON, beside that of the `cb-data` around: `{"queue": "sales"}`
 * @attr {string} period - Period as JSON, within that of the `cb-data` around
 * @attr {string} period-from - First day or instant; with `period-to`
 * @attr {string} period-to - Day or instant before which the period ends
 * @attr {string} locale - Language and notation: `en`, `zh`, `ru`, with a region `en-GB`
 * @attr {string} lang - As `locale`, which comes first
 * @attr {"light" | "dark" | "auto"} theme - Colours: `auto` follows the reader's system; by default the page's `color-scheme`
 *
 * @fires {CbSelectEvent} cb-select - A number was chosen: `detail.metric`, `detail.key` of its row, empty for the total
 * @fires {CbFilterEvent} cb-filter - The name of a row was chosen, to filter the other elements by it: `detail.dimension`, `detail.condition`; can be prevented
 * @fires {CbRangeEvent} cb-range - The time of a row was chosen, to keep the other elements to it: `detail.period`; can be prevented
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole table with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - Metrics and dimensions
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart tools - What stands over the table: the field to search in
 * @csspart search - That field, and the one to find some of the contacts in
 * @csspart count - How many rows were found
 * @csspart scroller - What the table scrolls in
 * @csspart grid - The table
 * @csspart column-header - A cell of its header
 * @csspart sort-button - The button in it
 * @csspart row-header - The name of a row
 * @csspart row-button - The button in it, where rows can be chosen
 * @csspart cell - A cell with a number
 * @csspart legend - What the shapes in the cells say
 * @csspart tooltip - What stands beside a cell that is pointed at
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the explanation or the table
 * @csspart close-button - The button that closes it
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - The explanation of the numbers
 * @csspart table - The table with intervals and samples
 *
 * @cssprop [--cb-table-height] - Height above which the table scrolls
 * @cssprop [--cb-surface] - Ground of the table
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines between rows
 * @cssprop [--cb-axis] - Lines under header and groups, above the total
 * @cssprop [--cb-accent] - What is chosen, and what is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-series-1] - The bars
 * @cssprop [--cb-met] - Status: on target; change for the better
 * @cssprop [--cb-near] - Status: near target; warnings
 * @cssprop [--cb-missed] - Status: off target; change for the worse; failures
 * @cssprop [--cb-unclear] - Status: too close to call
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbMetricTable extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, valueGridStyles, toolsStyles, styles];
  static override properties = {
    ...dataProperties,
    metrics: {},
    by: {},
    label: {},
    sort: {},
    limit: {},
    compare: {},
    bars: {},
    attribution: {},
    rows: {},
    total: {},
    search: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metrics: readonly (MetricId | MetricRequest)[] | string | undefined;
  declare by: readonly By[] | string | undefined;
  declare label: string | undefined;
  declare sort: string | undefined;
  declare limit: number | string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  /** Names of metrics in the table, or `all`. */
  declare bars: readonly string[] | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare rows: readonly GivenTableRow[] | string | undefined;
  declare total: Readonly<Record<string, GivenValue>> | string | undefined;
  declare search: 'on' | 'off' | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the table's own. Before `src`. */
  declare data: DataInput | undefined;
  /** What can answer queries already. Before `data`. */
  declare source: MetricSource | undefined;
  declare timeZone: string | undefined;
  declare currency: string | undefined;
  declare weekStart: number | string | undefined;
  declare where: Readonly<Record<string, Condition>> | string | undefined;
  declare period: Period | string | undefined;
  declare periodFrom: string | undefined;
  declare periodTo: string | undefined;
  /** A language tag, or a whole language of the page's own. */
  declare locale: Locale | string | undefined;
  declare theme: Theme | undefined;

  readonly #given = lastResult(givenMetricTable);
  readonly #data = new ElementData<MetricTableAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.total, this.metrics, this.by, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: metricTableQuery,
    also: (ask) => {
      const subtotals = metricTableSubtotals(ask);
      return subtotals ? [subtotals] : [];
    },
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #grid = new ValueGrid(this, () => this.#field);
  readonly #viewOf = lastResult((answer: Answer, locale: Locale, bars: string) => {
    const { table, also, data } = answer;
    const names = table.query.metrics.map(({ as }) => as);
    const drawn = bars === 'all' ? names : names.filter((as) => bars.split(/[\s,]+/).includes(as));
    return metricTableView({ table, subtotals: also[0], locale, bars: drawn, data });
  });
  readonly #linesOf = lastResult((view: MetricTableView, sort: GridSort | null, wanted: string) =>
    view.grid.lines(sort, wanted === '' ? undefined : view.finder(wanted)),
  );
  readonly #found = new LateWord(this, (text) => this.#frame.announce(text));
  readonly #frameOf = lastResult(
    (view: MetricTableView, lines: readonly GridLine[], wanted: string, label: string | undefined) => {
      const frame = view.arranged(lines, wanted);
      return label ? relabelled(frame, label) : frame;
    },
  );
  readonly #selectedOf = lastResult(selectedRows);
  /** What the reader sorted by; undefined until then: as was asked. */
  #sort: GridSort | undefined;
  /** What the reader looks for. */
  #wanted = '';

  /** What the table is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  /**
   * Lists the contacts behind one of the numbers shown. `key`: its group, by the names of its keys, as `cb-select` tells it;
   * all groups where nothing is named; `metric`: the first one by default. False where there is no such number.
   */
  showContacts(key?: Readonly<Record<string, string | null>>, metric?: string): boolean {
    return this.#frame.showContacts(key, metric);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { locale } = this.#data;
    return this.#frame.render({
      view: view && this.#frameOf(view, this.#lines(view), this.#wanted.trim(), this.#heading),
      placeholder: this.#heading ?? '',
      explains:
        this.#data.answer?.table.total !== undefined || this.#data.answer?.table.query.by.length === 0,
      picture: view
        ? html`${this.#tools(view)}${this.#grid.render()}${gridLegend(view.legend, metricTableWords(locale).legend)}`
        : nothing,
      skeleton: html`${[1, 2, 3, 4, 5, 6].map(() => html`<div class="bone row-bone"></div>`)}`,
      scene: view && ((): Scene => this.#picture(view)),
    });
  }

  get #view(): MetricTableView | undefined {
    const { answer, locale } = this.#data;
    const { bars } = this;
    const names = Array.isArray(bars) ? bars.join() : typeof bars === 'string' ? bars : '';
    return answer && this.#viewOf(answer, locale, names);
  }

  #lines(view: MetricTableView): readonly GridLine[] {
    return this.#linesOf(view, this.#sortIn(view), this.#wanted.trim());
  }

  #sortIn({ grid, sort }: MetricTableView): GridSort | null {
    const own = this.#sort;
    return own && grid.columns.some(({ id }) => id === own.column) ? own : sort;
  }

  get #field(): GridField | undefined {
    const view = this.#view;
    if (!view) return undefined;
    const { locale } = this.#data;
    return {
      view: view.grid,
      lines: this.#lines(view),
      sort: this.#sortIn(view),
      locale,
      direction: this.#direction,
      hint: metricTableWords(locale).keys,
      chosen: '',
      nothing:
        this.#wanted.trim() === ''
          ? locale.messages.notice.nothingHere
          : metricTableWords(locale).noMatch(this.#wanted.trim()),
      action: (line, column) => this.#action(view, line, column),
      choose: (line, column, additive) => this.#choose(view, line, column, additive),
      sortBy: (column) => this.#sortBy(view, column),
      clear: () => this.#data.clear(),
    };
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  /** A field to search in, where there is much to search; what is looked for can be taken away again in any case. */
  #tools(view: MetricTableView): TemplateResult | typeof nothing {
    const { answer, locale } = this.#data;
    const { length = 0, query } = answer?.table ?? {};
    const least = this.search === 'on' ? 1 : manyRows;
    const isShown = this.search !== 'off' && query?.by.length !== 0 && length >= least;
    if (!isShown && this.#wanted === '') return nothing;
    return html`<div class="tools" part="tools">
      ${searchField(metricTableWords(locale).search, this.#wanted, this.#find)}
      ${this.#wanted.trim() === '' ? nothing : html`<p class="found" part="count">${words(this.#count(view))}</p>`}
    </div>`;
  }

  #count(view: MetricTableView): string {
    return view.count(this.#lines(view).filter(({ kind }) => kind === 'row').length);
  }

  readonly #find = (text: string): void => {
    this.#wanted = text;
    this.#grid.toTop();
    this.requestUpdate();
    const view = this.#view;
    if (view) this.#found.say(this.#count(view));
  };

  #picture(view: MetricTableView): Scene {
    return gridPicture(
      view.grid,
      this.#lines(view),
      view.legend,
      this.#data.locale,
      this.#direction,
      this.#frame.font.family,
    );
  }

  /** The name of a row turns the filter by it on and off; other cells are chosen and no more. */
  #action(view: MetricTableView, line: GridLine, column: number): CellAction | null {
    const name = this.#nameAt(view, line, column);
    if (name === undefined) return null;
    if (name.period) return { kind: 'toggle', chosen: samePeriod(name.period, this.#data.selectedRange) };
    const selected = this.#selectedOf([name.value], this.#data.selected(name.dimension));
    return { kind: 'toggle', chosen: selected?.has(0) === true };
  }

  /** What a cell names, where the other elements can be filtered by it: a value of a dimension, a cell of a cycle, a time. */
  #nameAt({ grid, period }: MetricTableView, line: GridLine, column: number): RowName | undefined {
    const { key, dimension } = grid.columns[column]!;
    if (key === null || !(line.kind === 'row' || (line.kind === 'subtotal' && column === 0)))
      return undefined;
    if (dimension) return { dimension: key, value: grid.key(line)[key] ?? null };
    if (isTimeCycle(key)) return { dimension: cycleField(key), value: grid.key(line)[key] ?? null };
    const time = isTimeGrain(key) ? period(line) : undefined;
    return time && { period: time };
  }

  #choose(view: MetricTableView, line: GridLine, column: number, additive: boolean): void {
    const name = this.#nameAt(view, line, column);
    const { metric } = view.grid.columns[column]!;
    if (name?.period) {
      this.#data.range(samePeriod(name.period, this.#data.selectedRange) ? null : name.period);
    } else if (name) {
      this.#data.toggle(name.dimension, name.value, additive);
    } else {
      const found = this.#data.answer?.table.query.metrics.find(({ as }) => as === metric);
      if (found) this.dispatchEvent(new CbSelectEvent(view.grid.key(line), found.metric));
    }
  }

  #sortBy(view: MetricTableView, at: number): void {
    const { id, name, first } = view.grid.columns[at]!;
    if (first === null) return;
    const now = this.#sortIn(view);
    const turned = now?.direction === 'ascending' ? 'descending' : 'ascending';
    const direction = now?.column === id ? turned : first;
    this.#sort = { column: id, direction };
    this.#grid.toTop();
    this.#frame.announce(metricTableWords(this.#data.locale).sorted[direction](name));
  }

  #ask(attributes: Attributes): MetricTableAsk | undefined {
    const metrics = readMetrics(attributes, this.metrics) ?? [];
    const by = readKeys(attributes, this.by) ?? [];
    const compare = readCompare(attributes, this.compare);
    const limit = attributes.whole('limit', this.limit);
    const attribution = readAttribution(attributes, this.attribution);
    const sort = readSort(attributes, this.sort, metrics, limit !== undefined);
    attributes.text('label', this.label);
    attributes.oneOf('search', this.search, ['on', 'off'] as const);
    if (metrics.length === 0) return undefined;
    return {
      metrics,
      by,
      ...(compare && { compare }),
      ...(limit !== undefined && { limit }),
      ...(attribution && { attribution }),
      ...(sort && { sort }),
    };
  }
}

type RowName =
  | { readonly period?: undefined; readonly dimension: string; readonly value: string | null }
  | { readonly period: Period };

function samePeriod(a: Period, b: Period | undefined): boolean {
  return a.from === b?.from && a.to === b.to;
}

/** `csat`, `csat descending`; metrics begin with the greatest, keys with the first. */
function readSort(
  attributes: Attributes,
  value: unknown,
  metrics: readonly (MetricId | MetricRequest)[],
  limited: boolean,
): MetricTableAsk['sort'] {
  const names = metrics.map((one) => (typeof one === 'string' ? one : (one.as ?? one.metric)));
  const text = attributes.text('sort', value);
  if (text === undefined) {
    const [first] = names;
    return limited && first !== undefined ? { by: first, direction: 'descending' } : undefined;
  }
  const [, by = text, given] = /^(.*?)(?:\s+(ascending|descending))?$/s.exec(text) ?? [];
  const usual = names.includes(by) ? 'descending' : 'ascending';
  return { by, direction: given === 'ascending' || given === 'descending' ? given : usual };
}
