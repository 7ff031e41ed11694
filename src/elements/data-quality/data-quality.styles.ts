import { css } from 'lit';

export const styles = css`
  .well {
    display: flex;
    align-items: baseline;
    gap: var(--_space-4);
    margin-block: 0 var(--_space-6);
    font-weight: var(--_strong);
  }

  .well .icon {
    align-self: center;
    inline-size: 0.875em;
    block-size: 0.875em;
    color: var(--cb-met);
  }

  .section {
    margin-block-start: var(--_space-10);
  }

  .section-heading {
    margin-block-end: var(--_space-3);
    font-size: var(--_text-body);
    font-weight: var(--_strong);
  }

  .section p,
  .nothing {
    margin: 0;
    font-size: var(--_text-body);
    color: var(--cb-muted);
  }

  .picture table {
    font-size: var(--_text-body);
  }

  .picture thead th {
    background: var(--cb-surface);
    color: var(--cb-muted);
    font-weight: var(--_plain);
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
    font-weight: var(--_strong);
  }

  .none {
    color: var(--cb-muted);
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.625em;
    margin-block-start: var(--_space-2);
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
    gap: var(--_space-2) var(--_space-10);
    margin: var(--_space-4) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--_text-note);
    color: var(--cb-muted);
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
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
    outline-offset: calc(-1 * var(--_rule-focus));
  }

  .problems td:first-child {
    padding-inline-start: 0;
  }

  .severity {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space-3);
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
    gap: var(--_space-4) var(--_space-12);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_text-body);
  }

  .unanswered button {
    padding: var(--_space-1) 0;
    border: 0;
    background: none;
    color: var(--cb-accent);
    font-weight: var(--_strong);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .unanswered p {
    font-size: inherit;
  }

  @container frame (max-width: 44em) {
    /* Where rows have no columns, what they are sorted by stands over them; labels that sort nothing are only heard. */
    .stacked thead th {
      position: static;
      padding: 0;
      border: 0;
      inline-size: auto;
    }

    .stacked thead th:not(:has(.sorter)) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .stacked thead tr:not(:has(.sorter)) {
      padding: 0;
      border: 0;
    }

    .stacked,
    .stacked thead,
    .stacked tbody,
    .stacked th,
    .stacked td {
      display: block;
    }

    .stacked tr {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1) var(--_space-8);
      padding-block: var(--_space-4);
      border-block-end: var(--_rule) solid var(--cb-line);
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
