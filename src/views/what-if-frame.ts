import type { WhatIf } from '../analysis/what-if/what-if.js';
import { whatIfWords } from '../i18n/topics/what-if.js';
import { csv, csvLines, guard, textCell } from './csv.js';
import type { DataNote } from './data-note.js';
import type { ExplanationLine } from './explain.js';
import { frameOf } from './frame-of.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import type { MovedLever } from './moved-levers.js';
import type { Subject } from './subject.js';
import { valueText } from './value-text.js';

export interface WhatIfParts {
  readonly found: WhatIf;
  /** Satisfaction as it is. */
  readonly subject: Subject;
  readonly levers: readonly MovedLever[];
  readonly data: DataNote;
  /** Whether the page gave the numbers. */
  readonly given: boolean;
}

/** What surrounds the picture of what satisfaction might do. */
export function whatIfFrame(parts: WhatIfParts): FrameView {
  const { found, subject, data } = parts;
  const { locale } = subject;
  const words = whatIfWords(locale);
  const isEmpty = found.csat.value === null;
  const frame = frameOf([subject], data, {
    heading: words.heading,
    summary: summaryOf(parts),
    empty: isEmpty,
    buckets: false,
    notices: isEmpty ? [] : noticesOf(parts),
    explained: explained(subject),
    twin: () => twinOf(parts),
  });
  const { heading, subheading, summary, state, notices, fileName } = frame;
  return {
    ...{ heading, subheading, summary, state, notices },
    fileName: `what-if-${fileName}`,
    get explanations() {
      return frame.explanations;
    },
    get twin() {
      return frame.twin;
    },
    get csv() {
      return csvOf(parts);
    },
  };
}

function summaryOf({ found, subject, levers }: WhatIfParts): string {
  const { locale } = subject;
  const { messages, numbers } = locale;
  const words = whatIfWords(locale);
  if (found.csat.value === null)
    return found.csat.reason === undefined ? '' : locale.reasons[found.csat.reason].sentence;
  return messages.heading.sentences([
    words.nowIs(valueText(subject, found.csat)),
    ...levers.map(({ name, stepText, claimed, fitted }) =>
      words.said({
        lever: name,
        step: stepText,
        claim: claimed.after ?? numbers.absent,
        association: fitted.after ?? fitted.lack ?? numbers.absent,
      }),
    ),
  ]);
}

function noticesOf({ subject, levers, given }: WhatIfParts): readonly Notice[] {
  const { locale, formats } = subject;
  const { messages } = locale;
  const words = whatIfWords(locale);
  const named = (of: readonly MovedLever[]): string => messages.heading.list(of.map(({ name }) => name));
  const lineOf = ({ of: { association } }: MovedLever): typeof association | null =>
    'reason' in association ? null : association;
  const beyond = levers.filter((lever) => {
    const line = lineOf(lever);
    return line !== null && 'isBeyond' in line && line.isBeyond;
  });
  const cut = levers.filter(({ of: { claimed, association } }) => {
    const isLine = !('reason' in association) && association.after.isCut;
    return claimed.after?.isCut === true || isLine;
  });
  const fitted = levers.flatMap(({ name, of: { association } }) =>
    'reason' in association
      ? []
      : [
          messages.heading.sentences([
            words.fitted({
              lever: name,
              answers: formats.quantity(association.n),
              days: formats.quantity(association.days),
            }),
            ...(association.leftOut > 0 ? [words.leftOut(formats.quantity(association.leftOut))] : []),
          ]),
        ],
  );
  const info = (text: string): Notice => ({ severity: 'info', text });
  const warning = (text: string): Notice => ({ severity: 'warning', text });
  return [
    warning(words.claimNote),
    info(words.associationNote),
    info(words.aloneNote),
    ...(cut.length > 0 ? [warning(words.cutNote(named(cut)))] : []),
    ...(beyond.length > 0 ? [warning(words.beyondNote(named(beyond)))] : []),
    ...(given ? [info(words.given)] : fitted.map(info)),
  ];
}

