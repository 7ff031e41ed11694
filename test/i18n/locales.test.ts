import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../src/i18n/en/index.js';
import type { Locale } from '../../src/i18n/locale.js';
import { ru } from '../../src/i18n/ru/index.js';
import { zh } from '../../src/i18n/zh/index.js';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { reasonCodes } from '../../src/metrics/table.js';
import { problemCodes } from '../../src/problem.js';
import { textsOf } from './sample-argument.js';

const english = textsOf(en);
/** What a language says otherwise than it writes it; where it does not, there is nothing. */
const ofItsOwn = /^numbers\.currenciesAloud\./;

/** Texts that are the same in every language: notation, abbreviations of the trade, and what only puts values together. */
const alike: readonly RegExp[] = [
  /^tag$|^direction$/,
  /^numbers\.absent$/,
  /^metrics\.(nps|ces|roi|agent-nps)\.short$/,
  /^metrics\.(average-handle-time|average-talk-time|average-speed-of-answer|csat|service-level|fcr)\.short$/,
  /^metrics\.(answer-rate|service-level|abandon-rate)\.(numerator|denominator)$/,
  /^messages\.judgement\.neutral$/,
  /^messages\.heading\.(line|pair|caption|list|sentences)$/,
  /^messages\.table\.metricColumn$/,
  /^messages\.condition\.anyOf$/,
  /^messages\.target\.(atLeast|atMost|judged)$/,
  /^messages\.spoken\.count$/,
  /^messages\.change\.(withShare|noted)$/,
  /^messages\.explain\.(ratio|hundredfold|plain|amount|compared|channelThreshold)$/,
  /^footnote\.sentence$/,
  /^gauge\.nps\.(countAndShare|countOfAll|group)$/,
  /^feedback\.(language|named)$/,
  /^case\.(change|outOf)$/,
  /^categories\.(countAndShare|atLeast|moreThan|lessThan)$/,
  /^dates\.(year|withOffset)$/,
  /^heatmap\.(cell|named|valued)$/,
  /^insightList\.withInterval$/,
  /^insights\.(place|source)$/,
  /^behind\.count$/,
  /^dictionary\.field$/,
  /^dictionary\.fieldsOf$/,
  /^quality\.andMore$/,
  /^durations\./,
];
/** Latin words that the trade writes as they are, names, and what stands in the data or in code. */
const latin = new Set(
  'Enter AHT ATT ASA FCR ROI CSAT NPS eNPS CES SL SLA CSV SVG PNG JSON Callboard cb data id false Wilson Wald Laney P50 P90 IV Amazon Connect Cisco Talkdesk Live Huawei Genesys Cloud Erlang Newcombe Fisher Benjamini Hochberg WAPE MASE Zou Donner'.split(
    ' ',
  ),
);

