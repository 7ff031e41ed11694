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
    padding-block: var(--_space-4);
    border-block-end: var(--_rule) solid var(--cb-axis);
    background: var(--cb-surface);
    font-size: var(--_text-note);
    font-weight: var(--_strong);
    color: var(--cb-muted);
  }

  .entry {
    padding-block: var(--_space-3);
    border-block-end: var(--_rule) solid var(--cb-line);
  }

  .entry-button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-5);
    inline-size: 100%;
    padding: var(--_space-2);
    border: 0;
    border-radius: var(--_radius-mark);
    background: none;
    text-align: start;
  }

  .entry-button:hover {
    background: var(--_hover);
  }

  .entry-button:focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
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
    font-size: var(--_text-title);
    font-weight: var(--_strong);
  }

  .entry-short {
    padding-inline: var(--_space-3);
    border: var(--_rule) solid var(--cb-line);
    border-radius: var(--_radius-mark);
    font-size: var(--_text-tick);
    color: var(--cb-muted);
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-3);
    margin-inline-start: auto;
    font-size: var(--_text-note);
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
    margin-block: 0 var(--_space-2);
    padding-inline: 1.875em var(--_space-2);
    font-size: var(--_text-body);
  }

  .entry-definition {
    color: var(--cb-muted);
  }

  .open > .entry-definition {
    color: var(--cb-ink);
  }

  .details {
    padding-block: var(--_space-2) var(--_space-6);
  }

  .line {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) 4fr;
    gap: var(--_space-1) var(--_space-12);
    padding-block: var(--_space-3);
    border-block-end: var(--_rule) solid var(--cb-line);
  }

  .formula {
    font-weight: var(--_strong);
  }

  code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: var(--_text-title);
    color: var(--cb-muted);
    overflow-wrap: anywhere;
  }

  .details table {
    margin-block-start: var(--_space-8);
    table-layout: fixed;
  }

  .details thead th {
    position: static;
    background: none;
    color: var(--cb-muted);
    font-weight: var(--_plain);
  }

  .details caption {
    color: var(--cb-ink);
    font-weight: var(--_strong);
    padding-block-end: var(--_space-2);
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
    font-weight: var(--_strong);
  }

  .nothing {
    margin: 0;
    padding-block: var(--_space-8);
    font-size: var(--_text-body);
    color: var(--cb-muted);
  }

  /* Where there is little room, cells stand under one another. The roles are written out, so that it stays a table. */
  @container frame (max-width: 36em) {
    .entry-definition,
    .details {
      padding-inline-start: var(--_space-2);
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
      padding-block: var(--_space-3);
      border-block-end: var(--_rule) solid var(--cb-line);
    }

    .stacked th,
    .stacked td {
      padding: var(--_space-1) 0;
      border: 0;
    }

    .stacked th {
      font-weight: var(--_strong);
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
