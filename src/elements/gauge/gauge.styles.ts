import { css } from 'lit';

export const styles = css`
  :host {
    flex: 1 1 14em;
  }

  .gauge {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    gap: var(--_space-4);
    min-block-size: 0;
  }

  .lines {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--_space-2);
    text-align: center;
  }

  .lines .footnote {
    justify-content: center;
  }

  .line-bone {
    inline-size: 60%;
    font-size: var(--_text-body);
  }

  .footnote-bone {
    inline-size: 75%;
    font-size: var(--_text-tick);
  }

  @container frame (inline-size > 32em) {
    .gauge {
      flex-basis: min(28cqi, var(--cb-chart-height));
      flex-direction: row;
      align-items: center;
      gap: var(--_space-12);
    }

    .dial {
      flex: 1 1 50%;
      align-self: stretch;
    }

    .lines {
      flex: 1 1 40%;
      align-items: flex-start;
      gap: var(--_space-4);
      text-align: start;
    }

    .lines .footnote {
      justify-content: flex-start;
    }
  }
`;
