import { css } from 'lit';

export const styles = css`
  .list {
    max-block-size: var(--cb-table-height);
    overflow-y: auto;
    /* Rings of what is focused are drawn inside, and not cut. */
    scroll-padding-block: 3em 0.5em;
  }

  .chapter {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--cb-axis);
    background: var(--cb-surface);
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--cb-muted);
  }

  .entry {
    padding-block: 0.375em;
    border-block-end: 1px solid var(--cb-line);
  }

  .entry-button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125em 0.625em;
    inline-size: 100%;
    padding: 0.25em;
    border: 0;
    border-radius: 0.25em;
    background: none;
    text-align: start;
  }

  .entry-button:hover {
    background: color-mix(in srgb, var(--cb-ink) 6%, transparent);
  }

  .entry-button:focus-visible {
    outline-offset: -2px;
  }

  .entry-button > .icon {
    align-self: center;
    rotate: -90deg;
    color: var(--cb-muted);
  }

  .entry-button:dir(rtl) > .icon {
    rotate: 90deg;
  }

  .entry-button[aria-expanded='true'] > .icon {
    rotate: 0deg;
  }

  .entry-name {
    font-size: 0.9375em;
    font-weight: 600;
  }

  .entry-short {
    padding-inline: 0.375em;
    border: 1px solid var(--cb-line);
    border-radius: 0.25em;
    font-size: 0.75em;
    color: var(--cb-muted);
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    margin-inline-start: auto;
    font-size: 0.8125em;
    color: var(--cb-muted);
  }

  .mark .icon {
    inline-size: 0.75em;
    block-size: 0.75em;
  }

  .mark.available .icon {
    color: var(--cb-met);
  }

  .entry-definition,
  .details {
    margin-block: 0 0.25em;
    padding-inline: 1.875em 0.25em;
    font-size: 0.875em;
  }

  .entry-definition {
    color: var(--cb-muted);
  }

  .open > .entry-definition {
    color: var(--cb-ink);
  }

  .details {
    padding-block: 0.25em 0.75em;
  }

  .line {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) 4fr;
    gap: 0.125em 1.5em;
    padding-block: 0.375em;
    border-block-end: 1px solid var(--cb-line);
  }

  .formula {
    font-weight: 600;
  }

  code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.9375em;
    color: var(--cb-muted);
    overflow-wrap: anywhere;
  }

  .details table {
    margin-block-start: 1em;
    table-layout: fixed;
  }

  .details thead th {
    position: static;
    background: none;
    color: var(--cb-muted);
    font-weight: 400;
  }

  .details caption {
    color: var(--cb-ink);
    font-weight: 600;
    padding-block-end: 0.25em;
  }

  .details th code {
    display: block;
    inline-size: fit-content;
  }

  .details ul {
    margin: 0;
    padding-inline-start: 1.1em;
  }

  .cell-label {
    display: none;
    color: var(--cb-muted);
  }

  .usual th,
  .usual td {
    font-weight: 600;
  }

  .nothing {
    margin: 0;
    padding-block: 1em;
    font-size: 0.875em;
    color: var(--cb-muted);
  }

  /* Where there is little room, cells stand under one another. The roles are written out, so that it stays a table. */
  @container frame (max-width: 36em) {
    .entry-definition,
    .details {
      padding-inline-start: 0.25em;
    }

    .mark {
      margin-inline-start: 0;
    }

    .line {
      grid-template-columns: 1fr;
    }

    .stacked thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .stacked,
    .stacked caption,
    .stacked tbody,
    .stacked tr,
    .stacked th,
    .stacked td {
      display: block;
    }

    .stacked tr {
      padding-block: 0.375em;
      border-block-end: 1px solid var(--cb-line);
    }

    .stacked th,
    .stacked td {
      padding: 0.125em 0;
      border: 0;
    }

    .stacked th {
      font-weight: 600;
    }

    .cell-label {
      display: inline;
    }
  }

  @media print {
    .list {
      max-block-size: none;
      overflow: visible;
    }

    .chapter {
      position: static;
      break-after: avoid;
    }

    .entry {
      break-inside: avoid;
    }

    .frame {
      break-inside: auto;
    }
  }
`;
