import { css } from 'lit';

export const styles = css`
  :host {
    flex: 1 1 18em;
  }

  .gauge {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    gap: var(--_space-8);
    min-block-size: 0;
  }

  .score {
    display: flex;
    flex-direction: column;
    flex: 0 1 auto;
    gap: var(--_space-4);
    min-block-size: 0;
    min-inline-size: 0;
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

  .scores {
    position: relative;
    flex: 1 0 min(12.5em, var(--cb-chart-height));
    max-block-size: var(--cb-chart-height);
    min-inline-size: 0;
  }

  .scores.groups-only {
    flex: 0 0 4em;
  }

  .line-bone {
    inline-size: 60%;
    font-size: var(--_text-body);
  }

  .footnote-bone {
    inline-size: 75%;
    font-size: var(--_text-tick);
  }

  .scores-bone {
    block-size: 100%;
  }

  @container frame (inline-size > 34em) {
    .gauge {
      flex-direction: row;
      align-items: center;
      gap: var(--_space-16);
    }

    .score {
      flex: 1 1 42%;
      align-self: stretch;
      justify-content: center;
    }

    .dial {
      flex-basis: min(22cqi, var(--cb-chart-height));
      max-block-size: max(24cqi, 4.5em);
    }

    .scores,
    .scores.groups-only {
      flex: 1 1 55%;
      block-size: min(12.5em, var(--cb-chart-height));
    }

    .scores.groups-only {
      block-size: 4em;
    }
  }
`;
