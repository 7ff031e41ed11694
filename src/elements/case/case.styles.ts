import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    min-inline-size: 0;
  }

  .case-bone {
    block-size: 1.25em;
    margin-block: var(--_space-8);
  }

  .case-bone:nth-child(2) {
    margin-inline-start: 30%;
  }

  .sections {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_space-10) var(--_space-16);
    margin-block-start: var(--_space-8);
    font-size: var(--_text-body);
  }

  .section {
    min-inline-size: 0;
    break-inside: avoid;
    /* Names of queues and agents may be words without an end. */
    overflow-wrap: anywhere;
  }

  /* A table of four columns, and a list that may be as long as there are legs. */
  @container frame (min-width: 40em) {
    .section.scores-section {
      grid-column: span 2;
    }

    .section.changes-section {
      grid-column: 1 / -1;
      columns: 20em;
      column-gap: var(--_space-16);
    }
  }

  .section-heading {
    margin-block-end: var(--_space-2);
    font-weight: var(--_strong);
  }

  .comment {
    margin: 0 0 var(--_space-4);
  }

  .comment blockquote {
    margin: 0;
    padding-inline-start: var(--_space-6);
    border-inline-start: var(--_rule-aside) solid var(--cb-axis);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .comment figcaption {
    padding-inline-start: var(--_space-6);
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
    column-gap: var(--_space-6);
    padding-block: var(--_space-1);
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
    padding: var(--_space-2) 0;
    padding-inline-end: var(--_space-6);
    border-block-end: var(--_rule) solid var(--cb-grid);
    text-align: start;
    vertical-align: baseline;
    font-weight: var(--_plain);
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
      border-block-end: var(--_rule) solid var(--cb-grid);
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
