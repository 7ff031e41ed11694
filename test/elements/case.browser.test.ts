import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbCase } from '../../src/elements/case/case.js';
import type { CbSelectEvent } from '../../src/elements/events.js';
import type { MetricSource } from '../../src/engine.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const caseIn = (stage: Element): CbCase => stage.querySelector('cb-case')!;
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const text = (element: Element, name: string): string => plain(part(element, name)?.textContent);
const cursorIn = (element: Element): HTMLElement => part(element, 'cursor')!;
const drawn = (element: Element): Promise<void> =>
  until('the drawing', () => part(element, 'chart')?.querySelector('text'));
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const labels = (element: Element): string[] =>
  [...(part(element, 'chart')?.querySelectorAll('text') ?? [])].map((one) => plain(one.textContent));
const summary = (element: Element): string =>
  plain(element.shadowRoot!.querySelector('#summary')!.textContent);
const rowsOf = (table: Element): string[][] =>
  [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => plain((cell as HTMLElement).innerText)),
  );

const hostile = '<img src=x onerror=alert(1)> =1+1\nשלום';

/** A call that was transferred, with a bad score; one that went well; one over midnight and the clock change. */
const contacts = [
  {
    ...{ id: 'a', conversation: 'v1', startedAt: '2026-03-02T10:00:00', outcome: 'answered', queue: 'sales' },
    ...{
      agent: 'a1',
      queueSeconds: 30,
      talkSeconds: 100,
      transferred: true,
      resolved: false,
      topic: 'Login',
    },
  },
  {
    ...{ id: 'b', conversation: 'v1', startedAt: '2026-03-02T10:10:00', outcome: 'answered', queue: 'tech' },
    ...{ agent: 'a2', queueSeconds: 60, talkSeconds: 300, holdSeconds: 20, wrapSeconds: 40 },
    ...{ resolved: true, complaint: true, csat: 1, comment: hostile, topic: 'Login' },
  },
  {
    ...{ id: 'c', startedAt: '2026-03-03T09:00:00', outcome: 'answered', queue: 'sales', agent: 'a1' },
    ...{ csat: 5, comment: 'thanks', talkSeconds: 60 },
  },
  {
    ...{ id: 'd', conversation: 'n', startedAt: '2026-03-28T23:50:00', queueSeconds: 900, agent: 'a1' },
    ...{ outcome: 'answered', talkSeconds: 60 },
  },
  { id: 'e', conversation: 'n', startedAt: '2026-03-29T03:10:00', talkSeconds: 60, outcome: 'answered' },
  { id: 'f', startedAt: '2026-03-05T09:00:00', outcome: 'abandoned' },
];
const march = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-03-01', to: '2026-04-01' },
  contacts,
  agents: [
    { id: 'a1', name: 'Ann' },
    { id: 'a2', name: 'Bob' },
  ],
  evaluations: [
    { id: 'e1', criterion: 'tone', contact: 'b', points: 3, possible: 10 },
    { id: 'e2', criterion: 'tone', contact: 'c', points: 9, possible: 10 },
  ],
};

