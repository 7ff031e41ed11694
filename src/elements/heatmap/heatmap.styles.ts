import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
  }

  .bones {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: var(--_space-2);
  }

  .heat-bone {
    block-size: auto;
    min-block-size: 1em;
  }
`;
