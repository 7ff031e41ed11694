import { css } from 'lit';

export const styles = css`
  .agent-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-end: 0.75em;
  }

  .only[aria-pressed='true'] {
    border-color: var(--cb-accent);
    box-shadow: inset 0 0 0 1px var(--cb-accent);
    font-weight: 600;
  }

  .agent-metrics th,
  .agent-metrics td {
    vertical-align: top;
  }

  .agent-value {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
  }

  .agent-value .drawing {
    block-size: 1.3em;
  }

  .strong {
    font-weight: 600;
  }

  .muted {
    color: var(--cb-muted);
  }

  .agent-metrics .mark {
    display: inline-flex;
    align-items: baseline;
    gap: 0.375em;
  }

  .agent-metrics .mark .icon {
    flex: none;
  }

  .score-terms {
    display: grid;
    gap: 0.125em;
    margin: 0 0 0.75em;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
  }

  .score-terms .muted::after {
    content: ': ';
  }

  .agent-metrics .terms td {
    padding-block-start: 0;
  }

  .agent-metrics .terms .score-terms {
    margin: 0;
  }

  /* The roles are written out, so that it stays a table whatever it looks like. */
  @media (max-width: 36em) {
    .agent-metrics thead {
      position: absolute;
      clip-path: inset(50%);
    }

    .agent-metrics,
    .agent-metrics tbody {
      display: block;
    }

    .agent-metrics tr {
      display: block;
      padding-block: 0.5em;
      border-block-end: 1px solid var(--cb-line);
    }

    .agent-metrics th,
    .agent-metrics td {
      display: block;
      padding: 0.125em 0;
      border: 0;
    }
  }

  .agent-trends {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: 1em 2em;
    margin-block-start: 0.75em;
  }

  .agent-trends > * {
    --cb-border: 0;
    --cb-padding: 0;
    --cb-chart-height: 8em;
    --cb-surface: var(--cb-raised);
  }

  /* Period and agent stand over all of them. */
  .agent-trends > *::part(subheading) {
    display: none;
  }
`;
