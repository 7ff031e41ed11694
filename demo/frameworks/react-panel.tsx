/** A React 19 component: it knows custom elements, so that there is no wrapper between. */
import 'callboard/elements/data';
import 'callboard/elements/kpi-tile';
import 'callboard/elements/trend-chart';
import type { CbSelectEvent } from 'callboard';
import { useState, type ReactElement } from 'react';
import { first, languages, metrics, periods, type Choice } from './choices.js';

export function ReactPanel(): ReactElement {
  const [metric, setMetric] = useState(first.metric);
  const [month, setMonth] = useState(first.period.value);
  const [language, setLanguage] = useState(first.language);
  const [heard, setHeard] = useState('Choose the number or a point.');
  const period = periods.find(({ value }) => value === month)?.period;

  const hear = ({ detail }: CbSelectEvent): void =>
    setHeard(['cb-select', detail.metric, ...Object.values(detail.key)].join(' · '));

  return (
    <>
      <div className="controls">
        <Chooser label="Metric" choices={metrics} value={metric} chosen={setMetric} />
        <Chooser label="Period" choices={periods} value={month} chosen={setMonth} />
        <Chooser label="Language" choices={languages} value={language} chosen={setLanguage} />
      </div>
      <cb-data src="fixture.json" period={period} locale={language} oncb-select={hear}>
        <cb-kpi-tile metric={metric} compare="previous-period" />
        <cb-trend-chart metric={metric} by="day" />
      </cb-data>
      <output>{heard}</output>
    </>
  );
}

interface ChooserProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly chosen: (value: NoInfer<Value>) => void;
}

function Chooser<Value extends string>(props: ChooserProps<Value>): ReactElement {
  const { label, choices, value, chosen } = props;
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => chosen(choices[event.target.selectedIndex]!.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
