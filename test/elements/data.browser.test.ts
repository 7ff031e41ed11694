import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbData } from '../../src/elements/data/data.js';
import type { CbErrorEvent, CbReadyEvent } from '../../src/elements/events.js';
import type { CbKpiTile } from '../../src/elements/kpi-tile/kpi-tile.js';
import { loadData } from '../../src/source/load-data.js';
import { calls, october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, next, part, show, uncaught, until, warnings } from './page.js';

const valueOf = (tile: Element): string => (part(tile, 'value')?.textContent ?? '').trim();
const shows = (tile: Element, value: string): Promise<void> =>
  until(`${value}, there is ${valueOf(tile)}`, () => valueOf(tile) === value);
const tileIn = (stage: Element): CbKpiTile => stage.querySelector('cb-kpi-tile')!;
const dataIn = (stage: Element): CbData => stage.querySelector('cb-data')!;

/** A page's `fetch` in the test's hands. */
class FakeServer {
  readonly requests: {
    readonly url: string;
    readonly headers: Headers;
    readonly signal: AbortSignal | null;
  }[] = [];
  respond: (url: string, headers: Headers) => Response | Promise<Response> = () => Response.json(october);
  readonly #real = globalThis.fetch;

  start(): void {
    globalThis.fetch = async (input, init = {}) => {
      const headers = new Headers(init.headers);
      const signal = init.signal ?? null;
      this.requests.push({ url: String(input), headers, signal });
      const aborted = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
      return Promise.race([this.respond(String(input), headers), aborted]);
    };
  }

  stop(): void {
    globalThis.fetch = this.#real;
  }
}

