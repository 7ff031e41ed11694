import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import { loadData } from '../../src/source/load-data.js';
import { october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, show, until } from './page.js';

const elements = {
  'cb-kpi-tile': { metric: 'offered' },
  'cb-trend-chart': { metric: 'offered' },
  'cb-gauge': { metric: 'answer-rate' },
  'cb-nps-gauge': {},
  'cb-bar-chart': { metric: 'offered', by: 'queue' },
  'cb-mix-chart': { metric: 'offered', by: 'queue' },
  'cb-histogram': {},
  'cb-metric-table': { metrics: 'offered', by: 'queue' },
  'cb-agent-scorecard': { metrics: 'handled' },
} as const;

describe('attribution', () => {
  afterEach(() => clear());

  for (const [tag, attributes] of Object.entries(elements)) {
    for (const attribution of ['end', undefined] as const) {
      it(`${tag} asks for contacts ${attribution === 'end' ? 'when they ended' : 'as by default'}`, async () => {
        const source = new GatedSource(await loadData(october));
        const stage = show(html``);
        const element = document.createElement(tag) as HTMLElement & { source: unknown };
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        if (attribution) element.setAttribute('attribution', attribution);
        element.source = source;
        stage.append(element);
        await until('a question', () => source.asked.length > 0);
        for (const { query } of source.asked) expect(query.attribution).to.equal(attribution);
      });
    }
  }
});
