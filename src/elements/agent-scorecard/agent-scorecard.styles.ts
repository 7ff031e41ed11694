import { css } from 'lit';

export const styles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 1em;
    margin-block-end: 0.75em;
    font-size: 0.875em;
  }

  .tool {
    display: flex;
    flex-direction: column;
    gap: 0.125em;
    min-inline-size: 0;
  }

  .tool > span {
    font-size: 0.875em;
    color: var(--cb-muted);
  }

  .tool input,
  .tool select {
    box-sizing: border-box;
    inline-size: 16em;
    max-inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--cb-axis);
    border-radius: 0.375em;
    color: var(--cb-ink);
    background: var(--cb-surface);
    font: inherit;
  }

  .tool select {
    inline-size: auto;
  }

  .found {
    margin: 0;
    padding-block: 0.5em;
    color: var(--cb-muted);
  }

  .row-bone {
    block-size: 1.75em;
    margin-block: 0.5em;
  }

  .agent-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-end: 0.75em;
  }

  .only[aria-pressed='true'] {
    border-color: var(--cb-accent);
    box-shadow: inset 0 0 0 1px var(--cb-accent);
    font-weight: 600;
  }

  .agent-metrics th,
  .agent-metrics td {
    vertical-align: top;
  }

  .agent-value {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
  }

  .agent-value .drawing {
    block-size: 1.3em;
  }

  .strong {
    font-weight: 600;
  }

  .muted {
    color: var(--cb-muted);
  }

  .agent-metrics .mark {
    display: inline-flex;
    align-items: baseline;
    gap: 0.375em;
  }

  .agent-metrics .mark .icon {
    flex: none;
  }

  /* The roles are written out, so that it stays a table whatever it looks like. */
  @media (max-width: 36em) {
    .agent-metrics thead {
      position: absolute;
      clip-path: inset(50%);
    }

    .agent-metrics,
    .agent-metrics tbody {
      display: block;
    }

    .agent-metrics tr {
      display: block;
      padding-block: 0.5em;
      border-block-end: 1px solid var(--cb-line);
    }

    .agent-metrics th,
    .agent-metrics td {
      display: block;
      padding: 0.125em 0;
      border: 0;
    }
  }

  .agent-trends {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: 1em 2em;
    margin-block-start: 0.75em;
  }

  .agent-trends > * {
    --cb-border: 0;
    --cb-padding: 0;
    --cb-chart-height: 8em;
    --cb-surface: var(--cb-raised);
  }

  /* Period and agent stand over all of them. */
  .agent-trends > *::part(subheading) {
    display: none;
  }

  @media print {
    .tools {
      display: none;
    }
  }
`;
