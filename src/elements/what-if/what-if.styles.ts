import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
  }

  .bones {
    display: grid;
    gap: 1.25em;
  }

  .lane-bone {
    block-size: 4em;
  }

  .lever {
    flex: 1 1 14em;
  }

  .tools .lever input {
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--cb-series-1);
  }

  .lever .step {
    color: var(--cb-ink);
    font-variant-numeric: tabular-nums;
  }

  .reset {
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--cb-axis);
    border-radius: 0.375em;
    color: var(--cb-ink);
    background: var(--cb-surface);
    font: inherit;
    cursor: pointer;
  }

  .lever input:focus-visible,
  .reset:focus-visible {
    outline: 2px solid var(--cb-focus);
    outline-offset: 2px;
  }
`;
