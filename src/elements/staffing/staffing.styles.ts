import { css, type CSSResult } from 'lit';

/** A table whose names stand each on a line of its own, and the numbers, so many to a line, under it. */
const underNames = (table: CSSResult, columns: number): CSSResult => css`
  ${table}, ${table} :is(thead, tbody) {
    display: block;
  }

  ${table} tr {
    display: grid;
    grid-template-columns: repeat(${columns}, minmax(0, 1fr));
    border-block-end: var(--_rule) solid var(--cb-grid);
  }

  ${table} :is(th, td) {
    border: none;
    text-align: start;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  ${table} th:first-child {
    grid-column: 1 / -1;
    padding-block-end: 0;
  }
`;

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
  }

  .chart-bone {
    block-size: 100%;
  }

  .tools .tool input {
    inline-size: 9em;
  }

  .tools .tool input[type='date'] {
    inline-size: 11em;
  }

  .figures {
    inline-size: auto;
    max-inline-size: 100%;
    margin-block-start: var(--_space-6);
    border-collapse: collapse;
    font-size: var(--_text-body);
  }

  .figures th,
  .figures td {
    padding: var(--_space-2) 0;
    padding-inline-end: var(--_space-8);
    border-block-end: var(--_rule) solid var(--cb-grid);
    text-align: end;
    font-variant-numeric: var(--_figures);
  }

  .figures td {
    white-space: nowrap;
  }

  .figures th:last-child,
  .figures td:last-child {
    padding-inline-end: 0;
  }

  .figures th:first-child {
    text-align: start;
    /* So that long words do not make the table wider than the page. */
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .figures th {
    color: var(--cb-muted);
    font-weight: var(--_plain);
  }

  /* In little room the numbers of a line stand under its name. */
  @container frame (max-width: 30em) {
    ${underNames(css`.figures.many`, 3)}
  }

  @container frame (max-width: 22em) {
    ${underNames(css`.figures`, 2)}
  }
`;
