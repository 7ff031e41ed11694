import { readFileSync } from 'node:fs';

/** What an element is given: attributes, and as `.name` properties. */
export type Members = Readonly<Record<string, unknown>>;

/** What each element is given so that it shows numbers of `sampleData`. */
const samples: Readonly<Record<string, Members>> = {
  'cb-agent-scorecard': {},
  'cb-balanced-scorecard': { compare: 'previous-period' },
  'cb-bar-chart': { metric: 'service-level', by: 'queue', target: '0.8' },
  'cb-before-after': { date: '2026-10-12', days: '7', metrics: 'average-handle-time csat' },
  'cb-case': {},
  'cb-data-quality': {},
  'cb-drivers': {
    metric: 'contact-volume',
    by: 'queue',
    period: '{"from": "2026-10-15", "to": "2026-10-29"}',
  },
  'cb-feedback': {},
  'cb-filter-bar': { dimensions: 'queue channel' },
  'cb-funnel': {},
  'cb-gauge': { metric: 'answer-rate', target: '0.9' },
  'cb-heatmap': { metric: 'offered' },
  'cb-histogram': { field: 'queueSeconds' },
  'cb-insights': { limit: '5' },
  'cb-kpi-tile': { metric: 'service-level', target: '0.8', by: 'week' },
  'cb-metric-dictionary': { metrics: 'service-level nps' },
  'cb-metric-table': { metrics: 'offered service-level', by: 'queue' },
  'cb-mix-chart': { metric: 'contact-volume', by: 'channel' },
  'cb-nps-gauge': {},
  'cb-pareto': {},
  'cb-report': { 'made-at': '2026-04-02T08:00:00Z' },
  'cb-staffing': {},
  'cb-trend-chart': { metric: 'offered', by: 'day', compare: 'previous-period' },
  'cb-what-if': {},
};

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly ManifestClass[] }[];
}

/** An element as the manifest tells of it. */
export interface ManifestClass {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly members?: readonly { readonly kind: string; readonly name: string; readonly readonly?: boolean }[];
}

/** All elements of the kit that is built, so that none can be forgotten. */
export function manifestElements(): readonly (ManifestClass & { readonly tagName: string })[] {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((one): one is ManifestClass & { tagName: string } => one.tagName !== undefined);
}

/** Each element inside a `cb-data` with what it is given here; throws where the kit has one that is given nothing. */
export function sampleElements(): readonly (readonly [tag: string, members: Members])[] {
  return manifestElements()
    .filter(({ tagName }) => tagName !== 'cb-data')
    .map(({ tagName }) => {
      const members = samples[tagName];
      if (members === undefined) throw new Error(`no sample of ${tagName}: add what it is given`);
      return [tagName, members] as const;
    });
}

/** Texts in place of the plain ones, by what they name. */
export type Texts = (kind: 'queue' | 'topic' | 'agent' | 'team' | 'comment', at: number) => string;

const plainTexts: Texts = (kind, at) =>
  ({
    queue: ['Sales', 'Service', 'Billing'],
    topic: ['Login', 'Invoice', 'Delivery', 'Returns'],
    agent: ['Ana', 'Ben', 'Chen', 'Dora', 'Egor'],
    team: ['North', 'South'],
    comment: ['Quick and kind', 'Waited too long', 'Invoice was wrong', 'Login failed again'],
  })[kind].at(at % 4 === 3 ? -1 : at % 3)!;

/** Some contacts over two months in which every element finds something to show. */
export function sampleData(length = 240, texts: Texts = plainTexts): Readonly<Record<string, unknown>> {
  const start = Date.UTC(2026, 8, 1, 7);
  const step = (60 * 86_400_000) / length;
  const contacts = Array.from({ length }, (_, at) => {
    const answered = at % 5 !== 0;
    return {
      id: `c${at}`,
      conversation: `v${Math.floor(at / 2)}`,
      startedAt: new Date(start + Math.floor(at * step)).toISOString(),
      channel: at % 3 === 0 ? 'chat' : 'voice',
      queue: texts('queue', at),
      topic: texts('topic', Math.floor(at / 2)),
      customer: `k${at % 50}`,
      outcome: answered ? 'answered' : 'abandoned',
      queueSeconds: (at * 7) % 60,
      ...(answered && {
        agent: texts('agent', at),
        team: texts('team', at),
        talkSeconds: 60 + ((at * 37) % 400),
        holdSeconds: (at * 3) % 30,
        wrapSeconds: (at * 11) % 90,
        transferred: at % 9 === 0,
        resolved: at % 4 !== 0,
      }),
      ...(answered &&
        at % 2 === 0 && { csat: 1 + (at % 5), nps: (at * 3) % 11, comment: texts('comment', at) }),
    };
  });
  return {
    timeZone: 'Europe/Berlin',
    covers: { from: '2026-09-01', to: '2026-11-01' },
    targets: { 'service-level': { target: 0.8, floor: 0.7 } },
    contacts,
  };
}
