import { css } from 'lit';

/** A table that scrolls under its header, foot and first column. */
export const valueGridStyles = css`
  .grid-frame {
    position: relative;
  }

  .grid-box {
    position: relative;
    max-block-size: var(--cb-table-height);
    overflow: auto;
    overscroll-behavior-x: contain;
    scroll-padding-block: var(--_head, 0px) var(--_foot, 0px);
    scroll-padding-inline-start: var(--_first, 0px);
    border-block: var(--_rule) solid var(--cb-line);
  }

  .grid-box[data-virtual] {
    /* The room of rows that are not there changes above what is seen: the browser must not make up for it. */
    overflow-anchor: none;
  }

  .grid {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--_text-body);
  }

  .grid th,
  .grid td {
    padding: var(--_space-3) var(--_space-5);
    border-block-end: var(--_rule) solid var(--cb-grid);
    background: var(--cb-surface);
    vertical-align: middle;
    white-space: nowrap;
  }

  .grid .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    padding: 0;
    border-block-end-color: var(--cb-axis);
    vertical-align: bottom;
    white-space: normal;
  }

  .grid .sort {
    display: flex;
    align-items: flex-end;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: 2.5em;
    padding: var(--_space-4) var(--_space-5);
    border: 0;
    background: none;
    font-weight: var(--_strong);
    line-height: var(--_leading-tight);
    text-align: inherit;
  }

  .grid .end .sort {
    flex-direction: row-reverse;
  }

  .sort .label {
    inline-size: max-content;
    max-inline-size: 9em;
    overflow-wrap: anywhere;
  }

  .grid .sort:hover {
    background: var(--_hover);
  }

  .direction {
    flex: none;
    display: inline-flex;
    font-size: var(--_text-tick);
    color: var(--cb-muted);
  }

  .direction.descending {
    transform: scaleY(-1);
  }

  .direction.none {
    visibility: hidden;
  }

  .sort:hover .direction.none,
  .sort:focus-visible .direction.none {
    visibility: visible;
    opacity: 0.5;
  }

  .grid tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: var(--_space-2);
  }

  .grid .head:first-child {
    z-index: 3;
    padding-inline-start: 0;
  }

  .grid .head:first-child .sort {
    padding-inline-start: var(--_space-2);
  }

  .grid-box[data-aside] tr > :first-child {
    border-inline-end: var(--_rule) solid var(--cb-line);
  }

  /* As wide as its text, so that a table with many columns scrolls rather than squeezing names. */
  .grid .name {
    display: block;
    inline-size: max-content;
    max-inline-size: min(18em, 38cqi);
    overflow-wrap: anywhere;
    white-space: normal;
  }

  .grid-box[data-virtual] tbody .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .grid .muted {
    color: var(--cb-muted);
  }

  .grid .key.muted .name {
    color: var(--cb-muted);
  }

  .grid .choose {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    max-inline-size: 100%;
    min-block-size: 1.5em;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline 1px transparent;
    text-underline-offset: 0.2em;
  }

  .grid .choose:hover {
    text-decoration-color: currentColor;
  }

  .grid .pressed {
    font-weight: var(--_strong);
    box-shadow: inset 0.25em 0 var(--cb-accent);
    padding-inline-start: var(--_space-5);
  }

  .grid .pressed .icon {
    color: var(--cb-accent);
  }

  .grid .hidden {
    user-select: none;
  }

  .content {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space-3);
  }

  .content .text {
    text-align: end;
  }

  .content .drawing {
    flex: none;
    display: block;
    margin-inline-end: auto;
    block-size: 1.3em;
  }

  .content.noted {
    flex-direction: column;
    align-items: flex-end;
    gap: var(--_space-1);
  }

  .content .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0 var(--_space-4);
  }

  .noted .text {
    font-weight: var(--_strong);
  }

  .content .note {
    font-size: var(--_text-body);
    color: var(--cb-muted);
  }

  .content .mark {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    font-size: var(--_text-body);
  }

  .mark .icon {
    inline-size: 0.8em;
    block-size: 0.8em;
  }

  .mark.met {
    color: var(--cb-met);
  }

  .mark.near {
    color: var(--cb-near);
  }

  .mark.missed {
    color: var(--cb-missed);
  }

  .mark.unclear {
    color: var(--cb-unclear);
  }

  .mark.neutral {
    color: var(--cb-muted);
  }

  .grid tbody tr:hover > * {
    background: color-mix(in srgb, var(--cb-ink) 4%, var(--cb-surface));
  }

  .grid .subtotal > * {
    border-block-end-color: var(--cb-axis);
    font-weight: var(--_strong);
  }

  .grid tfoot > tr > * {
    position: sticky;
    z-index: 1;
    border-block: 0;
    font-weight: var(--_strong);
  }

  .grid tfoot {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
  }

  .grid tfoot > tr:first-child > * {
    border-block-start: var(--_rule) solid var(--cb-axis);
  }

  .grid tbody > tr:last-child > * {
    border-block-end: 0;
  }

  .grid tfoot .other > * {
    font-weight: var(--_plain);
    color: var(--cb-muted);
  }

  .grid .gap > td {
    padding: 0;
    border: 0;
  }

  .grid .sizer {
    visibility: hidden;
  }

  .grid .sizer > td {
    padding-block: 0;
    border: 0;
  }

  .grid .sizer .content,
  .grid .sizer .name {
    block-size: 0;
    overflow: hidden;
    white-space: nowrap;
  }

  .grid-nothing {
    position: sticky;
    inset-inline-start: 0;
    margin: 0;
    padding: var(--_space-8) var(--_space-2);
    font-size: var(--_text-body);
    color: var(--cb-muted);
  }

  .grid .plain-head {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    min-block-size: 2.5em;
    padding: var(--_space-4) var(--_space-5);
    font-weight: var(--_strong);
    line-height: var(--_leading-tight);
  }

  .grid .end .plain-head {
    justify-content: flex-end;
    text-align: end;
  }

  .grid .head:first-child .plain-head {
    padding-inline-start: var(--_space-2);
  }

  .grid .plain-head .label {
    max-inline-size: min(18em, 50cqi);
    overflow-wrap: anywhere;
  }

  /* Keys under one another, each of a height that a finger can hit. */
  .grid .stack > div {
    display: flex;
    align-items: center;
    min-block-size: 1.75em;
  }

  .grid .stack .choose {
    min-block-size: 1.75em;
  }

  .grid .stack > div:nth-child(n + 2) {
    padding-inline-start: var(--_space-6);
  }

  .grid .stack > .muted .name {
    color: var(--cb-muted);
  }

  .grid .stack > div > .sort {
    min-block-size: 1.75em;
    padding-block: var(--_space-2);
  }

  .grid .head.stack {
    padding-block: var(--_space-2);
  }

  .grid .head.stack > div:nth-child(n + 2) {
    padding-inline-start: var(--_space-4);
  }

  /* What is drawn stands under its number, so that a column is hardly wider than that. */
  [data-narrow] .grid th:not(.head),
  [data-narrow] .grid td {
    padding-inline: var(--_space-3);
  }

  [data-narrow] .grid tr > :first-child:not(.head) {
    padding-inline-start: var(--_space-2);
  }

  [data-narrow] .grid .head:not(:first-child) .sort,
  [data-narrow] .grid .head:not(:first-child) .plain-head {
    padding-inline: var(--_space-3);
  }

  /* A word a line: a header is no wider than the numbers under it need. */
  [data-narrow] .sort .label {
    inline-size: min-content;
    max-inline-size: 7.5em;
    overflow-wrap: break-word;
    word-break: keep-all;
  }

  [data-narrow] .content:not(.noted) {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space-1) var(--_space-3);
  }

  /* A reason for a missing value is longer than any value. */
  [data-narrow] td.muted .text:only-child {
    max-inline-size: 7.5em;
    overflow-wrap: break-word;
    white-space: normal;
  }

  [data-narrow][data-virtual] td.muted .text {
    line-height: var(--_leading-tight);
  }

  /* Beside a single column of numbers there is more room for names, which here are metrics': their words stay whole. */
  .grid[data-card] .name {
    min-inline-size: min-content;
    max-inline-size: 46cqi;
    overflow-wrap: break-word;
  }

  .noted .drawing {
    inline-size: 3.75em;
  }

  [data-narrow] .content:not(.noted) > .mark {
    grid-area: 1 / 1;
    justify-self: end;
  }

  [data-narrow] .content:not(.noted) > .text {
    grid-area: 1 / 2;
  }

  [data-narrow] .content:not(.noted) > .drawing {
    grid-area: 2 / 1 / auto / -1;
    justify-self: end;
    margin: 0;
    inline-size: 4.5em;
    block-size: 1.125em;
  }

  [data-narrow] .sizer .content:not(.noted) > .drawing {
    block-size: 0;
  }

  /* Rows of which only some are there have to be of one height. */
  [data-narrow][data-virtual] tbody tr[aria-rowindex] > * {
    block-size: 2.75em;
    box-sizing: border-box;
  }

  .grid :focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
  }

  .grid-tip {
    z-index: 4;
  }

  .grid-legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-8);
    margin: var(--_space-4) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--_text-note);
    color: var(--cb-muted);
  }

  .grid-legend li {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }

  .grid-legend .mark {
    display: inline-flex;
  }

  @media (forced-colors: active) {
    .grid .pressed {
      outline: var(--_rule-focus) solid Highlight;
      outline-offset: calc(-1 * var(--_rule-focus));
    }
  }

  @media print {
    .frame {
      break-inside: auto;
    }

    .grid {
      font-size: var(--_text-print);
    }

    .grid th,
    .grid td,
    .grid .sort {
      padding: var(--_space-2) var(--_space-3);
    }

    .content .drawing {
      inline-size: 4em;
    }

    .grid-box {
      max-block-size: none;
      overflow: visible;
    }

    .grid + .grid {
      margin-block-start: var(--_space-12);
    }

    .grid .head,
    .grid tr > :first-child,
    .grid tfoot > tr > *,
    .grid tfoot {
      position: static;
    }

    .grid tfoot {
      display: table-row-group;
    }

    /* Stands over the rows of each page. */
    .grid thead {
      display: table-header-group;
      break-inside: avoid;
    }

    .grid tr {
      break-inside: avoid;
    }
  }
`;