describe('cb-data', () => {
  const server = new FakeServer();

  beforeEach(() => {
    server.requests.length = 0;
    server.respond = () => Response.json(october);
    server.start();
  });

  afterEach(() => {
    server.stop();
    clear();
  });

  it('gives its data to what is inside, and says when they are there', async () => {
    const stage = show(html`<cb-data><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`);
    const ready = next<CbReadyEvent>(stage, 'cb-ready');
    expect(dataIn(stage).state).to.equal('idle');
    dataIn(stage).data = october;
    const event = await ready;
    expect(event.target).to.equal(dataIn(stage));
    expect(event.detail.version).to.be.a('string').and.not.equal('');
    expect(dataIn(stage).matches(':state(ready)')).to.equal(true);
    await shows(tileIn(stage), '10');
  });

  it('loads one URL once for all who name it', async () => {
    const stage = show(html`
      <cb-data src="october.json"><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>
      <cb-data src="./october.json"><cb-kpi-tile metric="answered"></cb-kpi-tile></cb-data>
      <cb-kpi-tile metric="abandoned" src="october.json"></cb-kpi-tile>
    `);
    const [offered, answered, abandoned] = stage.querySelectorAll('cb-kpi-tile');
    await shows(offered!, '10');
    await shows(answered!, '8');
    await shows(abandoned!, '2');
    expect(server.requests.map(({ url }) => url)).to.deep.equal([
      new URL('october.json', document.baseURI).href,
    ]);
  });

  it('reads a JSON script among its children, and reads it again when it changes', async () => {
    const stage = show(html`<cb-data><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(october);
    dataIn(stage).append(script);
    await shows(tileIn(stage), '10');
    script.textContent = JSON.stringify({ ...october, contacts: calls.slice(0, 3) });
    await shows(tileIn(stage), '3');
  });

  it('prefers source to data to a script to src', async () => {
    const source = await loadData({ ...october, contacts: calls.slice(0, 1) });
    const stage = show(html`
      <cb-data src="october.json" .source=${source} .data=${{ ...october, contacts: calls.slice(0, 2) }}>
        <script type="application/json">
          []
        </script>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    await shows(tileIn(stage), '1');
    dataIn(stage).source = undefined;
    await shows(tileIn(stage), '2');
    expect(server.requests).to.deep.equal([]);
    dataIn(stage).data = undefined;
    dataIn(stage).querySelector('script')!.remove();
    await shows(tileIn(stage), '10');
  });

  it('aborts the load that a new src makes useless, and shows the new data alone', async () => {
    const held: ((response: Response) => void)[] = [];
    server.respond = (url) =>
      url.endsWith('slow.json')
        ? new Promise((resolve) => held.push(resolve))
        : Response.json({ ...october, contacts: calls.slice(0, 4) });
    const stage = show(html`<cb-data src="slow.json"><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`);
    await until('the first load', () => server.requests.length === 1);
    expect(dataIn(stage).state).to.equal('loading');
    dataIn(stage).src = 'quick.json';
    await shows(tileIn(stage), '4');
    await until('the abort', () => server.requests[0]!.signal!.aborted);
    held[0]!(Response.json(october));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(valueOf(tileIn(stage))).to.equal('4');
  });

  it('keeps the old data when new ones cannot be loaded, and says what failed once', async () => {
    const stage = show(
      html`<cb-data src="october.json"><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    );
    await shows(tileIn(stage), '10');
    const errors: CbErrorEvent[] = [];
    stage.addEventListener('cb-error', (event) => errors.push(event));
    server.respond = () => new Response('gone', { status: 410 });
    const said = await warnings(async () => {
      dataIn(stage).src = 'gone.json';
      await until('the error', () => tileIn(stage).state === 'error');
    });
    expect(tileIn(stage).matches(':state(stale)')).to.equal(true);
    expect(valueOf(tileIn(stage))).to.equal('10');
    expect(part(tileIn(stage), 'error')!.textContent).to.contain('410');
    expect(
      errors.map(({ target, detail }) => [target, detail.problem.code, detail.problem.values.status]),
    ).to.deep.equal([[dataIn(stage), 'fetch-failed', 410]]);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^callboard: fetch-failed: url ".*gone\.json", status 410$/);
  });

  it('loads again at the press of a button', async () => {
    server.respond = () => new Response('', { status: 503 });
    const stage = show(
      html`<cb-data src="later.json"><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    );
    await warnings(() => until('the error', () => tileIn(stage).state === 'error'));
    server.respond = () => Response.json(october);
    part(tileIn(stage), 'retry-button')!.click();
    await shows(tileIn(stage), '10');
    expect(tileIn(stage).state).to.equal('ready');
  });

  it('serves children that were upgraded before it, and that were put in later', async () => {
    const stage = show(html`<x-late-data></x-late-data>`);
    const late = stage.querySelector('x-late-data')!;
    const early = document.createElement('cb-kpi-tile');
    early.metric = 'offered';
    late.append(early);
    await early.updateComplete;
    expect(early.state).to.equal('idle');
    const { CbData: Base } = await import('../../src/elements/data/data.js');
    customElements.define('x-late-data', class extends Base {});
    (late as CbData).data = october;
    await shows(early, '10');
    const later = document.createElement('cb-kpi-tile');
    later.metric = 'answered';
    late.append(later);
    await shows(later, '8');
  });

  it('lets an element that is moved take the data of its new place, or none', async () => {
    const stage = show(html`
      <cb-data .data=${october}><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>
      <cb-data .data=${{ ...october, contacts: calls.slice(0, 3) }}></cb-data>
    `);
    const tile = tileIn(stage);
    await shows(tile, '10');
    stage.querySelectorAll('cb-data')[1]!.append(tile);
    await shows(tile, '3');
    stage.append(tile);
    await until('no data', () => tile.state === 'idle' || tile.matches(':state(stale)'));
    dataIn(stage).append(tile);
    await shows(tile, '10');
  });

  it('keeps what was loaded when it is moved as a whole', async () => {
    const stage = show(
      html`<cb-data src="october.json"><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>
        <section></section>`,
    );
    await shows(tileIn(stage), '10');
    stage.querySelector('section')!.append(dataIn(stage));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(valueOf(tileIn(stage))).to.equal('10');
    expect(tileIn(stage).state).to.equal('ready');
    expect(server.requests).to.have.length(1);
  });

  it('narrows rows and time for what is inside, one within another', async () => {
    const stage = show(html`
      <cb-data .data=${october} period-from="2025-10-01" period-to="2025-10-02">
        <cb-data where='{"queue": ["sales", "service"]}'>
          <cb-kpi-tile metric="offered" where='{"queue": {"not": ["service"]}}'></cb-kpi-tile>
        </cb-data>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const [narrow, wide] = stage.querySelectorAll('cb-kpi-tile');
    await shows(narrow!, '3');
    await shows(wide!, '6');
    dataIn(stage).periodTo = '2025-10-03';
    await shows(narrow!, '4');
    await shows(wide!, '10');
  });

  it('does not filter elements that have data of their own, but gives them language and theme', async () => {
    const stage = show(html`
      <cb-data .data=${[]} where='{"queue": "sales"}' locale="ru" theme="dark">
        <cb-kpi-tile metric="offered" .data=${october}></cb-kpi-tile>
      </cb-data>
    `);
    await shows(tileIn(stage), '10');
    expect(part(tileIn(stage), 'frame')!.lang).to.equal('ru');
    expect(getComputedStyle(part(tileIn(stage), 'frame')!).colorScheme).to.equal('dark');
  });

  it('shows no number for a filter that cannot be read', async () => {
    const errors: CbErrorEvent[] = [];
    const stage = show(
      html`<cb-data .data=${october}><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    );
    stage.addEventListener('cb-error', (event) => errors.push(event));
    await shows(tileIn(stage), '10');
    await warnings(async () => {
      dataIn(stage).where = '{"queue": ';
      await until('the error', () => tileIn(stage).state === 'error');
    });
    expect(errors.map(({ detail }) => detail.problem.values)).to.deep.equal([
      { tag: 'cb-data', attribute: 'where', value: '{"queue": ' },
    ]);
    expect(tileIn(stage).matches(':state(stale)')).to.equal(true);
    dataIn(stage).where = { queue: 'sales' };
    await shows(tileIn(stage), '4');
  });

  it('shows new rows of its source, and says so', async () => {
    const source = await loadData(october);
    const stage = show(
      html`<cb-data .source=${source}><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    );
    await shows(tileIn(stage), '10');
    const ready = next<CbReadyEvent>(dataIn(stage), 'cb-ready');
    const { version } = await source.append([
      { id: 'new', startedAt: '2025-10-02T15:00:00Z', outcome: 'answered', queueSeconds: 1 },
    ]);
    await shows(tileIn(stage), '11');
    expect(dataIn(stage).currentSource === source).to.equal(true);
    expect((await ready).detail.version).to.equal(version);
  });

  it('asks its URL again after so many seconds, and reads only what has changed', async () => {
    let contacts = calls;
    let tag = '"1"';
    server.respond = (_, headers) =>
      headers.get('If-None-Match') === tag
        ? new Response(null, { status: 304 })
        : Response.json({ ...october, contacts }, { headers: { ETag: tag } });
    const stage = show(
      html`<cb-data src="fresh.json" refresh="1"><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    );
    await shows(tileIn(stage), '10');
    const versions: string[] = [];
    dataIn(stage).addEventListener('cb-ready', (event) => {
      if (event.target === dataIn(stage)) versions.push(event.detail.version);
    });
    await until('the second request', () => server.requests.length === 2);
    expect(server.requests[1]!.headers.get('If-None-Match')).to.equal('"1"');
    expect(versions).to.deep.equal([]);
    contacts = calls.slice(0, 2);
    tag = '"2"';
    await shows(tileIn(stage), '2');
    expect(versions).to.have.length(1);
  });

  it('shows how far a load is, in words too', async () => {
    let go = (): void => {};
    server.respond = () => {
      const bytes = new TextEncoder().encode(JSON.stringify(october));
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes.subarray(0, 500));
          go = () => {
            controller.enqueue(bytes.subarray(500));
            controller.close();
          };
        },
      });
      return new Response(body, { headers: { 'Content-Length': String(bytes.length) } });
    };
    const stage = show(html`<cb-data src="long.json"></cb-data>`);
    await until('the bar', () => part(dataIn(stage), 'progress'));
    expect(part(dataIn(stage), 'progress')!.getAttribute('role')).to.equal('progressbar');
    expect(part(dataIn(stage), 'progress')!.getAttribute('aria-valuetext')).to.match(/^Loading… /);
    go();
    await until('the end', () => dataIn(stage).state === 'ready');
    expect(part(dataIn(stage), 'progress') === null).to.equal(true);
    expect(dataIn(stage).progress).to.equal(undefined);
  });

  it("leaves the page's own content as the page styles it", async () => {
    const stage = show(html`<cb-data><p>Words</p></cb-data>`);
    stage.style.letterSpacing = '3px';
    await dataIn(stage).updateComplete;
    expect(getComputedStyle(stage.querySelector('p')!).letterSpacing).to.equal('3px');
  });

  it('lets no exception reach the page, whatever it is given', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const hostile: unknown[] = [
      cyclic,
      7n,
      Symbol('x'),
      () => 1,
      '{',
      '[',
      Number.NaN,
      new Proxy({}, {}),
      null,
    ];
    const errors = await uncaught(() =>
      warnings(async () => {
        const stage = show(html`<cb-data><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`);
        for (const name of [
          'where',
          'period',
          'locale',
          'timeZone',
          'weekStart',
          'refresh',
          'theme',
          'data',
        ]) {
          for (const value of hostile) {
            if (name === 'locale' && typeof value === 'object') continue;
            Object.assign(dataIn(stage), { [name]: value });
            await dataIn(stage).updateComplete;
            await tileIn(stage).updateComplete;
          }
          Object.assign(dataIn(stage), { [name]: undefined });
        }
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees its source, its timer and its listeners when it goes', async () => {
    const gated = new GatedSource(await loadData(october));
    gated.open = true;
    const stage = show(
      html`<cb-data .source=${gated}><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    );
    await shows(tileIn(stage), '10');
    expect(gated.listeners).to.equal(2);
    dataIn(stage).remove();
    expect(gated.listeners).to.equal(0);
  });

  it('aborts its load when it goes', async () => {
    server.respond = () => new Promise(() => {});
    const stage = show(html`<cb-data src="never.json"></cb-data>`);
    await until('the request', () => server.requests.length === 1);
    dataIn(stage).remove();
    await until('the abort', () => server.requests[0]!.signal!.aborted);
  });
});
