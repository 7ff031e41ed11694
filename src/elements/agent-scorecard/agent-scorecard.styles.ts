import { css } from 'lit';

export const styles = css`
  .agent-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-4) var(--_space-8);
    margin-block-end: var(--_space-6);
  }

  .only[aria-pressed='true'] {
    border-color: var(--cb-accent);
    box-shadow: inset 0 0 0 1px var(--cb-accent);
    font-weight: var(--_strong);
  }

  .agent-metrics th,
  .agent-metrics td {
    vertical-align: top;
  }

  .agent-value {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-6);
  }

  .agent-value .drawing {
    block-size: 1.3em;
  }

  .strong {
    font-weight: var(--_strong);
  }

  .muted {
    color: var(--cb-muted);
  }

  .agent-metrics .mark {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space-3);
  }

  .agent-metrics .mark .icon {
    flex: none;
  }

  .score-terms {
    display: grid;
    gap: var(--_space-1);
    margin: 0 0 var(--_space-6);
    padding: 0;
    list-style: none;
    font-size: var(--_text-note);
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
      padding-block: var(--_space-4);
      border-block-end: var(--_rule) solid var(--cb-line);
    }

    .agent-metrics th,
    .agent-metrics td {
      display: block;
      padding: var(--_space-1) 0;
      border: 0;
    }
  }

  .agent-trends {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: var(--_space-8) var(--_space-16);
    margin-block-start: var(--_space-6);
  }

  .agent-trends > * {
    --cb-border: 0;
    --_edge: 0;
    --cb-padding: 0;
    --cb-chart-height: 8em;
    --cb-surface: var(--cb-raised);
  }

  /* Period and agent stand over all of them. */
  .agent-trends > *::part(subheading) {
    display: none;
  }
`;
