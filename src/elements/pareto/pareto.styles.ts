import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
  }

  .bones {
    display: flex;
    align-items: end;
    gap: var(--_space-8);
  }

  .pareto-bone {
    flex: 1;
    block-size: 90%;
  }

  .pareto-bone:nth-child(2) {
    block-size: 45%;
  }

  .pareto-bone:nth-child(3) {
    block-size: 25%;
  }

  .pareto-bone:nth-child(4) {
    block-size: 12%;
  }
`;
