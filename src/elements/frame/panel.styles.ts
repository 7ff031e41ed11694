import { css } from 'lit';

/** What opens over a frame: its menu, and the panels with the explanation and the table. */
export const panelStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    min-inline-size: 12em;
    max-inline-size: calc(100vw - 1em);
    margin: 0;
    padding: var(--_space-2);
    overflow-y: auto;
    border: var(--_rule) solid var(--cb-line);
    border-radius: var(--_radius-surface);
    color: var(--cb-ink);
    background: var(--cb-raised);
    box-shadow: var(--_shadow-over);
    font-size: var(--_text-body);
  }

  .menu [role='menuitem'] {
    display: block;
    inline-size: 100%;
    padding: var(--_space-4) var(--_space-6);
    border: 0;
    border-radius: var(--_radius-mark);
    background: none;
    text-align: start;
  }

  .menu [role='menuitem']:hover,
  .menu [role='menuitem']:focus {
    background: color-mix(in srgb, var(--cb-accent) 14%, transparent);
  }

  .menu [role='menuitem']:focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
  }

  .panel {
    flex-direction: column;
    inline-size: min(46em, calc(100vw - 2em));
    max-block-size: min(44em, calc(100vh - 2em));
    padding: 0;
    border: var(--_rule) solid var(--cb-line);
    border-radius: var(--_radius-panel);
    color: var(--cb-ink);
    background: var(--cb-raised);
    box-shadow: var(--_shadow-panel);
  }

  .panel[open] {
    display: flex;
  }

  .panel::backdrop {
    background: var(--_veil);
  }

  .panel-header {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-8);
    padding: var(--_space-8) var(--_space-8) var(--_space-4) var(--_space-10);
  }

  .panel-title {
    flex: 1;
    margin: 0;
    font-size: var(--_text-panel);
    font-weight: var(--_strong);
  }

  .panel-content {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding-block-end: var(--_space-8);
    font-size: var(--_text-body);
  }

  .panel-content > .small {
    padding: var(--_space-6) var(--_space-12) 0;
  }

  .scroller {
    overflow: auto;
    min-block-size: 0;
    padding: var(--_space-2) var(--_space-12);
  }

  .scroller:focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: var(--_figures);
  }

  caption {
    padding-block-end: var(--_space-6);
    text-align: start;
    color: var(--cb-muted);
  }

  th,
  td {
    padding: var(--_space-3) var(--_space-6);
    border-block-end: var(--_rule) solid var(--cb-line);
    text-align: start;
    font-weight: var(--_plain);
    vertical-align: baseline;
  }

  th:first-child {
    padding-inline-start: 0;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--cb-raised);
    font-weight: var(--_strong);
    vertical-align: bottom;
  }

  th.end,
  td.end {
    text-align: end;
    white-space: nowrap;
  }

  .explained {
    margin: var(--_space-8) 0 0;
    font-size: inherit;
    font-weight: var(--_strong);
  }

  dl {
    margin: 0;
  }

  .explained-line {
    display: grid;
    grid-template-columns: minmax(7em, 1fr) 3fr;
    gap: var(--_space-2) var(--_space-12);
    padding-block: var(--_space-4);
    border-block-end: var(--_rule) solid var(--cb-line);
  }

  dt {
    color: var(--cb-muted);
  }

  dd {
    margin: 0;
    font-variant-numeric: var(--_figures);
  }

  @media (max-width: 30em) {
    .explained-line {
      grid-template-columns: 1fr;
    }
  }
`;
