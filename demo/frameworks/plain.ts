/** Plain JavaScript (what is typed here is so by `HTMLElementTagNameMap`): elements are made, set and listened to. */
import 'callboard/elements/data';
import 'callboard/elements/kpi-tile';
import 'callboard/elements/trend-chart';
import { first, languages, metrics, periods, type Choice } from './choices.js';

const data = document.createElement('cb-data');
data.src = 'fixture.json';
const tile = document.createElement('cb-kpi-tile');
tile.compare = 'previous-period';
const chart = document.createElement('cb-trend-chart');
chart.by = 'day';
data.append(tile, chart);

const controls = document.createElement('div');
controls.className = 'controls';
const showMetric = chooser('Metric', metrics, (metric) => {
  tile.metric = metric;
  chart.metric = metric;
});
const showPeriod = chooser('Period', periods, (value) => {
  data.period = periods.find((choice) => choice.value === value)?.period;
});
const showLanguage = chooser('Language', languages, (language) => {
  data.locale = language;
});
showMetric(first.metric);
showPeriod(first.period.value);
showLanguage(first.language);

const heard = document.createElement('output');
heard.textContent = 'Choose the number or a point.';
data.addEventListener('cb-select', ({ detail }) => {
  heard.textContent = ['cb-select', detail.metric, ...Object.values(detail.key)].join(' · ');
});

document.querySelector('#plain')!.append(controls, data, heard);

/** Adds a labelled select; gives back what chooses a value for it. */
function chooser<Value extends string>(
  text: string,
  choices: readonly Choice<Value>[],
  chosen: (value: Value) => void,
): (value: Value) => void {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(...choices.map((choice) => new Option(choice.label, choice.value)));
  select.addEventListener('change', () => chosen(choices[select.selectedIndex]!.value));
  label.append(text, select);
  controls.append(label);
  return (value) => {
    select.value = value;
    chosen(value);
  };
}
