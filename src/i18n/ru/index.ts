import type { Language } from '../locale.js';
import { core } from './core.js';
import { control } from './control.js';
import { dictionary } from './dictionary.js';
import { drivers } from './drivers.js';
import { balanced } from './balanced.js';
import { beforeAfter } from './before-after.js';
import { behind } from './behind.js';
import { feedback } from './feedback.js';
import { forecast } from './forecast.js';
import { eventEffect } from './event-effect.js';
import { funnel } from './funnel.js';
import { gauge } from './gauge.js';
import { heatmap } from './heatmap.js';
import { caseWords } from './case.js';
import { categories } from './categories.js';
import { scorecard } from './scorecard.js';
import { scores } from './scores.js';
import { filters } from './filters.js';
import { insightList } from './insight-list.js';
import { insights } from './insights.js';
import { metricTable } from './metric-table.js';
import { pareto } from './pareto.js';
import { quality } from './quality.js';
import { report } from './report.js';
import { staffing } from './staffing.js';
import { whatIf } from './what-if.js';

/** Russian. */
export const ru: Language = {
  ...core,
  metricTable,
  dictionary,
  quality,
  filters,
  staffing,
  beforeAfter,
  behind,
  whatIf,
  scorecard,
  scores,
  balanced,
  case: caseWords,
  categories,
  pareto,
  funnel,
  control,
  eventEffect,
  drivers,
  insightList,
  insights,
  feedback,
  forecast,
  gauge,
  heatmap,
  report,
};
