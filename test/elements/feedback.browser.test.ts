import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/data/define.js';
import '../../src/elements/feedback/define.js';
import type { CbErrorEvent, CbReadyEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbFeedback } from '../../src/elements/feedback/feedback.js';
import { CallboardError, problem } from '../../src/problem.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

/** So many contacts of a month with one comment, on its days from the first on. */
const written = (month: string, count: number, comment: string, more: object = {}): readonly object[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${month}-${comment.slice(0, 8)}-${i}`,
    startedAt: `2026-${month}-${String(1 + (i % 28)).padStart(2, '0')}T10:00`,
    customer: `c${month}${i}`,
    comment,
    ...more,
  }));

const attack = '<img src=x onerror="window.struck=1"> REFUND & <b>refund</b>';
const march = {
  timeZone: 'UTC',
  covers: { from: '2026-02-01', to: '2026-04-01' },
  contacts: [
    ...written('02', 40, 'parking is fine'),
    ...written('02', 2, 'the refund is late', { nps: 2 }),
    ...written('03', 30, 'parking is fine', { nps: 10, channel: 'chat' }),
    ...written('03', 17, 'Where is my Refund?', { nps: 3 }),
    ...written('03', 1, attack, { id: '=cmd', nps: 0 }),
    ...written('03', 3, '退款还没收到'),
    { id: 'silent', startedAt: '2026-03-10T10:00', nps: 9 },
  ],
};
const period = { from: '2026-03-01', to: '2026-04-01' };
const ofMarch = html`<cb-feedback .period=${period} .data=${march}></cb-feedback>`;

const asGiven = (row: object): object => {
  const { id, comment, nps } = row as { id: string; comment?: string; nps?: number };
  return { text: comment ?? null, contact: id, nps: nps ?? null };
};

const inside = (stage: Element): CbFeedback => stage.querySelector('cb-feedback')!;
const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const buttons = (element: Element): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.term'),
];
const names = (element: Element): string[] =>
  buttons(element).map((button) => button.querySelector('.name')!.textContent);
const button = (element: Element, term: string): HTMLButtonElement =>
  buttons(element)[names(element).indexOf(term)]!;
/** What a button is called: all the text in it. */
const heard = (one: Element): string => one.textContent!.replaceAll(/\s+/g, ' ').trim();
const all = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
const listed = (element: Element): Promise<void> => until('the terms', () => buttons(element).length > 0);
const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const ready = async (content: TemplateResult): Promise<CbFeedback> => {
  const element = inside(show(content));
  await listed(element);
  return element;
};
/** The file that an entry of the menu saves. */
async function csvOf(element: CbFeedback): Promise<string> {
  let saved: Blob | undefined;
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => ((saved = blob), createObjectURL.call(URL, blob));
  const stop = (event: Event): void => event.preventDefault();
  document.addEventListener('click', stop, { capture: true });
  try {
    part(element, 'menu-button')!.click();
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLElement>('[data-name="csv"]')!.click();
    await until('the file', () => saved);
  } finally {
    document.removeEventListener('click', stop, { capture: true });
    URL.createObjectURL = createObjectURL;
  }
  return saved!.text();
}

describe('cb-feedback', () => {
  afterEach(clear);

  it('shows terms with their shares, those of both groups, and which rise', async () => {
    const element = await ready(ofMarch);
    expect(text(element, 'coverage')).to.equal(
      'Of 52 contacts, 51 have a comment. Written in English 94% and Chinese 6%.',
    );
    expect(names(element).slice(0, 3)).to.deep.equal(['fine', 'parking', 'refund']);
    expect(text(element, 'legend')).to.equal('Promoters Detractors');
    const refund = button(element, 'refund');
    expect(heard(refund)).to.match(
      /^refund ?; Share of comments: 35\.3% \(18 of 51\) ?; Promoters: 0% ?; Detractors: 100% ?; Rising ?; 35\.3% after 4\.8%/,
    );
    expect(heard(button(element, 'fine'))).to.match(/; Change: −36\.4 pp$/);
    expect(refund.querySelector('.why bdi')!.textContent).to.match(
      /^35\.3% after 4\.8%: \+30\.5\u00a0pp \(95% interval \+1\d\.\d\u00a0pp to \+4\d\.\d\u00a0pp\)$/,
    );
    expect(refund.querySelectorAll('rect.side-1')).to.have.length(1);
    expect(refund.querySelectorAll('rect.side-0')).to.have.length(0);
    expect(all(element, 'rising')).to.have.length(1);
    expect(text(element, 'notices')).to.contain('A term rises where at least 5 comments contain it');
    const summary = element.shadowRoot!.querySelector('#summary')!.textContent;
    expect(summary).to.contain('Most mentioned: fine (58.8%), parking (58.8%), and refund (35.3%).');
    expect(summary).to.contain('1 term rises: refund (35.3%).');
  });

  it('is put in order by what rises and by what the groups say unequally', async () => {
    const element = await ready(ofMarch);
    const select = part(element, 'order') as HTMLSelectElement;
    expect([...select.options].map((option) => option.textContent)).to.deep.equal([
      'Most mentioned first',
      'Rising first',
      'Largest gap between promoters and detractors first',
    ]);
    select.value = 'rising';
    select.dispatchEvent(new Event('change'));
    await until('the order', () => names(element)[0] === 'refund');
    expect(element.order).to.equal('rising');
    element.order = 'difference';
    await until('the other order', () => names(element).slice(0, 3).join() === 'fine,parking,refund');
    // Every promoter says the first two and no detractor; the third the other way about: all lie as far apart.
    element.order = 'share';
    await element.updateComplete;
    expect(select.value).to.equal('share');
  });

  it('opens the comments of a term, marks it in them, and goes back to where the list was', async () => {
    const stage = show(html`<div id="room">${ofMarch}</div>`);
    stage.querySelector<HTMLElement>('#room')!.style.setProperty('--cb-table-height', '5rem');
    const element = inside(stage);
    await listed(element);
    const list = part(element, 'terms')!;
    button(element, 'refund').focus();
    list.scrollTop = 40;
    const place = list.scrollTop;
    expect(place).to.be.greaterThan(0);
    const told = next<CbSelectEvent>(stage, 'cb-select');
    button(element, 'refund').click();
    expect((await told).detail).to.deep.equal({ key: { term: 'refund' }, metric: 'contact-volume' });
    await until('the comments', () => all(element, 'comment').length > 0);
    expect(focused(element)).to.equal(part(element, 'term-heading'));
    expect(text(element, 'term-heading')).to.equal('Comments with “refund”');
    expect(text(element, 'facts')).to.contain('Detractors 100% (18 of 18); 95% interval 82.4% to 100%');
    expect(text(element, 'facts')).to.contain('Promoters minus detractors −100.0 pp');
    expect(all(element, 'comment')).to.have.length(18);
    // The newest first; of one day as they were delivered, the last first.
    const first = all(element, 'comment')[0]!.textContent.replaceAll(/\s+/g, ' ').trim();
    expect(first).to.equal(
      'Detractors Mar 17, 2026, 10:00 AM Voice Recommendation score: 3 Contact 03-Where is-16 Where is my Refund?',
    );
    expect(all(element, 'match').map((mark) => mark.textContent.toLowerCase())).to.deep.equal(
      Array.from({ length: 19 }, () => 'refund'),
    );
    press(part(element, 'term-heading')!, 'Escape');
    await until('the list', () => buttons(element).length > 0);
    expect(part(element, 'terms')!.scrollTop).to.equal(place);
    expect(focused(element)).to.equal(button(element, 'refund'));
  });

  it('shows a few comments at a time, of all or of one group', async () => {
    const element = await ready(ofMarch);
    button(element, 'fine').click();
    await until('the comments', () => all(element, 'comment').length > 0);
    expect(all(element, 'comment')).to.have.length(20);
    expect(text(element, 'count')).to.equal('20 of 30 comments');
    expect(text(element, 'more-button')).to.equal('Show 10 more');
    part(element, 'more-button')!.click();
    await until('the rest', () => all(element, 'comment').length === 30);
    expect(focused(element)).to.equal(all(element, 'comment')[20]);
    expect(part(element, 'more-button')).to.equal(null);
    const who = part(element, 'group') as HTMLSelectElement;
    expect([...who.options].map((option) => option.textContent)).to.deep.equal([
      'All customers',
      'Promoters',
      'Passives',
      'Detractors',
    ]);
    who.value = 'detractors';
    who.dispatchEvent(new Event('change'));
    await until('none', () => all(element, 'comment').length === 0);
    expect(text(element, 'count')).to.equal('0 of 0 comments');
    expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal('0 of 0 comments');
  });

  it('tells the page which contact was chosen beside its comment', async () => {
    const element = await ready(ofMarch);
    button(element, 'refund').click();
    await until('the comments', () => all(element, 'comment').length > 0);
    const told = next<CbSelectEvent>(element, 'cb-select');
    all(element, 'contact-button')[0]!.click();
    expect((await told).detail).to.deep.equal({
      key: { contact: '03-Where is-16' },
      metric: 'contact-volume',
    });
  });

  it('shows what customers wrote as text, whatever it is', async () => {
    const element = await ready(ofMarch);
    button(element, 'refund').click();
    await until('the comments', () => all(element, 'comment').length > 0);
    const hostile = all(element, 'comment-text').find((one) => one.textContent.includes('onerror'))!;
    expect(hostile.textContent.trim()).to.equal(attack);
    expect(hostile.querySelector('img, b')).to.equal(null);
    expect([...hostile.querySelectorAll('mark')].map((mark) => mark.textContent)).to.deep.equal([
      'REFUND',
      'refund',
    ]);
    expect('struck' in window).to.equal(false);
  });

  it('reads comments of any script in the direction of their own letters', async () => {
    const rows = [
      { text: 'Возврат не пришёл, верните возвраты', nps: 1 },
      { text: '退款还没收到，退款呢？', nps: 2 },
      { text: 'החזר refund מאוחר', nps: 3 },
      { text: 'line one\nrefund line two', nps: 10 },
    ];
    const element = await ready(html`<cb-feedback .rows=${rows}></cb-feedback>`);
    expect(names(element)).to.include.members(['refund', '退款']);
    const russian = buttons(element).find(({ dataset }) => dataset['key'] === 'возврат')!;
    const read = (key: string): string =>
      buttons(element)
        .find(({ dataset }) => dataset['key'] === key)!
        .querySelector<HTMLElement>('.name')!.lang;
    expect([read('возврат'), read('退款'), read('refund')]).to.deep.equal(['ru', 'zh', 'en']);
    russian.click();
    await until('the comments', () => all(element, 'comment').length === 1);
    expect(all(element, 'match').map((mark) => mark.textContent)).to.deep.equal(['Возврат', 'возвраты']);
    expect(part(element, 'comment-text')!.lang).to.equal('ru');
    part(element, 'back-button')!.click();
    await listed(element);
    button(element, 'refund').click();
    await until('the comments', () => all(element, 'comment').length === 2);
    const [english, hebrew] = all(element, 'comment-text');
    expect([english, hebrew].map((one) => getComputedStyle(one!).direction)).to.deep.equal(['ltr', 'rtl']);
    expect(english!.innerText.trim()).to.equal('line one\nrefund line two');
  });

  it('is walked by the keyboard: one stop for Tab, arrows, Home, End and first letters', async () => {
    const element = await ready(ofMarch);
    const stops = (): string[] =>
      buttons(element)
        .filter(({ tabIndex }) => tabIndex === 0)
        .map((one) => one.dataset['key']!);
    expect(stops()).to.deep.equal(['fine']);
    buttons(element)[0]!.focus();
    press(focused(element)!, 'ArrowDown');
    await element.updateComplete;
    expect([focused(element), stops()]).to.deep.equal([button(element, 'parking'), ['parking']]);
    press(focused(element)!, 'End');
    expect(focused(element)).to.equal(buttons(element).at(-1));
    press(focused(element)!, 'ArrowDown');
    expect(focused(element)).to.equal(buttons(element)[0]);
    press(focused(element)!, 'r');
    expect(focused(element)).to.equal(button(element, 'refund'));
  });

  it('has a table that says the same, and says how terms are made', async () => {
    const element = await ready(ofMarch);
    part(element, 'menu-button')!.click();
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLElement>('[data-name="table"]')!.click();
    await until('the table', () => part(element, 'table'));
    const rows = [...part(element, 'table')!.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim().replaceAll('\u00a0', ' ')),
    );
    expect(rows[0]!.slice(0, 7)).to.deep.equal([
      'Term',
      'Share of comments',
      '95% interval',
      'Share before',
      'Change',
      '95% interval of the change',
      'Rising',
    ]);
    const refund = rows.find(([term]) => term === 'refund')!;
    expect([refund[1], refund[3], refund[4], refund[6]]).to.deep.equal([
      '35.3% (18 of 51)',
      '4.8% (2 of 42)',
      '+30.5 pp',
      'yes',
    ]);
    part(element, 'close-button')!.click();
    await until('the list alone', () => part(element, 'table') === null);
    part(element, 'menu-button')!.click();
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLElement>('[data-name="explain"]')!.click();
    await until('the explanation', () => part(element, 'explanation'));
    expect(text(element, 'explanation')).to.contain(
      'Comments of each group Promoters: 30; Passives: 0; Detractors: 18',
    );
  });

  it('saves all terms, guarded against formulas, with what they are of', async () => {
    const element = await ready(
      html`<cb-feedback
        limit="1"
        .period=${period}
        .data=${march}
        .where=${{ channel: { not: ['=1+1'] } }}
      ></cb-feedback>`,
    );
    expect(buttons(element)).to.have.length(2);
    const lines = (await csvOf(element)).replace(/^\ufeff/, '').split('\r\n');
    expect(lines[0]).to.match(/^term,comments,comments\.n,share,.*,promoters\.comments,/);
    const refund = lines.find((line) => line.startsWith('refund,'))!.split(',');
    expect([refund[1], refund[2], Number(refund[3])]).to.deep.equal(['18', '51', 18 / 51]);
    expect(lines.some((line) => line.startsWith('退款,3,51,'))).to.equal(true);
    expect(lines).to.include('# truncated: no');
    expect(lines).to.include('# comments: 51');
    expect(lines.filter((line) => /^[=+\-@]/.test(line))).to.deep.equal([]);
    expect(lines.some((line) => line.includes('where channel'))).to.equal(true);
  });

  it('says that nothing rises, that there is nothing to compare with, or that there are no comments', async () => {
    const alike = { ...march, contacts: [...written('02', 20, 'parking'), ...written('03', 20, 'parking')] };
    const steady = await ready(html`<cb-feedback .period=${period} .data=${alike}></cb-feedback>`);
    expect(text(steady, 'notices')).to.contain('No term rises by more than chance alone could explain.');
    expect(part(steady, 'legend')!.textContent.trim()).to.equal('');
    const first = await ready(
      html`<cb-feedback .period=${{ from: '2026-02-01', to: '2026-03-01' }} .data=${march}></cb-feedback>`,
    );
    expect(text(first, 'notices')).to.contain('What rises cannot be told');
    expect([...(part(first, 'order') as HTMLSelectElement).options].map(({ value }) => value)).to.deep.equal([
      'share',
      'difference',
    ]);
    const started = { ...march, contacts: written('03', 6, 'parking') };
    const opened = await ready(html`<cb-feedback .period=${period} .data=${started}></cb-feedback>`);
    expect(text(opened, 'notices')).to.contain('What rises cannot be told');
    expect(part(opened, 'order')).to.equal(null);
    const silent = { ...march, contacts: [{ id: 'a', startedAt: '2026-03-02T10:00' }] };
    const none = inside(show(html`<cb-feedback .data=${silent}></cb-feedback>`));
    await until('nothing', () => none.state === 'empty');
    expect(text(none, 'coverage')).to.equal('Of 1 contact, 0 have a comment.');
    expect(text(none, 'notices')).to.equal('None of these contacts has a comment.');
  });

  it('says so where the source has no rows, and where they are of too few', async () => {
    const real = await loadData(march);
    const totals = new GatedSource(real);
    totals.open = true;
    totals.contacts = () => Promise.reject(new CallboardError(problem('no-rows')));
    const element = inside(show(html`<cb-feedback .source=${totals}></cb-feedback>`));
    await until('the reason', () => element.state === 'empty');
    expect(text(element, 'notices')).to.contain('These data are totals');
    expect(part(element, 'coverage')).to.equal(null);
    const few = await loadData(
      { ...march, contacts: written('03', 3, 'refund') },
      { policy: { minCell: 5 } },
    );
    const withheld = inside(show(html`<cb-feedback .source=${few}></cb-feedback>`));
    await until('the reason', () => withheld.state === 'empty');
    expect(text(withheld, 'notices')).to.contain('These comments come from too few customers to be shown.');
  });

  it('keeps what a policy has masked, and counts such comments', async () => {
    const rows = written('03', 6, 'mail ann.smith@example.org, refund now');
    const masked = await loadData({ ...march, contacts: rows }, { policy: { redactComments: true } });
    const element = await ready(html`<cb-feedback .source=${masked}></cb-feedback>`);
    expect(text(element, 'notices')).to.contain('In 6 comments something is masked (•••)');
    button(element, 'refund').click();
    await until('the comments', () => all(element, 'comment').length === 6);
    expect(element.shadowRoot!.textContent).to.not.contain('smith');
    expect(text(element, 'comment-text')).to.equal('mail •••, refund now');
  });

  it('tells satisfied customers from others, also of comments of the page’s own', async () => {
    const rows = [
      { text: 'refund late', csat: 1 },
      { text: 'refund quick', csat: 5 },
      { text: 'kind', csat: 4 },
      { text: null },
    ];
    const source = new GatedSource(await loadData(march));
    const element = await ready(
      html`<cb-feedback positive-from="4" .rows=${rows} .source=${source}></cb-feedback>`,
    );
    expect(source.asked).to.deep.equal([]);
    expect(text(element, 'coverage')).to.match(/^Of 4 contacts, 3 have a comment\./);
    expect(text(element, 'legend')).to.equal('Satisfied Not satisfied');
    expect(heard(button(element, 'refund'))).to.match(/Satisfied: 50\.0% ?; Not satisfied: 100%/);
    element.positiveFrom = undefined;
    await until('no groups', () => text(element, 'legend') === '');
    const said = await warnings(async () => {
      element.rows = [{ text: 7 }] as never;
      await until('the error', () => element.state === 'error');
    });
    expect(said).to.have.length(1);
  });

  it('leads back to the list where a filter takes the term away', async () => {
    const stage = show(html`<cb-data .data=${march}><cb-feedback .period=${period}></cb-feedback></cb-data>`);
    const element = inside(stage);
    await listed(element);
    button(element, 'parking').click();
    await until('the comments', () => all(element, 'comment').length > 0);
    element.where = { nps: { max: 5 } } as never;
    await until('the list', () => names(element).join().startsWith('refund'));
    expect(part(element, 'reading')).to.equal(null);
  });

  it('prints three comments under each term', async () => {
    const element = await ready(ofMarch);
    expect(all(element, 'examples')).to.have.length(0);
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    const examples = all(element, 'examples');
    expect(examples).to.have.length(buttons(element).length);
    expect(examples[0]!.querySelectorAll('li')).to.have.length(3);
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(all(element, 'examples')).to.have.length(0);
  });

  it('tells the page of its values, of what failed, and tries again', async () => {
    const source = new GatedSource(await loadData(march));
    const stage = show(html`<cb-feedback .source=${source} .period=${period}></cb-feedback>`);
    const element = inside(stage);
    await until('both questions', () => source.asked.length === 2);
    const failed = next<CbErrorEvent>(stage, 'cb-error');
    await warnings(async () => {
      source.asked.forEach((held) => held.fail(new RangeError('lost')));
      await failed;
    });
    await until('the error', () => element.state === 'error');
    source.open = true;
    const told = next<CbReadyEvent>(stage, 'cb-ready');
    part(element, 'retry-button')!.click();
    expect((await told).detail.version).to.be.a('string');
    await listed(element);
  });

  it('speaks Chinese and Russian', async () => {
    const zh = await ready(html`<cb-feedback locale="zh" .period=${period} .data=${march}></cb-feedback>`);
    expect(text(zh, 'coverage')).to.equal('52 次联络中有 51 次附有评论。评论语言：英语 94% 和中文 6%。');
    const ru = await ready(html`<cb-feedback lang="ru" .period=${period} .data=${march}></cb-feedback>`);
    expect(text(ru, 'legend')).to.equal('Промоутеры Критики');
    expect(text(ru, 'rising')).to.equal('Растёт');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme}, wide and narrow, as a list and while reading`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = scheme === 'dark' ? 'rtl' : 'ltr';
      const stage = show(html`
        <h1>Calls</h1>
        <h2>March</h2>
        ${ofMarch}
        <div class="narrow">
          <cb-feedback .rows=${march.contacts.slice(85, 95).map(asGiven)}></cb-feedback>
        </div>
      `);
      const narrow = stage.querySelector<HTMLElement>('.narrow')!;
      narrow.style.inlineSize = '16rem';
      stage.style.backgroundColor = 'Canvas';
      const [wide, slim] = stage.querySelectorAll('cb-feedback');
      await listed(wide!);
      await listed(slim!);
      button(slim!, 'refund').click();
      await until('the comments', () => all(slim!, 'comment').length > 0);
      expect(await faults(stage)).to.deep.equal([]);
      expect(slim!.shadowRoot!.querySelector('.frame')!.scrollWidth).to.be.at.most(256);
    });
  }

  it('lets no exception reach the page, whatever it is given', async () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const hostile: unknown[] = [cyclic, 7n, Symbol('x'), '{', [null], null, Infinity, '=1+1', '__proto__'];
    const properties =
      'order split limit compare attribution label rows positiveFrom where period headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const element = await ready(ofMarch);
        for (const name of properties.split(' ')) {
          for (const value of hostile) {
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
    let stage: HTMLElement | undefined = show(html`<cb-feedback .source=${source}></cb-feedback>`);
    await listed(inside(stage));
    const gone = new WeakRef(inside(stage));
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
