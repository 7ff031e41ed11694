import { css } from 'lit';

/** What opens over a frame: its menu, and the panels with the explanation and the table. */
export const panelStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    min-inline-size: 12em;
    max-inline-size: calc(100vw - 1em);
    margin: 0;
    padding: 0.25em;
    overflow-y: auto;
    border: 1px solid var(--cb-line);
    border-radius: 0.5em;
    color: var(--cb-ink);
    background: var(--cb-raised);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 18%);
    font-size: 0.875em;
  }

  .menu [role='menuitem'] {
    display: block;
    inline-size: 100%;
    padding: 0.5em 0.75em;
    border: 0;
    border-radius: 0.25em;
    background: none;
    text-align: start;
  }

  .menu [role='menuitem']:hover,
  .menu [role='menuitem']:focus {
    background: color-mix(in srgb, var(--cb-accent) 14%, transparent);
  }

  .menu [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }

  .panel {
    flex-direction: column;
    inline-size: min(46em, calc(100vw - 2em));
    max-block-size: min(44em, calc(100vh - 2em));
    padding: 0;
    border: 1px solid var(--cb-line);
    border-radius: 0.75em;
    color: var(--cb-ink);
    background: var(--cb-raised);
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 25%);
  }

  .panel[open] {
    display: flex;
  }

  .panel::backdrop {
    background: rgb(0 0 0 / 35%);
  }

  .panel-header {
    display: flex;
    align-items: flex-start;
    gap: 1em;
    padding: 1em 1em 0.5em 1.25em;
  }

  .panel-title {
    flex: 1;
    margin: 0;
    font-size: 1.0625em;
    font-weight: 600;
  }

  .panel-content {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding-block-end: 1em;
    font-size: 0.875em;
  }

  .panel-content > .small {
    padding: 0.75em 1.5em 0;
  }

  .scroller {
    overflow: auto;
    min-block-size: 0;
    padding: 0.25em 1.5em;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: 0.75em;
    text-align: start;
    color: var(--cb-muted);
  }

  th,
  td {
    padding: 0.4em 0.75em;
    border-block-end: 1px solid var(--cb-line);
    text-align: start;
    font-weight: 400;
    vertical-align: baseline;
  }

  th:first-child {
    padding-inline-start: 0;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--cb-raised);
    font-weight: 600;
    vertical-align: bottom;
  }

  th.end,
  td.end {
    text-align: end;
    white-space: nowrap;
  }

  .explained {
    margin: 1em 0 0;
    font-size: 1em;
    font-weight: 600;
  }

  dl {
    margin: 0;
  }

  .explained-line {
    display: grid;
    grid-template-columns: minmax(7em, 1fr) 3fr;
    gap: 0.25em 1.5em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--cb-line);
  }

  dt {
    color: var(--cb-muted);
  }

  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 30em) {
    .explained-line {
      grid-template-columns: 1fr;
    }
  }
`;
