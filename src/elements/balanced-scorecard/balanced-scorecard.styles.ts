import { css } from 'lit';

export const styles = css`
  .row-bone {
    block-size: 1.75em;
    margin-block: 0.5em;
  }

  tr.row > th.key {
    padding-inline-start: 1.75em;
    font-weight: 400;
  }
`;
