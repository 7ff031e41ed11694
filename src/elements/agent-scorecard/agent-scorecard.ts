import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { metricTableWords } from '../../i18n/topics/metric-table.js';
import { scorecardWords } from '../../i18n/topics/scorecard.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricRequest, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import type { ScoreSettings } from '../../analysis/scorecard/scorecard-options.js';
import {
  agentScorecardBefore,
  agentScorecardBeside,
  agentScorecardQuery,
  type AgentScorecardView,
} from '../../views/agent-scorecard.js';
import type { GridLine, GridSort, GridView } from '../../views/grid-view.js';
import { isScoreColumn } from '../../views/score-columns.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { Panel } from '../frame/panel.js';
import { relabelled } from '../frame/relabelled.js';
import type { GivenTableRow } from '../given-rows.js';
import type { GivenValue } from '../given-value.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { LateWord } from '../late-word.js';
import { plotStyles } from '../plot/plot.styles.js';
import { readAttribution, readCompare } from '../read-metric.js';
import { readMetrics } from '../read-metrics.js';
import { selectedRows } from '../selected-rows.js';
import { toolsStyles } from '../tools.styles.js';
import { columnScales } from '../value-grid/column-scales.js';
import { gridPicture } from '../value-grid/grid-picture.js';
import { gridLegend } from '../value-grid/grid-table.js';
import { ValueGrid, type GridField } from '../value-grid/value-grid.js';
import { valueGridStyles } from '../value-grid/value-grid.styles.js';
import { agentPanel } from './agent-panel.js';
import { styles } from './agent-scorecard.styles.js';
import { givenScorecard } from './given-scorecard.js';
import { narrowedAsk, ownFilter, type ScorecardAsk } from './own-filter.js';
import { readNames, readScore } from './read-score.js';
import { scorecardTools } from './scorecard-tools.js';
import { scoredView } from './scored-view.js';

