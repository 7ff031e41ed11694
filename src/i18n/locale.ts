import type { MetricId } from '../metrics/catalog/ids.js';
import type { ReasonCode } from '../metrics/table.js';
import type { ControlWords } from './control-words.js';
import type { DateWords, DurationWords, NumberWords } from './format-words.js';
import type { DictionaryWords } from './dictionary-words.js';
import type { EventEffectWords } from './event-effect-words.js';
import type { DriversWords } from './drivers-words.js';
import type { BalancedWords } from './balanced-words.js';
import type { BeforeAfterWords } from './before-after-words.js';
import type { BehindWords } from './behind-words.js';
import type { FeedbackWords } from './feedback-words.js';
import type { FootnoteWords } from './footnote-words.js';
import type { ForecastWords } from './forecast-words.js';
import type { FunnelWords } from './funnel-words.js';
import type { GaugeWords } from './gauge-words.js';
import type { HeatmapWords } from './heatmap-words.js';
import type { CaseWords } from './case-words.js';
import type { CategoryWords } from './categories-words.js';
import type { ScorecardWords } from './scorecard-words.js';
import type { ScoresWords } from './scores-words.js';
import type { FilterWords } from './filters-words.js';
import type { InsightListWords } from './insight-list-words.js';
import type { InsightsWords } from './insights-words.js';
import type { MetricTableWords } from './metric-table-words.js';
import type { Messages } from './messages.js';
import type { MetricWords } from './metric-words.js';
import type { ParetoWords } from './pareto-words.js';
import type { ProblemWords } from './problem-words.js';
import type { QualityWords } from './quality-words.js';
import type { ReportWords } from './report-words.js';
import type { StaffingWords } from './staffing-words.js';
import type { TermWords } from './term-words.js';
import type { WhatIfWords } from './what-if-words.js';

/** Why a value is absent, or why rows were left out. */
export interface ReasonWords {
  /** Stands after a colon: `12 contacts left out: wait not known`. */
  readonly brief: string;
  /** A whole sentence, for the place where the number would stand. */
  readonly sentence: string;
}

/**
 * Words that only some elements show, by topic. Of the kit's own languages a page loads the topics of its elements
 * (`topics/`, a file a topic), so views read them by these: `gaugeWords(locale)`.
 */
export interface TopicWords {
  readonly feedback: FeedbackWords;
  readonly forecast: ForecastWords;
  readonly gauge: GaugeWords;
  readonly heatmap: HeatmapWords;
  readonly case: CaseWords;
  readonly categories: CategoryWords;
  readonly pareto: ParetoWords;
  readonly funnel: FunnelWords;
  readonly report: ReportWords;
  readonly control: ControlWords;
  readonly eventEffect: EventEffectWords;
  readonly drivers: DriversWords;
  readonly insightList: InsightListWords;
  readonly insights: InsightsWords;
  readonly scorecard: ScorecardWords;
  readonly scores: ScoresWords;
  readonly balanced: BalancedWords;
  readonly staffing: StaffingWords;
  readonly beforeAfter: BeforeAfterWords;
  readonly behind: BehindWords;
  readonly whatIf: WhatIfWords;
  readonly filters: FilterWords;
  readonly metricTable: MetricTableWords;
  readonly dictionary: DictionaryWords;
  readonly quality: QualityWords;
}

/**
 * What everything that shows text is given: the words that all elements share and the notation of a region. A topic that
 * a locale does not have itself is that of the kit's language with the same tag.
 */
export interface Locale extends Partial<TopicWords> {
  /** BCP 47; decides the notation of numbers and dates. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly metrics: Readonly<Record<MetricId, MetricWords>>;
  readonly reasons: Readonly<Record<ReasonCode, ReasonWords>>;
  readonly problems: ProblemWords;
  readonly terms: TermWords;
  readonly messages: Messages;
  readonly footnote: FootnoteWords;
  readonly numbers: NumberWords;
  readonly durations: DurationWords;
  readonly dates: DateWords;
  /** Told the paths of words that a language lacks, which are shown in English: `gauge.nps.title`. */
  readonly onMissing?: (paths: readonly string[]) => void;
}

/**
 * A language, whole: every text that the kit shows. A language of the host's own is an object of this type, and the
 * compiler says what is missing. Text is plain text, never markup; values go in as they are.
 */
export type Language = Locale & TopicWords;