describe('cb-case', () => {
  afterEach(clear);

  it('shows the lowest-scored conversation with a comment: legs, scores beside the means, text as text', async () => {
    const element = caseIn(show(html`<cb-case .data=${march}></cb-case>`));
    await drawn(element);
    expect(text(element, 'heading')).to.equal('Conversation v1');
    expect(text(element, 'subheading')).to.equal('Mar 2, 2026, 10:00 – 10:17 AM · Europe/Berlin');
    expect(labels(element)).to.include.members([
      '10:00:00 AM · sales · Ann',
      '10:10:00 AM · tech · Bob',
      'Waiting 1:00 · Talking 5:00 · On hold 20 s · After-contact work 40 s',
      'Waiting',
      'On hold',
    ]);
    expect(rowsOf(part(element, 'scores')!)).to.deep.equal([
      ['Score', 'Here', 'Mean of all', 'Beside it'],
      ['Satisfaction score', '1 of 5', '3.0 (2 responses)', 'worse than the mean'],
      ['QA score', '30%', '60% (2 evaluations)', 'worse than the mean'],
    ]);
    const comment = part(element, 'comment')!;
    expect(comment.textContent).to.equal(hostile);
    expect([comment.childElementCount, comment.dir, comment.lang]).to.deep.equal([0, 'auto', 'en']);
    expect(text(element, 'changes')).to.equal('What changed Leg 2 Queue: sales → techAgent: Ann → Bob');
    expect(text(element, 'outcome')).to.equal('What came of it Resolved Yes Complaint Yes');
    expect(text(element, 'times')).to.contain('In all 17:00 Waiting 1:30');
    expect(text(element, 'notices')).to.contain('the lowest satisfaction score');
    expect(summary(element)).to.equal(
      '2 legs in 17 minutes. Waiting: 1 minute 30 seconds; handling: 7 minutes 40 seconds. Satisfaction score: 1 of 5; worse than the mean. QA score: 30%; worse than the mean. 1 comment.',
    );
  });

  it('is of the contact or the conversation that the page names, whatever the filters', async () => {
    const stage = show(
      html`<cb-data .data=${march} .where=${{ queue: 'tech' }}><cb-case contact="c"></cb-case></cb-data>`,
    );
    const element = caseIn(stage);
    await drawn(element);
    expect(text(element, 'heading')).to.equal('Contact c');
    // The means are of what the page is filtered to.
    expect(text(element, 'notices')).to.contain('Queue: tech');
    expect(rowsOf(part(element, 'scores')!)[1]!.slice(1)).to.deep.equal([
      '5 of 5',
      '1.0 (1 response)',
      'better than the mean',
    ]);
    element.contact = 'a';
    await until('its conversation', () => text(element, 'heading') === 'Conversation v1');
    element.contact = undefined;
    element.conversation = 'n';
    await until('the other', () => text(element, 'heading') === 'Conversation n');
    // Over midnight and the hour that did not exist: times by the clock, lengths by the time that passed.
    expect(labels(element)).to.include.members([
      '11:50 PM (UTC+01:00) · Ann',
      'Mar 29, 3:10 AM (UTC+02:00) · Voice',
    ]);
    expect(text(element, 'times')).to.contain('In all 2 hours 21 minutes');
    expect(text(element, 'comments')).to.contain('no comment');
  });

  it('tells in words why there is none', async () => {
    const withheld = await loadData(march, { policy: { minCell: 5 } });
    const rowless = {
      ...(await loadData(march)),
      contacts: () => Promise.reject(Object.assign(new Error('none'), { problem: { code: 'no-rows' } })),
    };
    const source = await loadData(march);
    Object.assign(rowless, {
      describe: () => source.describe(),
      quality: () => source.quality(),
      query: (...asked: Parameters<MetricSource['query']>) => source.query(...asked),
      subscribe: () => () => undefined,
    });
    for (const [content, said] of [
      [html`<cb-case .data=${march} contact="v1"></cb-case>`, 'no such contact'],
      [html`<cb-case .data=${march} where='{"queue": "nobody"}'></cb-case>`, 'both a score and a comment'],
      [html`<cb-case .data=${march} metric="ces"></cb-case>`, 'both a score and a comment'],
      [html`<cb-case .source=${withheld}></cb-case>`, 'too few customers'],
      [html`<cb-case .source=${rowless as unknown as MetricSource}></cb-case>`, 'no individual contacts'],
    ] as const) {
      const element = caseIn(show(content));
      await until('empty', () => element.state === 'empty');
      expect(text(element, 'notices')).to.contain(said);
      expect(part(element, 'chart')).to.equal(null);
      clear();
    }
  });

  it('says that something in a comment is kept back', async () => {
    const source = await loadData(
      { ...march, contacts: [{ ...contacts[2]!, comment: 'call me: 0171 2345678' }] },
      { policy: { redactComments: true } },
    );
    const element = caseIn(show(html`<cb-case .source=${source}></cb-case>`));
    await drawn(element);
    expect(part(element, 'comment')!.textContent).to.equal('call me: •••');
    expect(text(element, 'notices')).to.contain('In a comment, ••• stands for');
  });

  it('is walked by the keyboard, says each leg and tells which was chosen', async () => {
    const element = caseIn(show(html`<cb-case .data=${march}></cb-case>`));
    await drawn(element);
    const cursor = cursorIn(element);
    const said = (): string => plain(cursor.getAttribute('aria-valuetext'));
    expect(said()).to.equal(
      'Leg 1: 10:00:00 AM; Channel: Voice; Queue: sales; Agent: Ann; Topic: Login; Outcome: Answered; Waiting: 30 s; Talking: 1:40',
    );
    cursor.focus();
    press(cursor, 'ArrowDown');
    await element.updateComplete;
    expect(said()).to.contain('Leg 2: 10:10:00 AM; Picked: Yes;').and.contain('Since the leg before: 7:50');
    expect(text(element, 'tooltip')).to.contain('On hold 20 s');
    const chosen = next<CbSelectEvent>(element, 'cb-select');
    press(cursor, 'Enter');
    expect((await chosen).detail).to.deep.equal({
      key: { contact: 'b', conversation: 'v1' },
      metric: 'csat',
    });
  });

  it('has a table that says the same, and explains its means', async () => {
    const element = caseIn(show(html`<cb-case .data=${march}></cb-case>`));
    await drawn(element);
    const open = async (item: string): Promise<void> => {
      part(element, 'menu-button')!.click();
      await element.updateComplete;
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="menu-item"]')]
        .find((one) => one.textContent.trim() === item)!
        .click();
      await element.updateComplete;
    };
    await open('Show as table');
    const [head, first, second, whole] = rowsOf(part(element, 'table')!);
    expect(head).to.deep.equal(
      'Leg|Start|Time|Waiting|Talking|On hold|After-contact work|Since the leg before|Channel|Queue|Agent|Topic|Outcome|Comments'.split(
        '|',
      ),
    );
    expect(first!.slice(0, 8)).to.deep.equal([
      'Leg 1',
      'Mon, Mar 2, 2026, 10:00:00 AM',
      '2:10',
      '30 s',
      '1:40',
      '–',
      '–',
      '–',
    ]);
    expect(second!.slice(2, 8)).to.deep.equal(['7:00', '1:00', '5:00', '20 s', '40 s', '7:50']);
    expect(whole!.slice(0, 8)).to.deep.equal([
      'In all',
      '–',
      '17:00',
      '1:30',
      '6:40',
      '20 s',
      '40 s',
      '7:50',
    ]);
    part(element, 'close-button')!.click();
    await open('How this number is calculated');
    expect(text(element, 'explanation'))
      .to.contain('in the order in which they began')
      .and.contain('QA score');
  });

  it('has pseudonyms in place of agents everywhere', async () => {
    const element = caseIn(show(html`<cb-case pseudonyms .data=${march}></cb-case>`));
    await drawn(element);
    const all = element.shadowRoot!.textContent;
    expect(all).to.not.match(/\b(Ann|Bob|a1|a2)\b/);
    expect(text(element, 'changes')).to.match(/Agent: \w{4}-\w{4}-\w{4} → \w{4}-\w{4}-\w{4}/);
  });

  it('shows the contacts of a page and asks nothing; refuses what is no conversation', async () => {
    const source = new GatedSource(await loadData(march));
    const rows = contacts.slice(0, 2);
    const element = caseIn(
      show(html`<cb-case time-zone="Asia/Shanghai" .rows=${rows} .source=${source}></cb-case>`),
    );
    await drawn(element);
    expect(text(element, 'heading')).to.equal('Conversation v1');
    expect(text(element, 'subheading')).to.contain('Asia/Shanghai');
    expect(source.asked).to.deep.equal([]);
    expect(rowsOf(part(element, 'scores')!)).to.deep.equal([
      ['Score', 'Here'],
      ['Satisfaction score', '1'],
    ]);
    for (const wrong of [
      [],
      [contacts[0], contacts[2]],
      [contacts[2], contacts[5]],
      [{ ...contacts[0], talkSeconds: -1 }],
      [{ ...contacts[0], startedAt: 'noon' }],
      [7],
    ]) {
      await warnings(async () => {
        element.rows = wrong as never;
        await until('the error', () => element.state === 'error');
      });
      element.rows = rows;
      await until('ready', () => element.state === 'ready');
    }
  });

  it('refuses a contact beside a conversation, and a score that is none', async () => {
    for (const content of [
      html`<cb-case contact="a" conversation="v1" .data=${march}></cb-case>`,
      html`<cb-case metric=${'fcr' as never} .data=${march}></cb-case>`,
    ]) {
      const said = await warnings(async () => {
        const stage = show(content);
        await until('the error', () => caseIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('has room for thirty legs, days apart, at 280 pixels and in any language', async () => {
    const legs = Array.from({ length: 30 }, (_, at) => ({
      ...contacts[0]!,
      id: `l${at}`,
      conversation: 'long',
      startedAt: new Date(Date.UTC(2026, 2, 1) + at * 7 * 3_600_000).toISOString(),
      queue: `A queue with a long name ${at}`,
    }));
    for (const locale of ['en', 'zh', 'ru']) {
      const stage = show(
        html`<cb-case locale=${locale} .data=${{ ...march, contacts: legs }} conversation="long"></cb-case>`,
      );
      stage.style.inlineSize = '280px';
      await drawn(caseIn(stage));
      await until('thirty marks', () => cursorIn(caseIn(stage)).getAttribute('aria-valuemax') === '29');
      expect(caseIn(stage).scrollWidth).to.be.at.most(280);
      clear();
    }
  });

  it('is accessible in light and dark, from right to left', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = scheme === 'dark' ? 'rtl' : 'ltr';
      const stage = show(html`
        <h1>Calls</h1>
        <h2>March</h2>
        <cb-case .data=${march}></cb-case>
        <div class="narrow"><cb-case .data=${march} contact="c"></cb-case></div>
      `);
      stage.querySelector<HTMLElement>('.narrow')!.style.inlineSize = '16rem';
      stage.style.backgroundColor = 'Canvas';
      await drawn(caseIn(stage));
      cursorIn(caseIn(stage)).focus();
      await caseIn(stage).updateComplete;
      expect(await faults(stage)).to.deep.equal([]);
    }
  });

  it('lets no exception reach the page, whatever it is given', async () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const values: unknown[] = [
      ...[cyclic, 7n, Symbol('x'), '{', [null], null, Infinity, 1e-300, '=1+1', '__proto__'],
      ...[[{}], [{ startedAt: 1e300 }], [{ startedAt: '2026-03-02', endedAt: '0001-01-01' }]],
    ];
    const names =
      'contact conversation metric pseudonyms label attribution rows where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const element = caseIn(show(html`<cb-case .data=${march}></cb-case>`));
        for (const name of names.split(' ')) {
          for (const value of values) {
            Object.assign(element, { [name]: value });
            await element.updateComplete;
          }
          Object.assign(element, { [name]: undefined });
        }
        await until('ready', () => element.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(march));
    source.open = true;
    let stage: HTMLElement | undefined = show(html`<cb-case .source=${source}></cb-case>`);
    await drawn(caseIn(stage));
    const gone = new WeakRef(caseIn(stage));
    expect(source.listeners).to.equal(1);
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
