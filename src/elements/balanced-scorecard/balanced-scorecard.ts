import { html, LitElement, type TemplateResult } from 'lit';
import type { PerspectiveAsk, PerspectiveId } from '../../analysis/balanced-scorecard/perspectives.js';
import { balancedScorecardBefore } from '../../analysis/balanced-scorecard/balanced-scorecard.js';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { balancedWords } from '../../i18n/topics/balanced.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import {
  type BalancedAsk,
  balancedPerspectives,
  balancedQuery,
  type BalancedView,
  balancedView,
} from '../../views/balanced-scorecard.js';
import type { GridLine } from '../../views/grid-view.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { type Answer, ElementData } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { type ElementState, Frame } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import type { GivenTableRow } from '../given-rows.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { plotStyles } from '../plot/plot.styles.js';
import { readAttribution, readCompare } from '../read-metric.js';
import { gridPicture } from '../value-grid/grid-picture.js';
import { type GridField, ValueGrid } from '../value-grid/value-grid.js';
import { valueGridStyles } from '../value-grid/value-grid.styles.js';
import { styles } from './balanced-scorecard.styles.js';
import { givenBalanced } from './given-balanced.js';
import { goalsOf, readPerspectives } from './read-perspectives.js';

/**
 * A centre from four sides: customer, financial, internal processes, learning and growth. Each has points from 0 to 100 by
 * how far its metrics have come from floor to target; behind the metric that stands for a perspective there are further
 * ones to look into. Less than half of the weight gives no points.
 *
 * @element cb-balanced-scorecard
 *
 * @attr {string} perspectives - What is scored and by what, as JSON: `[{"id": "customer", "weight": 2, "metrics": [{"metric": "fcr", "weight": 3, "goal": {"target": 0.8, "floor": 0.6}}, "csat"]}]`, of `customer`, `financial`, `internal` and `learning`; by default the four with their usual metrics, held against the targets of the data that have floors
 * @attr {string} label - Heading of the page's own
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON: points have a column with their change
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - Values that the page computed itself, as JSON, one row: `[{"key": {}, "values": {"fcr": {"value": 0.81, "n": 120}}}]`; nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A number was chosen: `detail.metric`; `detail.key` is empty
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole table with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - Its name
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart scroller - What the table scrolls in
 * @csspart grid - The table
 * @csspart column-header - A cell of its header
 * @csspart sort-button - Not there: the table has an order of its own
 * @csspart row-header - The name of a perspective or metric
 * @csspart row-button - The button in it, which shows or hides further metrics
 * @csspart cell - A cell with a number
 * @csspart legend - Not there: the table has no shapes
 * @csspart tooltip - What stands beside a cell that is pointed at
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the explanation or the table
 * @csspart close-button - The button that closes it
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart search - The field to find some of these contacts in
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - The explanation of the numbers
 * @csspart table - The table of all metrics, with intervals and samples
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
export class CbBalancedScorecard extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, valueGridStyles, styles];
  static override properties = {
    ...dataProperties,
    perspectives: {},
    label: {},
    compare: {},
    attribution: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare perspectives: readonly PerspectiveAsk[] | string | undefined;
  declare label: string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare rows: readonly GivenTableRow[] | string | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the scorecard's own. Before `src`. */
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

  readonly #given = lastResult(givenBalanced);
  readonly #data = new ElementData<BalancedAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.perspectives, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask, _covers, { metrics }) => balancedQuery(ask, metrics),
    next: (ask, table, { metrics }) => {
      const earlier = balancedScorecardBefore(balancedQuery(ask, metrics), table);
      return earlier ? [earlier] : [];
    },
    targets: ({ perspectives }) => goalsOf(perspectives ?? []),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #grid = new ValueGrid(this, () => this.#field);
  readonly #asked = lastResult((tag: string, perspectives: CbBalancedScorecard['perspectives']) =>
    readPerspectives(new Attributes(tag), perspectives),
  );
  readonly #viewOf = lastResult(
    (
      { table, next, data }: Answer,
      asked: readonly PerspectiveAsk[] | undefined,
      opened: ReadonlySet<PerspectiveId>,
      locale: Locale,
    ): BalancedView =>
      balancedView({
        table,
        before: next[0],
        // Of the usual metrics the table has those that the data could answer.
        perspectives: balancedPerspectives(
          asked,
          table.query.metrics.map(({ metric }) => ({ metric, available: true })),
        ),
        opened,
        locale,
        data,
      }),
  );
  readonly #frameOf = lastResult(({ frame }: BalancedView, label: string | undefined) =>
    label ? relabelled(frame, label) : frame,
  );
  #opened: ReadonlySet<PerspectiveId> = new Set();

  /** What the scorecard is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { locale } = this.#data;
    return this.#frame.render({
      view: view && this.#frameOf(view, this.#heading),
      placeholder: this.#heading ?? balancedWords(locale).heading,
      explains: view !== undefined,
      picture: html`${this.#grid.render()}`,
      skeleton: html`${[1, 2, 3, 4, 5, 6].map(() => html`<div class="bone row-bone"></div>`)}`,
      scene: view && ((): Scene => this.#picture(view)),
    });
  }

  get #view(): BalancedView | undefined {
    const { answer, locale } = this.#data;
    if (!answer) return undefined;
    return this.#viewOf(answer, this.#asked(this.localName, this.perspectives), this.#opened, locale);
  }

  get #field(): GridField | undefined {
    const view = this.#view;
    if (!view) return undefined;
    const { locale } = this.#data;
    return {
      view: view.grid,
      lines: view.grid.lines(null),
      sort: null,
      locale,
      direction: this.#direction,
      hint: balancedWords(locale).keys,
      chosen: '',
      nothing: '',
      action: (line, column) => {
        const id = column === 0 ? view.opens(line) : null;
        return id === null ? null : { kind: 'toggle', chosen: this.#opened.has(id) };
      },
      choose: (line, column) => this.#choose(view, line, column),
      sortBy: () => {},
    };
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  #picture({ grid }: BalancedView): Scene {
    const { family } = this.#frame.font;
    return gridPicture(grid, grid.lines(null), [], this.#data.locale, this.#direction, family);
  }

  #choose(view: BalancedView, line: GridLine, column: number): void {
    const id = column === 0 ? view.opens(line) : null;
    const metric = view.metric(line);
    if (id !== null) {
      const others = [...this.#opened].filter((one) => one !== id);
      this.#opened = new Set(this.#opened.has(id) ? others : [...others, id]);
      this.requestUpdate();
    } else if (metric !== null && column > 0) {
      this.dispatchEvent(new CbSelectEvent({}, metric));
    }
  }

  #ask(attributes: Attributes): BalancedAsk {
    const perspectives = readPerspectives(attributes, this.perspectives);
    const compare = readCompare(attributes, this.compare);
    const attribution = readAttribution(attributes, this.attribution);
    attributes.text('label', this.label);
    return {
      ...(perspectives && { perspectives }),
      ...(compare && { compare }),
      ...(attribution && { attribution }),
    };
  }
}