function explained({ locale }: Subject): readonly ExplanationLine[] {
  const { messages } = locale;
  const words = whatIfWords(locale);
  const { claims, title, definition, formula, proportion } = words.explain;
  return [
    ...[definition, formula].map((text) => ({ label: title, text })),
    ...[...Object.values(claims), proportion].map((text) => ({ label: words.claimLabel, text })),
    { label: messages.explain.note, text: words.associationNote },
  ].map((line) => ({ kind: 'note', ...line }));
}

function twinOf({ subject, levers }: WhatIfParts): TableTwin {
  const { messages, numbers } = subject.locale;
  const words = whatIfWords(subject.locale);
  const { metricColumn } = messages.table;
  const end = (label: string): TableTwin['columns'][number] => ({ label, align: 'end' });
  const text = (one: string | null): string => one ?? numbers.absent;
  return {
    caption: words.heading,
    columns: [
      { label: words.lever, align: 'start' },
      end(words.stepHeader),
      end(words.level),
      ...[words.claimLabel, words.associationLabel].flatMap((name) => [
        end(metricColumn(name, words.after)),
        end(metricColumn(name, words.change)),
      ]),
      end(words.slopeHeader),
      end(words.sampleHeader),
      { label: words.remark, align: 'start' },
    ],
    rows: levers.map(({ name, stepText, levelText, claimed, fitted, remarks }) => [
      name,
      stepText,
      text(levelText),
      text(claimed.after),
      text(claimed.change),
      text(fitted.after ?? fitted.lack),
      text(fitted.change),
      text(fitted.slope),
      text(fitted.sample),
      remarks.length === 0 ? numbers.absent : messages.heading.list(remarks),
    ]),
  };
}

/** For machines and spreadsheets: a line a lever in full precision, then what the numbers are of. */
function csvOf({ found, subject }: WhatIfParts): string {
  const estimate = ['', '.low', '.high'];
  const columns = [
    ...['lever', 'step', 'claim.step', 'claim.relative', 'claim.basis', 'claimed.relative', 'claimed.after'],
    ...['association.n', 'association.days', 'association.left_out', 'association.reason'],
    ...['slope', 'change', 'relative', 'after'].flatMap((name) =>
      estimate.map((end) => `association.${name}${end}`),
    ),
    ...['association.clear', 'association.level', 'association.level_after', 'association.beyond'],
  ];
  const lines = found.levers.map(({ lever, step, claim, claimed, association: line }) => {
    const cells: readonly unknown[] = [
      ...[lever, step, claim.step, claim.relative, claim.basis, claimed.relative, claimed.after?.value],
      ...('reason' in line
        ? [null, null, null, line.reason, ...Array.from({ length: 16 }, () => null)]
        : [
            ...[line.n, line.days, line.leftOut, null, line.slope, line.low, line.high],
            ...[line.change, line.relative, line.after].flatMap((one) => [one?.value, one?.low, one?.high]),
            ...[line.clear, line.level, line.levelAfter, line.isBeyond],
          ]),
    ];
    return cells.map((cell) => (cell === null || cell === undefined ? '' : textCell(String(cell))));
  });
  const { value, low, high, n } = found.csat;
  const notes = [
    `rows: ${lines.length}`,
    'truncated: no',
    'claims: sentences of a vendor, no data published',
    'association: not a cause',
    `csat: ${value ?? ''} (${low ?? ''} to ${high ?? ''}), n ${n}`,
  ];
  // What the numbers are of stands under every table's file in the same words.
  const common = csv(subject.table)
    .split('\r\n')
    .filter((line) => /^"?# /.test(line) && !/^"?# (?:rows|truncated)\b/.test(line));
  return (
    csvLines([columns, ...lines, ...notes.map((note) => [guard(`# ${note}`)])]) +
    common.map((line) => `${line}\r\n`).join('')
  );
}
