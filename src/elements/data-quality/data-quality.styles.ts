import { css } from 'lit';

export const styles = css`
  .well {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    margin-block: 0 0.75em;
    font-weight: 600;
  }

  .well .icon {
    align-self: center;
    inline-size: 0.875em;
    block-size: 0.875em;
    color: var(--cb-met);
  }

  .section {
    margin-block-start: 1.25em;
  }

  .section-heading {
    margin-block-end: 0.375em;
    font-size: 0.875em;
    font-weight: 600;
  }

  .section p,
  .nothing {
    margin: 0;
    font-size: 0.875em;
    color: var(--cb-muted);
  }

  .picture table {
    font-size: 0.875em;
  }

  .picture thead th {
    background: var(--cb-surface);
    color: var(--cb-muted);
    font-weight: 400;
  }

  .counts th,
  .counts td {
    vertical-align: top;
  }

  .counts thead th {
    position: static;
    vertical-align: bottom;
  }

  .counts tbody th {
    inline-size: 40%;
  }

  .whole th,
  .whole td {
    font-weight: 600;
  }

  .none {
    color: var(--cb-muted);
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.625em;
    margin-block-start: 0.25em;
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .piece.clean {
    fill: var(--cb-met);
  }

  .piece.repaired {
    fill: var(--cb-near);
  }

  .piece.rejected {
    fill: var(--cb-surface);
    stroke: var(--cb-missed);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }

  .piece.merged {
    fill: var(--cb-muted);
  }

  .bar,
  .swatch {
    overflow: visible;
    forced-color-adjust: none;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
    color: var(--cb-muted);
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }

  .swatch {
    inline-size: 0.75em;
    block-size: 0.75em;
  }

  .problems {
    max-block-size: var(--cb-table-height);
    overflow: auto;
  }

  .problems:focus-visible {
    outline-offset: -2px;
  }

  .problems td:first-child {
    padding-inline-start: 0;
  }

  .severity {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4em;
    white-space: nowrap;
  }

  .severity .icon {
    align-self: center;
    inline-size: 0.8em;
    block-size: 0.8em;
  }

  .severity.error .icon {
    color: var(--cb-missed);
  }

  .severity.warning .icon {
    color: var(--cb-near);
  }

  .places {
    color: var(--cb-muted);
  }

  /* What the data say may be of any length; names of parts are the kit's words. */
  .problems tbody th,
  .problems .places {
    overflow-wrap: anywhere;
  }

  .problems td.end,
  .problems thead th {
    overflow-wrap: normal;
  }

  .problems tbody th {
    min-inline-size: 12em;
  }

  .cell-label {
    display: none;
  }

  .unanswered {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(22em, 100%), 1fr));
    gap: 0.5em 1.5em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.875em;
  }

  .unanswered button {
    padding: 0.125em 0;
    border: 0;
    background: none;
    color: var(--cb-accent);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .unanswered p {
    font-size: inherit;
  }

  @container frame (max-width: 44em) {
    .stacked thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .stacked,
    .stacked tbody,
    .stacked th,
    .stacked td {
      display: block;
    }

    .stacked tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125em 1em;
      padding-block: 0.5em;
      border-block-end: 1px solid var(--cb-line);
    }

    .stacked tbody th,
    .stacked tbody td {
      padding: 0;
      border: 0;
      text-align: start;
    }

    .stacked tbody th,
    .stacked .places {
      inline-size: 100%;
    }

    .counts .none {
      display: none;
    }

    .cell-label {
      display: inline;
      color: var(--cb-muted);
    }
  }

  @media print {
    .problems {
      max-block-size: none;
      overflow: visible;
    }

    .frame {
      break-inside: auto;
    }
  }
`;