/**
 * One row an agent: metrics with their 95 % intervals on a scale for each, against the mean of all or of a team. Rows are
 * sorted and searched; nobody is ranked by noise: who is above or below is said only where the interval does not hold
 * the mean, and too small a sample is not judged. Where metrics have targets and floors, agents have a score of them all,
 * and share ranks where their scores' intervals overlap. A click on an agent opens their numbers over time. Of thousands of
 * agents only those that are seen are in the page.
 *
 * The window of one agent has charts by `cb-trend-chart`, which `callboard/elements/agent-scorecard` registers, too.
 *
 * @element cb-agent-scorecard
 *
 * @attr {string} metrics - Ids of metrics of the catalogue, with commas or spaces between, or requests as JSON; by default those usual for agents that the data can answer
 * @attr {string} team - The team that is shown at first; its mean is then what agents are held against
 * @attr {string} targets - What agents are scored by, as JSON: `{"csat": {"target": 0.9, "floor": 0.6}}`; or `team`: each team's best and worst quartile. By default the targets of the data that have floors; without any, nobody has a score
 * @attr {string} weights - What each metric counts for, as JSON: `{"csat": 2, "fcr": 0}`; 1 by default
 * @attr {string} gates - Metrics below whose floor nobody's score passes `gate-cap`, with commas or spaces between; by default `quality-score`
 * @attr {number} gate-cap - The most that such agents can score; 59 by default
 * @attr {string} min-sample - Samples below which a value takes no part, as JSON: `{"csat": 20}`; by default each metric's own
 * @attr {string} bands - Grades of the page's own, as JSON: `[{"id": "A", "from": 85}, {"id": "B", "from": 70}]`
 * @attr {"team" | "all"} peers - Towards whose mean small samples are drawn, and whose quartiles are targets; the own team by default
 * @attr {string} adjust-for - Dimensions whose mix is not the agents' doing, with commas or spaces between: `queue, topic, channel`
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON: scores have a column with their change
 * @attr {boolean} pseudonyms - A pseudonym stands for each agent, everywhere in the element and its files; one cannot filter by them
 * @attr {string} label - Heading of the page's own
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - Values that the page computed itself, as JSON: `[{"key": {"agent": "Ann", "team": "North"}, "values": {"csat": {"value": 0.81, "n": 120, "low": 0.73, "high": 0.87}}}]`, with `metrics`; nothing is asked then
 * @attr {string} total - With `rows`, values of all agents together, as JSON: `{"csat": {"value": 0.8, "n": 940}}`
 * @attr {number} heading-level - Level of the heading in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the scorecard's own
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
 * @fires {CbSelectEvent} cb-select - A number was chosen: `detail.metric`, `detail.key` with its agent, empty for the row of all
 * @fires {CbFilterEvent} cb-filter - One agent was chosen in their window, to filter the other elements by: `detail.dimension`, `detail.condition`; can be prevented
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole scorecard
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - Its name
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart tools - Search and choice of a team
 * @csspart search - The field to search in, and the one to find some of the contacts in
 * @csspart team - The choice of a team
 * @csspart count - How many agents are shown
 * @csspart scroller - What the table scrolls in
 * @csspart grid - The table
 * @csspart column-header - A cell of its header
 * @csspart sort-button - The button in it
 * @csspart row-header - The name of a row
 * @csspart row-button - The button in it, which opens the agent's window
 * @csspart cell - A cell with a number
 * @csspart legend - What the shapes in the cells say
 * @csspart tooltip - What stands beside a cell that is pointed at
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with an agent, the explanation or the table
 * @csspart close-button - The button that closes it
 * @csspart only-button - In an agent's window, the button by which the other elements show only this agent
 * @csspart agent-table - In an agent's window, the table of all metrics
 * @csspart score-terms - In an agent's window, how their score comes about
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - The explanation of the numbers
 * @csspart table - The table with intervals and samples
 *
 * @cssprop [--cb-table-height] - Height above which the table scrolls
 * @cssprop [--cb-surface] - Ground of the scorecard
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines between rows
 * @cssprop [--cb-axis] - Lines under the header and above the row of all
 * @cssprop [--cb-accent] - What is chosen, and what is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-series-1] - Dots, their whiskers, and lines over time
 * @cssprop [--cb-target] - The rule at the mean
 * @cssprop [--cb-met] - Better than the mean
 * @cssprop [--cb-missed] - Worse than the mean; failures
 * @cssprop [--cb-near] - Warnings
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbAgentScorecard extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, valueGridStyles, toolsStyles, styles];
  static override properties = {
    ...dataProperties,
    metrics: {},
    team: {},
    targets: {},
    weights: {},
    gates: {},
    gateCap: { attribute: 'gate-cap' },
    minSample: { attribute: 'min-sample' },
    bands: {},
    peers: {},
    adjustFor: { attribute: 'adjust-for' },
    compare: {},
    pseudonyms: { type: Boolean },
    label: {},
    attribution: {},
    rows: {},
    total: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metrics: readonly (MetricId | MetricRequest)[] | string | undefined;
  /** The team that is shown; null: agents of none; undefined: all. The reader's choice is set here, too. */
  declare team: string | null | undefined;
  declare targets: ScoreSettings['targets'] | string | undefined;
  declare weights: ScoreSettings['weights'] | string | undefined;
  declare gates: readonly string[] | string | undefined;
  declare gateCap: number | string | undefined;
  declare minSample: ScoreSettings['minSample'] | string | undefined;
  declare bands: ScoreSettings['bands'] | string | undefined;
  declare peers: 'team' | 'all' | undefined;
  declare adjustFor: readonly string[] | string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare pseudonyms: boolean | undefined;
  declare label: string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare rows: readonly GivenTableRow[] | string | undefined;
  declare total: Readonly<Record<string, GivenValue>> | string | undefined;
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

  readonly #given = lastResult(givenScorecard);
  readonly #data = new ElementData<ScorecardAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.total, this.metrics, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask, _covers, description) => agentScorecardQuery(narrowedAsk(ask), description),
    also: (ask, description) => agentScorecardBeside(narrowedAsk(ask), description),
    next: (ask, table, description) => agentScorecardBefore(narrowedAsk(ask), table, description),
    targets: ({ score }) => new Map(Object.entries(typeof score?.targets === 'object' ? score.targets : {})),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #grid = new ValueGrid(this, () => this.#field);
  readonly #panel = new Panel<string>(this, () => this.#grid.focus(), 'agent');
  readonly #found = new LateWord(this, (text) => this.#frame.announce(text));
  readonly #viewOf = lastResult(scoredView);
  readonly #scoreOf = lastResult(
    (text: string): Pick<ScorecardAsk, 'score' | 'adjustFor'> & { readonly hides: boolean } =>
      JSON.parse(text),
  );
  readonly #linesOf = lastResult((view: AgentScorecardView, sort: GridSort | null, search: string) =>
    view.grid.lines(sort, search === '' ? undefined : view.finder(search)),
  );
  readonly #frameOf = lastResult(
    (view: AgentScorecardView, lines: readonly GridLine[], search: string, label: string | undefined) => {
      const frame = view.arranged(lines, search);
      return label ? relabelled(frame, label) : frame;
    },
  );
  readonly #cardLinesOf = lastResult((card: GridView) => card.lines(null));
  readonly #scalesOf = lastResult(columnScales);
  readonly #selectedOf = lastResult(selectedRows);
  #sort: GridSort | null = { column: 'key agent', direction: 'ascending' };
  #search = '';

  /** What the scorecard is doing; `stale` may stand beside it, as in `:state(stale)`. */
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
      view: view && this.#frameOf(view, this.#lines(view), this.#search, this.#heading),
      placeholder: this.#heading ?? scorecardWords(locale).heading,
      explains: this.#data.answer?.table.total !== undefined,
      picture: view
        ? html`${this.#tools(view)}${view.isEmpty ? nothing : this.#grid.render()}
          ${gridLegend(view.legend, metricTableWords(locale).legend)} ${this.#agentWindow(view)}`
        : nothing,
      skeleton: html`${[1, 2, 3, 4, 5, 6, 7, 8].map(() => html`<div class="bone row-bone"></div>`)}`,
      scene: view && !view.isEmpty ? (): Scene => this.#picture(view) : undefined,
    });
  }

  get #view(): AgentScorecardView | undefined {
    const { answer, locale } = this.#data;
    return answer && this.#viewOf(answer, locale, this.#scoreOf(this.#score));
  }

  #lines(view: AgentScorecardView): readonly GridLine[] {
    return this.#linesOf(view, this.#sort, this.#search.trim());
  }

  get #field(): GridField | undefined {
    const view = this.#view;
    if (!view) return undefined;
    const { locale } = this.#data;
    if (this.#grid.narrow && view.card) return this.#cardField(view, view.card);
    const grid = this.#grid.narrow ? view.slim : view.grid;
    return {
      view: grid,
      lines: this.#lines(view),
      sort: this.#sort,
      locale,
      direction: this.#direction,
      hint: scorecardWords(locale).keys,
      chosen: scorecardWords(locale).selected,
      nothing: this.#search.trim() === '' ? '' : scorecardWords(locale).noMatch(this.#search.trim()),
      action: (line, column) =>
        line.kind === 'row' && grid.columns[column]?.kind === 'key'
          ? { kind: 'open', chosen: this.#isChosen(grid.key(line)['agent'] ?? '') }
          : null,
      choose: (line, column) => this.#choose(grid, line, column),
      sortBy: (column) => this.#sortBy(grid, column),
      clear: () => this.#data.clear(),
    };
  }

  /** One agent in little room: a line a metric, under the name that opens the agent's window. */
  #cardField(view: AgentScorecardView, card: GridView): GridField {
    const { locale } = this.#data;
    const agent = card.key({ kind: 'row', id: '', row: 0, repeats: 0 })['agent'] ?? '';
    const scales = this.#scalesOf(view.grid);
    const metrics = view.grid.columns.flatMap(({ metric }, at) => (metric === null ? [] : [{ metric, at }]));
    return {
      view: card,
      lines: this.#cardLinesOf(card),
      sort: null,
      locale,
      direction: this.#direction,
      hint: scorecardWords(locale).cardKeys,
      chosen: scorecardWords(locale).selected,
      nothing: '',
      scale: ({ row }, column) => (column === 0 ? null : (scales[metrics[row]?.at ?? -1] ?? null)),
      action: () => null,
      headAction: (column) => (column === 0 ? null : { kind: 'open', chosen: this.#isChosen(agent) }),
      choose: ({ row }, column) => {
        if (column > 0) this.#select(metrics[row]?.metric, { agent });
      },
      sortBy: () => this.#panel.open(agent),
    };
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  #picture(view: AgentScorecardView): Scene {
    return gridPicture(
      view.grid,
      this.#lines(view),
      view.legend,
      this.#data.locale,
      this.#direction,
      this.#frame.font.family,
    );
  }

  #tools(view: AgentScorecardView): TemplateResult | typeof nothing {
    const { locale, answer } = this.#data;
    const { team } = this;
    // A team without agents must be left again; else there is nothing to look for among none.
    if (view.isEmpty && team === undefined) return nothing;
    // To find one agent among one is no task, unless it is by what is typed that there is one.
    if (view.card && team === undefined && this.#search === '') return nothing;
    const teams = answer?.data.dimensions?.find(({ name }) => name === 'team');
    return scorecardTools({
      locale,
      search: this.#search,
      teams: [...(teams?.values ?? []), ...(teams?.hasUnknown ? [null] : [])],
      hasTeams: view.hasTeams,
      team,
      names: answer?.table,
      count: view.count(this.#lines(view).length),
      find: this.#find,
      choose: (chosen) => {
        this.team = chosen;
        this.#grid.toTop();
      },
    });
  }

  #agentWindow(view: AgentScorecardView): TemplateResult {
    const { locale, theme, answer } = this.#data;
    const { shown } = this.#panel;
    const { close } = locale.messages.frame;
    const detail = shown === undefined ? undefined : view.detail(shown);
    // An agent who is gone with a filter leaves an empty window: it closes.
    if (detail === undefined) this.#panel.shown = undefined;
    if (detail === undefined) return this.#panel.render('', close, nothing);
    const from = answer?.from;
    const scales = this.#scalesOf(view.grid);
    return this.#panel.render(
      detail.title,
      close,
      agentPanel({
        detail,
        period: view.period,
        locale,
        theme,
        direction: this.#direction,
        scale: (as) => scales[view.grid.columns.findIndex(({ metric }) => metric === as)] ?? null,
        // What is asked for one agent tells who that is.
        from:
          !from || this.pseudonyms
            ? undefined
            : {
                source: from.source,
                where: from.within.where ?? {},
                period: from.within.period,
                attribution: answer.table.query.attribution,
              },
        chosen: this.#isChosen(detail.agent),
        choose: this.pseudonyms ? null : (): void => void this.#data.toggle('agent', detail.agent, false),
      }),
    );
  }

  #isChosen(agent: string): boolean {
    return this.#selectedOf([agent], this.#data.selected('agent'))?.has(0) === true;
  }

  #choose(grid: GridView, line: GridLine, at: number): void {
    const { kind, metric } = grid.columns[at]!;
    const key = grid.key(line);
    const agent = key['agent'];
    const opens = kind === 'key' || isScoreColumn(grid.columns[at]!);
    if (opens && typeof agent === 'string') this.#panel.open(agent);
    else if (kind === 'value') this.#select(metric, key);
  }

  #select(metric: string | null | undefined, key: Readonly<Record<string, string | null>>): void {
    const found = this.#data.answer?.table.query.metrics.find(({ as }) => as === metric);
    if (found) this.dispatchEvent(new CbSelectEvent(key, found.metric));
  }

  #sortBy(grid: GridView, at: number): void {
    const { id, name, first } = grid.columns[at]!;
    if (first === null) return;
    const turned = this.#sort?.direction === 'ascending' ? 'descending' : 'ascending';
    const direction = this.#sort?.column === id ? turned : first;
    this.#sort = { column: id, direction };
    this.#grid.toTop();
    this.#frame.announce(metricTableWords(this.#data.locale).sorted[direction](name));
  }

  readonly #find = (text: string): void => {
    this.#search = text;
    this.#grid.toTop();
    this.requestUpdate();
    const view = this.#view;
    if (view) this.#found.say(view.count(this.#lines(view).length));
  };

  /** How agents are scored, as text: the same until it changes. */
  get #score(): string {
    const attributes = new Attributes(this.localName);
    return JSON.stringify({
      score: readScore(attributes, this),
      adjustFor: readNames(attributes, 'adjust-for', this.adjustFor),
      hides: this.pseudonyms === true,
    });
  }

  #ask(attributes: Attributes): ScorecardAsk {
    const score = readScore(attributes, this);
    const adjustFor = readNames(attributes, 'adjust-for', this.adjustFor);
    const compare = readCompare(attributes, this.compare);
    const metrics = readMetrics(attributes, this.metrics);
    const attribution = readAttribution(attributes, this.attribution);
    const team = this.team === null ? null : attributes.text('team', this.team);
    attributes.text('label', this.label);
    return {
      ...(metrics && metrics.length > 0 && { metrics }),
      ...(attribution && { attribution }),
      ...(compare && { compare }),
      ...(adjustFor && { adjustFor }),
      ...(typeof score.targets === 'object' && { score: { targets: score.targets } }),
      own: ownFilter(team),
    };
  }
}
