import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    min-inline-size: 0;
  }

  .case-bone {
    block-size: 1.25em;
    margin-block: 1em;
  }

  .case-bone:nth-child(2) {
    margin-inline-start: 30%;
  }

  .sections {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1.25em 2em;
    margin-block-start: 1em;
    font-size: 0.875em;
  }

  .section {
    min-inline-size: 0;
    break-inside: avoid;
  }

  /* A table of four columns, and a list that may be as long as there are legs. */
  @container frame (min-width: 40em) {
    .section.scores-section {
      grid-column: span 2;
    }

    .section.changes-section {
      grid-column: 1 / -1;
      columns: 20em;
      column-gap: 2em;
    }
  }

  .section-heading {
    margin-block-end: 0.25em;
    font-weight: 600;
  }

  .comment {
    margin: 0 0 0.5em;
  }

  .comment blockquote {
    margin: 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--cb-axis);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .comment figcaption {
    padding-inline-start: 0.75em;
    color: var(--cb-muted);
  }

  .none {
    margin: 0;
    color: var(--cb-muted);
  }

  .lines {
    margin: 0;
  }

  .lines > div {
    break-inside: avoid;
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.75em;
    padding-block: 0.125em;
  }

  .lines dt {
    color: var(--cb-muted);
  }

  .lines dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .scores {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .scores th,
  .scores td {
    padding: 0.25em 0;
    padding-inline-end: 0.75em;
    border-block-end: 1px solid var(--cb-grid);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }

  .scores thead th {
    color: var(--cb-muted);
  }

  .standing .icon {
    inline-size: 0.75em;
    block-size: 0.75em;
  }

  .standing.better {
    color: var(--cb-met);
  }

  .standing.worse {
    color: var(--cb-missed);
  }

  .standing.same {
    color: var(--cb-muted);
  }

  /* Says what a value is where there is no room for the head of its column. */
  .unheaded {
    display: none;
    color: var(--cb-muted);
  }

  @container frame (max-width: 26em) {
    .unheaded {
      display: inline;
    }

    .scores thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }

    .scores tr {
      display: flex;
      flex-wrap: wrap;
      border-block-end: 1px solid var(--cb-grid);
    }

    .scores tbody th,
    .scores td {
      border: 0;
    }

    .scores tbody th {
      inline-size: 100%;
      padding-block-end: 0;
      color: var(--cb-muted);
    }
  }
`;