describe('every language is whole', () => {
  test('it has words for every metric, reason and problem', () => {
    for (const locale of [en, zh, ru]) {
      assert.deepEqual(Object.keys(locale.metrics), [...metricIds]);
      assert.deepEqual(Object.keys(locale.reasons), [...reasonCodes]);
      assert.deepEqual(Object.keys(locale.problems), [...problemCodes]);
    }
  });

  test('no text is empty or names what is not there', () => {
    for (const locale of [en, zh, ru]) {
      for (const [path, text] of textsOf(locale)) {
        const may = path === 'messages.judgement.neutral';
        assert.ok(may || text.trim() !== '', `${locale.tag} ${path} is empty`);
        assert.doesNotMatch(text, /undefined|NaN|\[object|\$\{|#/, `${locale.tag} ${path}`);
      }
    }
  });
});

test('a percent sign in words stands from its number as in written numbers', () => {
  for (const locale of [en, zh, ru]) {
    const [, gap] = /\d(\D*)%/.exec(new Intl.NumberFormat(locale.tag, { style: 'percent' }).format(0.5))!;
    const gaps = [...textsOf(locale)].flatMap(([path, text]) =>
      [...text.matchAll(/\d(\s*)%/g)].map((found) => ({ path, gap: found[1] })),
    );
    assert.notEqual(gaps.length, 0, locale.tag);
    assert.deepEqual(
      gaps.filter((one) => one.gap !== gap),
      [],
      locale.tag,
    );
  }
});

describe('is set as its readers set type', () => {
  const han = String.raw`\p{Script=Han}`;

  test('Chinese: full-width marks, and a space between characters and letters or digits', () => {
    const faults = [...textsOf(zh)].filter(([path, text]) => {
      // Dates are written without a space; what is put in may be of any script.
      const own = text.replaceAll(/⟨[^⟩]*⟩/g, '');
      return (
        new RegExp(`${han}[,;:?!()]|[,;:?!()]${han}|……`, 'u').test(own) ||
        new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9%]${han}`, 'u').test(path.startsWith('dates.') ? '' : own)
      );
    });
    assert.deepEqual(faults, []);
  });

  test('Chinese: one word for one thing', () => {
    const others = /客服(?!中心|响应率|人员)|联系人|\d 次联系|次接触|学生 t|质检员工/;
    assert.deepEqual(
      [...textsOf(zh)].filter(([, text]) => others.test(text)),
      [],
    );
  });

  test('Russian: « » and —, and no line ends between a number and what it counts', () => {
    const faults = [...textsOf(ru)].filter(([path, text]) => {
      const own = text.replaceAll(/⟨[^⟩]*⟩ – ⟨[^⟩]*⟩/g, '');
      const dash = !path.startsWith('dates.') && /[\s\u00a0]–[\s\u00a0]/.test(own);
      return dash || /["“”„]| - |\.\.\./.test(own) || /\d %/.test(own);
    });
    assert.deepEqual(faults, []);
    for (const n of [0, 1, 2, 5, 21, 1.5]) {
      const text = ru.footnote.part.contact({ n, text: String(n) }, 'время в очереди неизвестно');
      assert.match(text, /^[\d.]+\u00a0обращени/);
    }
  });

  test('Russian: the form of the word is that of the number', () => {
    const forms = [0, 1, 2, 5, 11, 21, 22, 1.5].map((n) =>
      ru.messages.explain.leftOutRows({ n, text: String(n) }, '…').replace(/\u00a0/g, ' '),
    );
    assert.deepEqual(forms, [
      '0 обращений не учтено: …',
      '1 обращение не учтено: …',
      '2 обращения не учтены: …',
      '5 обращений не учтено: …',
      '11 обращений не учтено: …',
      '21 обращение не учтено: …',
      '22 обращения не учтены: …',
      '1.5 обращения не учтено: …',
    ]);
  });
});

test('in Chinese, how a name is broken down stands in one pair of brackets', () => {
  const shares = zh.categories.sharesBy('接待量', 'topic', '业务类型');
  assert.equal(zh.messages.heading.metricByGrain(shares, 'week'), '接待量占比（按业务类型，按周）');
  assert.equal(zh.messages.heading.metricByGrain('接待量', 'week'), '接待量（按周）');
  assert.equal(zh.categories.metricBy('接待量（呼入）', 'queue', '队列'), '接待量（呼入，按队列）');
});

for (const [locale, script, own] of [
  [zh, /\p{Script=Han}/u, 'Chinese'],
  [ru, /\p{Script=Cyrillic}/u, 'Russian'],
] as const satisfies readonly (readonly [Locale, RegExp, string])[]) {
  describe(own, () => {
    const texts = new Map([...textsOf(locale)].filter(([path]) => !ofItsOwn.test(path)));

    test('has the same texts as English, each in its own script', () => {
      assert.deepEqual([...texts.keys()].toSorted(), [...english.keys()].toSorted());
      const left = [...texts].filter(
        ([path, text]) => !script.test(text) && !alike.some((one) => one.test(path)),
      );
      assert.deepEqual(left, []);
    });

    test('has no Latin word that its trade does not use', () => {
      for (const [path, text] of texts) {
        if (path === 'tag' || path === 'direction') continue;
        const words = text.replaceAll(/⟨[^⟩]*⟩/g, '').match(/[A-Za-z][A-Za-z0-9]+/g) ?? [];
        assert.deepEqual(
          words.filter((word) => !latin.has(word)),
          [],
          `${path}: ${text}`,
        );
      }
    });

    test('says every value that English says', () => {
      for (const [path, text] of texts) {
        if (/^(durations|dates)\./.test(path)) continue;
        // Messages for developers are English, and are read on the console.
        const values = said(english.get(path)!).filter((value) => value !== '⟨message⟩');
        assert.deepEqual(said(text), values, `${path}: ${text}`);
      }
    });
  });
}

test('the exceptions are still needed', () => {
  const unused = alike.filter((one) => ![...english.keys()].some((path) => one.test(path)));
  assert.deepEqual(unused, []);
  const words = [...textsOf(zh).values(), ...textsOf(ru).values()].join(' ');
  assert.deepEqual(
    [...latin].filter((word) => !new RegExp(String.raw`\b${word}\b`).test(words)),
    [],
  );
});

function said(text: string): string[] {
  return [...new Set(text.match(/⟨[^⟩]*⟩/g) ?? [])].toSorted();
}
