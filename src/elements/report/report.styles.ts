import { css } from 'lit';

export const styles = css`
  .frame {
    gap: var(--_space-10);
    padding: clamp(1em, 4cqi, 2.5em);
  }

  .frame > .header > .titles > .heading {
    font-size: var(--_text-report);
    line-height: var(--_leading-tight);
    letter-spacing: -0.01em;
  }

  /* The facts say it, line by line. */
  .frame > .header .subheading {
    display: none;
  }

  .report {
    display: flex;
    flex-direction: column;
    gap: var(--_space-16);
  }

  .scope {
    display: contents;
  }

  .aim {
    max-inline-size: 46em;
    margin: 0;
    font-size: var(--_text-panel);
  }

  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-10);
    margin: 0;
    padding-block: var(--_space-6);
    border-block: var(--_rule) solid var(--cb-line);
    font-size: var(--_text-note);
  }

  .facts dt {
    color: var(--cb-muted);
  }

  .facts dd {
    margin: 0;
  }

  .head {
    display: flex;
    flex-direction: column;
    gap: var(--_space-8);
  }

  .progress {
    display: flex;
    align-items: center;
    gap: var(--_space-6);
    font-size: var(--_text-note);
    color: var(--cb-muted);
  }

  .progress svg {
    inline-size: 8em;
    block-size: 0.25em;
    overflow: visible;
  }

  .progress .track {
    fill: var(--cb-grid);
  }

  .progress .done {
    fill: var(--cb-accent);
  }

  .contents ol {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-10);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_text-body);
  }

  .contents button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--cb-accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .section {
    display: flex;
    flex-direction: column;
    gap: var(--_space-8);
    min-inline-size: 0;
  }

  .section-heading {
    padding-block-start: var(--_space-6);
    border-block-start: var(--_rule-strong) solid var(--cb-ink);
    font-size: var(--_text-section);
    font-weight: var(--_strong);
    line-height: var(--_leading-tight);
    scroll-margin-block-start: 1em;
  }

  .back .section-heading {
    border-block-start: var(--_rule) solid var(--cb-line);
    font-size: var(--_text-panel);
  }

  .note {
    max-inline-size: 46em;
    margin: 0;
    color: var(--cb-muted);
    font-size: var(--_text-body);
  }

  .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-12) var(--_space-16);
  }

  /* One document: what stands in it is told apart by room and hairlines, not by boxes. */
  .item {
    min-inline-size: 0;
    --cb-border: 0;
    --_edge: 0;
    --cb-radius: 0.375em;
    --cb-padding: 0;
    --cb-shadow: none;
  }

  .item > * {
    block-size: 100%;
  }

  .item:not(.apart) > ::part(subheading) {
    display: none;
  }

  /* The section says it already, where there is nothing else in it; it stays a step of the outline. */
  .section-heading ~ .items > .item:only-child > cb-insights::part(heading) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .items.tile {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--_space-10) var(--_space-12);
  }

  .items.tile .item {
    padding-block-start: var(--_space-6);
    border-block-start: var(--_rule) solid var(--cb-line);
  }

  @container frame (inline-size >= 44em) {
    .items.tile {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    .items.tile.threes {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @container frame (inline-size >= 50em) {
    .items.half {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .items.half > :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }

  @container frame (inline-size < 20em) {
    .items.tile {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .coming {
    block-size: 12em;
    border-radius: var(--_radius-surface);
    background: var(--_bone);
  }

  .coming.tile {
    block-size: 6em;
  }

  .list {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_text-body);
  }

  .terms {
    margin: 0;
    font-size: var(--_text-body);
  }

  .terms > div {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) 3fr;
    gap: var(--_space-2) var(--_space-10);
    padding-block: var(--_space-3);
    border-block-end: var(--_rule) solid var(--cb-line);
  }

  .terms dt {
    font-weight: var(--_medium);
    color: inherit;
  }

  .terms dd {
    margin: 0;
    color: var(--cb-muted);
  }

  @container frame (inline-size < 32em) {
    .facts,
    .terms > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .facts {
      gap: 0;
    }

    .facts dd {
      padding-block-end: var(--_space-3);
    }
  }

  /* What is drawn by size is drawn for paper before it is printed: within the narrower of A4 and Letter. */
  :host([data-cb-printing]) {
    inline-size: 180mm;
  }

  :host([data-cb-printing]) .frame {
    /* Here, where the steps are known; what stands inside takes it from here. */
    --cb-font-size: var(--_text-paper);
    --cb-chart-height: 11em;
    padding: 0;
    border: 0;
    box-shadow: none;
  }

  @media print {
    :host,
    :host([data-cb-printing]) {
      inline-size: auto;
    }

    .frame,
    .frame[data-theme] {
      break-inside: auto;
      display: block;
      padding: 0;
      border: 0;
      box-shadow: none;
      background: none;
    }

    /* Fragments of flex boxes and of boxes in them are where browsers cut what they should not. */
    .report,
    .section,
    .head {
      display: block;
    }

    .section {
      margin-block-start: var(--_space-8);
    }

    .aim {
      max-inline-size: none;
    }

    .head > * + *,
    .section > * + * {
      margin-block-start: var(--_space-4);
    }

    .section-heading {
      padding-block-start: var(--_space-3);
    }

    .facts {
      grid-template-columns: max-content minmax(0, 2fr) max-content minmax(0, 1fr);
      padding-block: var(--_space-4);
    }

    .items.tile {
      gap: var(--_space-4) var(--_space-12);
    }

    .items.tile .item {
      padding-block-start: var(--_space-3);
    }

    /* What stands behind the report is looked up, not read. */
    .back .list,
    .terms {
      font-size: var(--_text-note);
    }

    .terms {
      columns: 2;
      column-gap: var(--_space-16);
    }

    .terms > div {
      display: block;
      padding-block: var(--_space-2);
    }

    .terms dt,
    .terms dd {
      display: inline;
    }

    .terms dt {
      margin-inline-end: var(--_space-4);
    }

    .contents,
    .progress {
      display: none;
    }

    .section-heading,
    .note {
      break-after: avoid;
      break-inside: avoid;
    }

    .item,
    .terms > div,
    .list > li {
      break-inside: avoid;
    }

    .item.long {
      break-inside: auto;
    }

    .item > * {
      block-size: auto;
    }

    .items {
      display: block;
    }

    .items + .items {
      margin-block-start: var(--_space-6);
    }

    .items.whole > .item + .item {
      margin-block-start: var(--_space-12);
    }

    .items.tile,
    .items.half {
      display: grid;
    }

    .notices {
      margin-block-start: var(--_space-6);
    }
  }
`;
