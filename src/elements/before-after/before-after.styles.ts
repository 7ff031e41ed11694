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
`;
