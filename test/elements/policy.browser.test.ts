import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbData } from '../../src/elements/data/data.js';
import type { CbErrorEvent } from '../../src/elements/events.js';
import { clear, next, show, until, warnings } from './page.js';

const call = (queue: string, customer: string, agent: string): object => ({
  startedAt: '2025-10-01T09:00:00+08:00',
  outcome: 'answered',
  queue,
  customer,
  agent,
});

const data = {
  timeZone: 'Asia/Shanghai',
  covers: { from: '2025-10-01', to: '2025-10-02' },
  contacts: [
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((customer) => call('sales', customer, 'secret-agent')),
    ...['x', 'y'].map((customer) => call('credit', customer, 'secret-agent')),
    ...['a', 'b', 'c', 'd', 'e'].map((customer) => call('cards', customer, 'secret-agent')),
  ],
};

const deepText = (root: Element | ShadowRoot): string => {
  const own = root instanceof Element && root.shadowRoot !== null ? deepText(root.shadowRoot) : '';
  return (
    own + [...root.children].map(deepText).join(' ') + (root.children.length === 0 ? root.textContent : '')
  );
};

describe('cb-data with a policy', () => {
  afterEach(clear);

  it('keeps it from the attribute, for all that is shown inside', async () => {
    const stage = show(html`
      <cb-data policy='{"pseudonymize": ["agent"], "minCell": 5}' .data=${data}>
        <cb-metric-table metrics="contact-volume" by="queue"></cb-metric-table>
        <cb-metric-table metrics="contact-volume" by="agent"></cb-metric-table>
        <cb-bar-chart metric="contact-volume" by="queue"></cb-bar-chart>
      </cb-data>
    `);
    await until('rows', () => /too few/i.test(deepText(stage)) && /\w{4}-\w{4}-\w{4}/.test(deepText(stage)));
    expect(deepText(stage)).not.to.contain('secret-agent');
  });

  it('loads nothing where the policy cannot be read', async () => {
    const said = await warnings(async () => {
      const stage = show(html`<cb-data><cb-kpi-tile metric="contact-volume"></cb-kpi-tile></cb-data>`);
      const element = stage.querySelector('cb-data') as CbData;
      const error = next<CbErrorEvent>(stage, 'cb-error');
      element.policy = { pseudonymise: ['agent'], key: 'hush' } as never;
      element.data = data;
      const { problem } = (await error).detail;
      expect(problem.code).to.equal('invalid-attribute');
      expect(problem.values.attribute).to.equal('policy');
      expect(JSON.stringify(problem)).not.to.contain('hush');
      expect(element.currentSource).to.equal(undefined);
      element.policy = { pseudonymize: ['agent'] };
      await until('the data', () => element.state === 'ready');
    });
    expect(said.join(' ')).not.to.contain('hush');
  });

  it('loads one URL anew under another policy', async () => {
    const real = globalThis.fetch;
    let asked = 0;
    globalThis.fetch = () => {
      asked += 1;
      return Promise.resolve(Response.json(data));
    };
    try {
      const stage = show(html`
        <cb-data src="policy.json"></cb-data>
        <cb-data src="policy.json" policy='{"minCell": 5}'></cb-data>
      `);
      const elements = [...stage.querySelectorAll<CbData>('cb-data')];
      await until('both', () => elements.every(({ state }) => state === 'ready'));
      expect(asked).to.equal(2);
      expect(elements[0]!.currentSource).not.to.equal(elements[1]!.currentSource);
    } finally {
      globalThis.fetch = real;
    }
  });
});
