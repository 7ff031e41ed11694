import { css } from 'lit';

export const styles = css`
  .coverage {
    margin: 0 0 var(--_space-6);
    font-size: var(--_text-body);
    color: var(--cb-muted);
  }

  .columns,
  .term {
    display: grid;
    grid-template-columns: minmax(6em, 1fr) minmax(9em, 2fr) 11em;
    gap: var(--_space-1) var(--_space-8);
    align-items: center;
  }

  .columns.compared,
  .term.compared {
    grid-template-columns: minmax(6em, 1fr) minmax(9em, 2fr) 11em 7em;
  }

  .columns {
    padding: 0 var(--_space-4) var(--_space-3);
    border-block-end: var(--_rule) solid var(--cb-axis);
    font-size: var(--_text-body);
    color: var(--cb-muted);
  }

  .columns > * {
    font-size: var(--_text-less);
  }

  .end {
    text-align: end;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-8);
  }

  .side-name,
  .who {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-3);
  }

  .swatch {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
  }

  .terms,
  .comments,
  .examples ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .terms {
    max-block-size: var(--cb-table-height);
    overflow-y: auto;
  }

  .row {
    border-block-end: var(--_rule) solid var(--cb-line);
  }

  .row:last-child {
    border-block-end: 0;
  }

  .term {
    position: relative;
    inline-size: 100%;
    padding: var(--_space-3) var(--_space-4);
    border: 0;
    border-radius: var(--_radius-mark);
    background: none;
    text-align: start;
    font-size: var(--_text-body);
  }

  .term:hover {
    background: var(--_hover);
  }

  .term:focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
  }

  .name {
    font-weight: var(--_strong);
    overflow-wrap: anywhere;
  }

  .bars {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }

  .side {
    display: flex;
    align-items: center;
    gap: var(--_space-4);
    font-size: var(--_text-body);
    line-height: var(--_leading-tight);
  }

  .side-text {
    flex: none;
    min-inline-size: 3.5em;
    text-align: end;
    color: var(--cb-muted);
  }

  .side-text:empty {
    display: none;
  }

  .bar {
    flex: 1;
    display: block;
    min-inline-size: 0;
    block-size: 0.875em;
    overflow: visible;
    forced-color-adjust: none;
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .side-0 {
    fill: var(--cb-series-1);
  }

  .side-1 {
    fill: var(--cb-surface);
    stroke: var(--cb-series-2);
    stroke-width: 1.5px;
  }

  .swatch {
    overflow: visible;
    forced-color-adjust: none;
  }

  .share,
  .change {
    text-align: end;
  }

  .change {
    color: var(--cb-muted);
  }

  .change-label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .name {
    grid-area: 1 / 1;
  }

  .bars {
    grid-area: 1 / 2;
  }

  .share {
    grid-area: 1 / 3;
  }

  .change {
    grid-area: 1 / 4;
  }

  .rising {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-3);
    font-weight: var(--_strong);
    color: var(--cb-ink);
  }

  .rising .icon {
    inline-size: 0.75em;
    block-size: 0.75em;
  }

  .why {
    grid-column: 1 / -1;
    font-size: var(--_text-less);
    color: var(--cb-muted);
  }

  .reading .plain {
    font-size: var(--_text-body);
  }

  .back .arrow {
    display: inline-block;
  }

  .back .arrow:dir(rtl) {
    transform: scaleX(-1);
  }

  .reading-heading {
    margin-block: var(--_space-6) var(--_space-4);
    font-size: var(--_text-title);
    font-weight: var(--_strong);
    overflow-wrap: anywhere;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: var(--_space-3) var(--_space-12);
    margin-block-end: var(--_space-8);
    font-size: var(--_text-note);
  }

  .comments {
    max-inline-size: 60em;
  }

  .comment {
    padding-block: var(--_space-5);
    border-block-start: var(--_rule) solid var(--cb-line);
  }

  .comment:focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-8);
    margin: 0;
    font-size: var(--_text-note);
    color: var(--cb-muted);
    overflow-wrap: anywhere;
  }

  /* What the customer wrote, line by line as it was written, and never wider than the frame. */
  .comment-text {
    margin: var(--_space-2) 0 0;
    max-block-size: 24em;
    overflow: auto;
    font-size: var(--_text-title);
    overflow-wrap: anywhere;
  }

  .written {
    white-space: pre-line;
  }

  mark {
    padding-inline: 0.1em;
    border-radius: var(--_radius-mark);
    color: inherit;
    background: color-mix(in srgb, var(--cb-accent) 22%, transparent);
    font-weight: var(--_strong);
    text-decoration: underline;
    text-decoration-thickness: 0.1em;
    text-underline-offset: 0.15em;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--cb-accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-align: start;
  }

  @media (forced-colors: active) {
    mark {
      forced-color-adjust: none;
      color: MarkText;
      background: Mark;
    }
  }

  @container frame (max-width: 40em) {
    .columns {
      grid-template-columns: 1fr;
    }

    .columns.compared {
      grid-template-columns: 1fr;
    }

    .columns > :not(.legend) {
      display: none;
    }

    .term,
    .term.compared {
      grid-template-columns: 1fr auto;
    }

    .facts {
      grid-template-columns: 1fr;
    }

    .fact {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--_space-8);
    }

    .share {
      grid-area: 1 / 2;
    }

    .bars {
      grid-area: 2 / 1 / 3 / 3;
    }

    .change {
      grid-area: 3 / 1 / 4 / 3;
      text-align: start;
    }

    .change-label {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }

    .why {
      grid-area: 4 / 1 / 5 / 3;
    }
  }

  @media print {
    .terms {
      max-block-size: none;
      overflow: visible;
    }

    .frame {
      break-inside: auto;
    }

    .row,
    .comment {
      break-inside: avoid;
    }

    .examples {
      padding: 0 var(--_space-4) var(--_space-4);
    }

    .examples .comment-text {
      font-size: var(--_text-note);
    }

    .comment-text {
      max-block-size: none;
      overflow: visible;
    }

    .back,
    [part='more-button'] {
      display: none;
    }
  }
`;
