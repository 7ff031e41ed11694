import type { MetricId, Period } from 'callboard';

/** What the controls of each panel offer. The same in every framework; the elements are told in its own way. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

export const metrics: readonly Choice<MetricId>[] = [
  { value: 'service-level', label: 'Service level' },
  { value: 'abandon-rate', label: 'Abandon rate' },
  { value: 'average-handle-time', label: 'Average handle time' },
  { value: 'nps', label: 'Net Promoter Score' },
];

export const periods: readonly (Choice<string> & { readonly period: Period })[] = [
  { value: 'october', label: 'October', period: { from: '2026-10-01', to: '2026-11-01' } },
  { value: 'september', label: 'September', period: { from: '2026-09-01', to: '2026-10-01' } },
  { value: 'last-week', label: 'Last week of October', period: { from: '2026-10-26', to: '2026-11-01' } },
];

export const languages: readonly Choice<string>[] = [
  { value: 'en', label: 'English' },
  { value: 'zh', label: '中文' },
  { value: 'ru', label: 'Русский' },
];

export const first = { metric: metrics[0]!.value, period: periods[0]!, language: languages[0]!.value };
