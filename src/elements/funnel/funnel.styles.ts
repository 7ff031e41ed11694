import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    min-inline-size: 0;
  }

  .bones {
    display: grid;
    gap: var(--_space-5);
  }

  .funnel-bone {
    block-size: var(--_space-8);
  }

  .funnel-bone:nth-child(2) {
    inline-size: 85%;
  }

  .funnel-bone:nth-child(3) {
    inline-size: 60%;
  }
`;
