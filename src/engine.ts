/** `callboard/engine`: data and metrics without the DOM, for browsers, workers and Node. */
export { loadData, type LoadOptions } from './source/load-data.js';
export { Dataset } from './source/dataset.js';
export type {
  AskOptions,
  ContactsPage,
  ContactsQuery,
  ContactsSearch,
  DataInput,
  Description,
  DimensionDescription,
  MetricSource,
  PartName,
} from './source/metric-source.js';
export type { Contact } from './data/contact.js';
export type { DataPolicy } from './data/policy/data-policy.js';
export type { Evaluation } from './data/evaluation.js';
export type { Survey } from './data/survey.js';
export type { DataQuality, Scale, Scales, TargetSetting } from './data/contact-data.js';
export type {
  By,
  Condition,
  MetricQuery,
  MetricRequest,
  NumericField,
  Period,
  ResponseScore,
} from './metrics/query.js';
export type {
  Coverage,
  MetricColumn,
  MetricComponent,
  MetricRow,
  MetricTable,
  MetricValue,
  ReasonCode,
  ResolvedMetric,
  ResolvedPeriod,
  ResolvedQuery,
  SuppliedLimits,
} from './metrics/table.js';
export type { Behind, PageBehind } from './metrics/behind.js';
export type { NumberSide } from './metrics/number-rows.js';
export type { MetricDefinition, Unit } from './metrics/define.js';
export { catalog } from './metrics/catalog/index.js';
export { metricIds, type MetricId } from './metrics/catalog/ids.js';
export type { Bounds } from './metrics/define.js';
export { meanInterval } from './metrics/intervals/mean.js';
export { newcombe } from './metrics/intervals/newcombe.js';
export { npsInterval, npsStandardError } from './metrics/intervals/net-promoter.js';
export { ratioInterval, type RatioSums } from './metrics/intervals/ratio.js';
export { studentTQuantile } from './metrics/intervals/student-t.js';
export { type Sample, welch } from './metrics/intervals/welch.js';
export { wilson } from './metrics/intervals/wilson.js';
export { type TimeCycle, type TimeGrain, timeCycles, timeGrains } from './time/grain.js';
export { CallboardError, type Place, type Problem, type ProblemCode, problemCodes } from './problem.js';
export {
  findVariant,
  type FindVariantOptions,
  type FoundVariants,
  type VariantFit,
} from './analysis/find-variant.js';
export {
  beforeAfter,
  type BeforeAfter,
  type BeforeAfterOptions,
  type GroupChange,
} from './analysis/before-after/before-after.js';
export type { ChangeWindow } from './analysis/before-after/change-window.js';
export type { BeforeAfterVerdict, SidesChange } from './analysis/before-after/compare-sides.js';
export { type ChangeEstimate, differenceOfChanges } from './analysis/before-after/difference-of-changes.js';
export { whatIf, type WhatIf, type WhatIfOptions } from './analysis/what-if/what-if.js';
export type { WhatIfAssociation, WhatIfLever, WhatIfReason } from './analysis/what-if/moved-lever.js';
export type { ExpectedShare, WhatIfEstimate } from './analysis/what-if/satisfaction-after.js';
export { clusteredSlope, type ClusteredSlope, type SlopeData } from './analysis/what-if/clustered-slope.js';
export { type LeverId, leverIds, type VendorClaim, vendorClaims } from './analysis/what-if/vendor-claims.js';
export {
  caseOf,
  type CaseAsk,
  type CaseOptions,
  type CaseReason,
  type FoundCase,
} from './analysis/case/case-of.js';
export type { CaseReport, ScoreKind } from './analysis/case/case-report.js';
export type { CaseMean, CaseMeans } from './analysis/case/case-means.js';
export type { CaseChange, CaseLeg } from './analysis/case/case-legs.js';
export {
  controlChart,
  type ControlChart,
  type ControlChartAsk,
  type ControlChartOptions,
  type ControlPoint,
} from './analysis/control/control-chart.js';
export {
  type ControlLack,
  type ControlledSeries,
  type ControlLimits,
  controlLimits,
} from './analysis/control/control-limits.js';
export { laneyP, type LaneyP } from './analysis/control/laney-p.js';
export {
  type RunLimits,
  type RunRule,
  runRuleNames,
  runRules,
  type RunSignal,
} from './analysis/control/run-rules.js';
export { xmr, type Xmr, type XmrOptions } from './analysis/control/xmr.js';
export {
  drivers,
  type Drivers,
  type DriversOptions,
  type DriversReason,
} from './analysis/drivers/drivers.js';
export type { ChangeSplit, Driver, DriverSide, DriversRest } from './analysis/drivers/split-change.js';
export {
  decompose,
  type Decomposition,
  type NotDecomposable,
  type RatioParts,
} from './analysis/drivers/decompose.js';
export { eventDifference, type EventDifference, type Stretch } from './analysis/events/event-difference.js';
export { eventEffect, type EventEffect, type EventEffectOptions } from './analysis/events/event-effect.js';
export {
  heatmap,
  type Heatmap,
  type HeatmapAsk,
  type HeatmapCell,
  type HeatmapOptions,
} from './analysis/heatmap/heatmap.js';
export {
  funnel,
  type Funnel,
  type FunnelAsk,
  type FunnelExit,
  type FunnelOptions,
  type FunnelShares,
  type FunnelStep,
} from './analysis/funnel/funnel.js';
export {
  funnelExits,
  inboundSteps,
  outboundSteps,
  type FunnelExitId,
  type FunnelFlowId,
  type FunnelStepId,
} from './analysis/funnel/funnel-flows.js';
export { paretoOf, type ParetoOrder } from './analysis/pareto/pareto-of.js';
export {
  pareto,
  type Pareto,
  type ParetoAmount,
  type ParetoAsk,
  type ParetoOptions,
  type ParetoRow,
} from './analysis/pareto/pareto.js';
export { scorecard } from './analysis/scorecard/scorecard.js';
export type { ScorecardOptions, ScoreSettings } from './analysis/scorecard/scorecard-options.js';
export {
  type Scorecard,
  type ScoreCell,
  type ScoreChange,
  type ScoredAgent,
  type ScoredMetric,
  type ScoreGate,
  type ScoreReason,
  scoreReasons,
} from './analysis/scorecard/scorecard-result.js';
export {
  balancedScorecard,
  type BalancedScorecardOptions,
} from './analysis/balanced-scorecard/balanced-scorecard.js';
export type {
  BalancedMetric,
  BalancedScore,
  BalancedScorecard,
  Perspective,
} from './analysis/balanced-scorecard/balanced-result.js';
export {
  type PerspectiveAsk,
  type PerspectiveId,
  perspectiveIds,
  type PerspectiveMetric,
  usualPerspectives,
} from './analysis/balanced-scorecard/perspectives.js';
export { attainment, type Goal } from './analysis/scorecard/attainment.js';
export { expectedRate } from './analysis/scorecard/expected-rate.js';
export { type GradeBand, gradeOf } from './analysis/scorecard/grade-of.js';
export { shrink, type Shrunk } from './analysis/scorecard/shrink.js';
export { sharedRanks, type SharedRanks } from './analysis/scorecard/shared-ranks.js';
export { teamGoal } from './analysis/scorecard/team-goal.js';
export { type WeightedPart, type WeightedScore, weightedScore } from './analysis/scorecard/weighted-score.js';
export { insights } from './analysis/insights/insights.js';
export type { InsightsAsk, InsightsOptions } from './analysis/insights/insights-options.js';
export type {
  BottleneckFinding,
  ChangeFinding,
  DescribedKind,
  DifferenceFinding,
  EventFinding,
  Finding,
  FindingKey,
  FoldedFinding,
  GatedAgentsFinding,
  InsightLack,
  Insights,
  NotLooked,
  ParetoFinding,
  PeaksFinding,
  SignalFinding,
  TermFinding,
  TestFamily,
  ValueChangeFinding,
} from './analysis/insights/insights-result.js';
export {
  remedies,
  type RemedyId,
  type RemedySource,
  type RemedySourceId,
  remedySources,
} from './analysis/insights/remedies.js';
export { adjustedP } from './analysis/significance/adjusted-p.js';
export { benjaminiHochberg } from './analysis/significance/benjamini-hochberg.js';
export { fisherUpper } from './analysis/significance/fisher.js';
export { risingTerms, type TermChange, type TermCount } from './analysis/terms/rising.js';
export { type CommentTerms, type Term, termsOf } from './analysis/terms/terms-of.js';
export {
  type Comment,
  type CommentsAsk,
  type CommentsReason,
  readComments,
  type ReadComments,
} from './analysis/terms/read-comments.js';
export { type FoundTerm, type FoundTerms, terms, type TermsOptions } from './analysis/terms/terms.js';
export { type AgentSums, rampGroups, type TenureGroup } from './analysis/ramp-up/ramp-groups.js';
export { rampUp, type RampUp, type RampUpOptions, type RampUpReason } from './analysis/ramp-up/ramp-up.js';
export { type Tenure, tenureOn, tenures } from './analysis/ramp-up/tenure.js';
export {
  type Bottleneck,
  type BottleneckRow,
  bottlenecks,
  type Bottlenecks,
  type BottlenecksOptions,
} from './analysis/bottlenecks/bottlenecks.js';
export { type LegShare, splitResolution, type TimedLeg } from './analysis/bottlenecks/split-resolution.js';
export { forecast } from './analysis/forecast/forecast.js';
export type {
  Forecast,
  ForecastDay,
  ForecastOptions,
  ForecastPoint,
  LeftOutDay,
} from './analysis/forecast/forecast-source.js';
export type {
  Band as ForecastBand,
  ForecastSeries,
  ForecastValuesOptions,
  ValuesForecast,
} from './analysis/forecast/forecast-values.js';
export type { Accuracy as ForecastAccuracy, Errors as ForecastErrors } from './analysis/forecast/accuracy.js';
export { explain, type Explanation, type ExplanationLine } from './views/explain.js';
export type { ExplanationFacts } from './views/explanation-facts.js';
export type { Formula, Fraction } from './views/formula.js';
export type { FootnoteParagraph } from './views/footnote.js';
export { agentsFor, type AgentsNeeded, type StaffingTarget } from './analysis/staffing/agents-for.js';
export type { CallLoad } from './analysis/staffing/call-load.js';
export { erlangA } from './analysis/staffing/erlang-a.js';
export { type BlockingOutcome, erlangB } from './analysis/staffing/erlang-b.js';
export { erlangC } from './analysis/staffing/erlang-c.js';
export type { QueueOutcome } from './analysis/staffing/queue-outcome.js';
export {
  type ExpectedInterval,
  type PresentAgents,
  staffDay,
  type StaffedDay,
  type StaffedInterval,
  type StaffedIntervals,
  type StaffingSettings,
} from './analysis/staffing/staff-day.js';
export type { LearnedNumber } from './analysis/staffing/learned-times.js';
export {
  type Staffing,
  staffing,
  type StaffingEvent,
  type StaffingInterval,
  type StaffingReason,
} from './analysis/staffing/staffing.js';
export type { StaffingForecast } from './analysis/staffing/staffing-forecast.js';
export type { StaffingGrain, StaffingOptions } from './analysis/staffing/staffing-options.js';
