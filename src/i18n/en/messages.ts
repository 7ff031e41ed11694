import type { Messages, SpokenChange } from '../messages.js';
import type { TimeGrain } from '../../time/grain.js';
import { plural } from './plural.js';

const byGrain: Readonly<Record<TimeGrain, string>> = {
  '5-minutes': 'per 5 minutes',
  '15-minutes': 'per 15 minutes',
  '30-minutes': 'per half hour',
  hour: 'by hour',
  day: 'by day',
  week: 'by week',
  month: 'by month',
  quarter: 'by quarter',
  year: 'by year',
};

const amountOf = ({ amount, perDay }: SpokenChange): string => (perDay ? `${amount} a day` : amount);

export const messages: Messages = {
  frame: {
    menu: 'Menu',
    explain: 'How this number is calculated',
    showTable: 'Show as table',
    showContacts: 'Show the contacts',
    saveCsv: 'Save as CSV',
    saveSvg: 'Save as SVG',
    savePng: 'Save as PNG',
    copyTable: 'Copy table',
    copied: 'The table is copied',
    copyFailed: 'Copying is not allowed here',
    saveFailed: 'The file could not be made',
    rowsShown: (shown, all) =>
      `${plural(shown, { one: 'The first row', other: 'The first # rows' })} of ${all.text}; the CSV has all of them.`,
    close: 'Close',
    loading: 'Loading…',
    loadingRows: (rows) =>
      plural(rows, { one: 'Loading… # contact read', other: 'Loading… # contacts read' }),
    loadingBytes: (read, total) => `Loading… ${read} of ${total}`,
    failed: 'This could not be shown.',
    kept: 'The last numbers available are still shown.',
    retry: 'Try again',
    notices: 'Notices',
  },
  late: {
    asOf: (time) => `As of ${time}`,
    dataAsOf: (time, ago) => `Data as of ${time}, ${ago}`,
    nothingNew: (time) => `No new data since ${time}.`,
  },
  heading: {
    metricByGrain: (metric, grain) => `${metric} ${byGrain[grain]}`,
    line: (parts) => parts.join(' · '),
    pair: (label, text) => `${label}: ${text}`,
    list: (parts) => parts.join('; '),
    sentences: (sentences) => sentences.join(' '),
    caption: (what, period) => `${what}, ${period}`,
    allData: 'all data',
    noTime: 'empty period',
  },
  table: {
    total: 'Total',
    other: 'Other',
    value: 'Value',
    previous: 'Comparison period',
    change: 'Change',
    sample: 'Sample',
    interval: '95% interval',
    metricColumn: (metric, column) => `${metric}: ${column}`,
    partialRow: (label) => `${label} (incomplete)`,
  },
  condition: {
    anyOf: (values) => values,
    nothing: 'none of them',
    noneOf: (values) => `all but ${values}`,
    range: (from, below) => `from ${from} to under ${below}`,
    from: (from) => `from ${from}`,
    below: (below) => `under ${below}`,
    bin: (from, below) => `${from} to under ${below}`,
  },
  status: { met: 'On target', near: 'Near target', missed: 'Off target', unclear: 'Too close to call' },
  judgement: { better: 'better', worse: 'worse', neutral: '' },
  target: {
    atLeast: (value) => `≥ ${value}`,
    atMost: (value) => `≤ ${value}`,
    line: (target) => `Target ${target}`,
    andFloor: (target, floor) => `${target}, floor ${floor}`,
    judged: (target, status) => `${target}: ${status.toLowerCase()}`,
  },
  change: {
    against: (amount, period) => `${amount} vs ${period}`,
    same: (period) => `No change vs ${period}`,
    none: (period) => `No value to compare with in ${period}`,
    withShare: (amount, share) => `${amount} (${share})`,
    clear: 'clear change',
    unclear: 'no clear change',
    noted: (amount, clear) => `${amount}, ${clear}`,
    interval: '95% interval of the change',
  },
  interval: {
    between: (low, high) => `${low} to ${high}`,
    labelled: (interval) => `95% interval ${interval}`,
    none: 'none is defined for this metric',
    tooFew: 'the sample is too small for one',
    method: {
      wilson: (interval) => `${interval} (Wilson score)`,
      mean: (interval) => `${interval} (Student’s t)`,
      nps: (interval) => `${interval} (adjusted Wald)`,
      ratio: (interval) => `${interval} (ratio of sums, t)`,
    },
  },
  zoom: {
    in: 'Zoom in',
    out: 'Zoom out',
    earlier: 'Earlier',
    later: 'Later',
    all: 'Show the whole period',
    overview: 'The whole period, with the time shown',
    both: 'Time shown',
    from: 'Start of the time shown',
    to: 'End of the time shown',
  },
  explain: {
    title: (metric) => `How “${metric}” is calculated`,
    definition: 'What it means',
    formula: 'Formula',
    numerator: 'Numerator',
    denominator: 'Denominator',
    value: 'Value',
    interval: '95% interval',
    sample: 'Sample',
    leftOut: 'Left out',
    coverage: 'Coverage',
    attribution: 'Counted in the time of',
    zone: 'Time zone',
    period: 'Period',
    filter: 'Filter',
    comparison: 'Compared with',
    target: 'Target',
    note: 'Note',
    version: 'Version',
    ratio: (words, numerator, denominator, value) => `${words} = ${numerator} ÷ ${denominator} = ${value}`,
    hundredfold: (words, numerator, denominator, value) =>
      `100 × ${words} = 100 × ${numerator} ÷ ${denominator} = ${value}`,
    plain: (words, value) => `${words} = ${value}`,
    amount: (words, amount) => `${words}: ${amount}`,
    components: 'Made up of',
    component: (words, value, share) => `${words}: ${value} (share ${share})`,
    noComponent: (words) => `${words}: no data, so the rest makes up the whole`,
    leftOutRows: (rows, reason) =>
      plural(rows, { one: `# contact left out: ${reason}`, other: `# contacts left out: ${reason}` }),
    leftOutResponses: (rows, reason) =>
      plural(rows, { one: `# response left out: ${reason}`, other: `# responses left out: ${reason}` }),
    leftOutCriteria: (rows, reason) =>
      plural(rows, {
        one: `# criterion of an evaluation left out: ${reason}`,
        other: `# criteria of evaluations left out: ${reason}`,
      }),
    leftOutRecords: (rows, reason) =>
      plural(rows, { one: `# row left out: ${reason}`, other: `# rows left out: ${reason}` }),
    leftOutNone: 'nothing',
    used: (used, eligible, share) =>
      `${used.text} of ${eligible.text} (${share}) have all that this number needs`,
    usedAll: (eligible) => `all ${eligible.text} have all that this number needs`,
    arrival: 'arrival',
    end: 'end',
    periodAll: 'all that the data cover',
    filterNone: 'none',
    compared: (period, value, change) => `${period}: ${value}; ${change}`,
    yes: 'yes',
    no: 'no',
    channelThreshold: (channel, threshold) => `${channel} ${threshold}`,
    present: (field, present, all) =>
      `${field}: given for ${present.text} of ${all.text}; counts as 0 elsewhere`,
    approximate: (error) => `approximate: from a histogram, within ${error} of the exact value`,
    parallel: (whole) => `contacts handled at the same time are added up, so this can exceed ${whole}`,
    standardError: (error) => `plain standard error: ${error}; the interval is the adjusted one`,
    partial: 'incomplete: the data end within it',
    cut: (part) => `incomplete: the period asked for has only ${part} of it`,
    fingerprint: (definition, data) => `definition ${definition}, data ${data}`,
    weekStart: (day) => `weeks start on ${day}`,
  },
  notice: {
    partialValue: (until) => `The data end on ${until}, inside this period.`,
    partialValueCompared: (until) =>
      `The data end on ${until}, inside this period; the period compared with is cut to the same length.`,
    cutBuckets: (labels) => `Incomplete, only partly within the period and the data: ${labels}.`,
    coverage: (used, eligible, share) =>
      `Made from ${used.text} of ${eligible.text} contacts (${share}); the rest lack something that it needs.`,
    coverageOfResponses: (used, eligible, share) =>
      `Made from ${used.text} of ${eligible.text} responses (${share}); the rest lack something that it needs.`,
    coverageOfCriteria: (used, eligible, share) =>
      `Made from ${used.text} of ${eligible.text} criteria of evaluations (${share}); the rest lack something that it needs.`,
    coverageOfRecords: (used, eligible, share) =>
      `Made from ${used.text} of ${eligible.text} rows (${share}); the rest lack something that it needs.`,
    missingField: (field, name) => `Not in the data: ${field} (${name}).`,
    notInIntervals:
      'This number cannot be made from interval totals, and for at least part of this time the data have nothing else.',
    suppliedLimits: (limits) => `Limits of the interval totals: ${limits}.`,
    withheld: 'Values of too few customers, and those that would give them away, are withheld.',
    onlyTrue: (field, name) =>
      `${field} (${name}) is never false in the data: perhaps the source sends it only when it is true.`,
    covers: (period) => `The data cover ${period}.`,
    noContacts: 'There are no contacts in the data.',
    nothingHere: 'No contact matches the period and the filters.',
    noTime: 'The periods that are set have no time in common.',
  },
  spoken: {
    value: ({ metric, period, value, sample }) => `${metric}, ${period}: ${value}, from ${sample}.`,
    count: ({ metric, period, value }) => `${metric}, ${period}: ${value}.`,
    againstTarget: {
      met: ({ metric, period, value, target }) =>
        `${metric}, ${period}: ${value}; the target of ${target} is met.`,
      near: ({ metric, period, value, target }) =>
        `${metric}, ${period}: ${value}; close to the target of ${target}.`,
      missed: ({ metric, period, value, target }) =>
        `${metric}, ${period}: ${value}; the target of ${target} is missed.`,
      unclear: ({ metric, period, value, target, sample }) =>
        `${metric}, ${period}: ${value}; with ${sample} it is too close to call against the target of ${target}.`,
    },
    absent: ({ metric, period, reason }) => `${metric}, ${period}: no value. ${reason}`,
    atLeast: (value) => `at least ${value}`,
    atMost: (value) => `at most ${value}`,
    up: {
      better: (v) => `That is ${amountOf(v)} higher than ${v.period}, a change for the better.`,
      worse: (v) => `That is ${amountOf(v)} higher than ${v.period}, a change for the worse.`,
      neutral: (v) => `That is ${amountOf(v)} higher than ${v.period}.`,
    },
    down: {
      better: (v) => `That is ${amountOf(v)} lower than ${v.period}, a change for the better.`,
      worse: (v) => `That is ${amountOf(v)} lower than ${v.period}, a change for the worse.`,
      neutral: (v) => `That is ${amountOf(v)} lower than ${v.period}.`,
    },
    clear: 'The change is clear.',
    unclear: 'It is no clear change: chance alone could make it.',
    same: (period) => `That is the same as ${period}.`,
    extremes: ({ highest, highestAt, lowest, lowestAt }) =>
      `Highest: ${highest} (${highestAt}). Lowest: ${lowest} (${lowestAt}).`,
    steady: (value) => `It is ${value} throughout.`,
  },
  trend: {
    current: 'This period',
    previous: (period) => `Before: ${period}`,
    target: (target) => `Target ${target}`,
    partial: 'incomplete',
    event: 'Event',
    noValue: 'no value',
    selected: (period) => `selected: ${period}`,
  },
  place: {
    row: (part, row) => `${part}, row ${row}`,
    line: (line, column, byte) => `line ${line}, column ${column} (byte ${byte})`,
    at: (places) => `At: ${places}.`,
    first: (places) => `First at: ${places}.`,
  },
};
