import { css } from 'lit';

export const styles = css`
  :host {
    flex: 1 1 14em;
  }

  .gauge {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    gap: 0.5em;
    min-block-size: 0;
  }

  .lines {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.25em;
    text-align: center;
  }

  .lines .footnote {
    justify-content: center;
  }

  .line-bone {
    inline-size: 60%;
    font-size: 0.875em;
  }

  .footnote-bone {
    inline-size: 75%;
    font-size: 0.75em;
  }

  @container frame (inline-size > 32em) {
    .gauge {
      flex-basis: min(28cqi, var(--cb-chart-height));
      flex-direction: row;
      align-items: center;
      gap: 1.5em;
    }

    .dial {
      flex: 1 1 50%;
      align-self: stretch;
    }

    .lines {
      flex: 1 1 40%;
      align-items: flex-start;
      gap: 0.5em;
      text-align: start;
    }

    .lines .footnote {
      justify-content: flex-start;
    }
  }
`;
