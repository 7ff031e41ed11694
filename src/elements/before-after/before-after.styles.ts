import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
  }

  .bones {
    display: grid;
    gap: var(--_space-10);
  }

  .lane-bone {
    block-size: 4em;
  }
`;
