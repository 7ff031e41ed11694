import { css } from 'lit';

export const styles = css`
  .tested {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    margin: 0;
    font-weight: 600;
  }

  .tested .icon {
    align-self: center;
    inline-size: 0.875em;
    block-size: 0.875em;
    color: var(--cb-muted);
  }

  .section {
    margin-block-start: 1.25em;
  }

  .section-heading {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--cb-muted);
  }

  .findings {
    margin: 0.375em 0 0;
    padding: 0;
    list-style: none;
  }

  .finding {
    padding-block: 0.5em 0.75em;
    border-block-start: 1px solid var(--cb-line);
  }

  .finding-button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125em 0.625em;
    inline-size: 100%;
    padding: 0.25em;
    border: 0;
    border-radius: 0.25em;
    background: none;
    text-align: start;
  }

  .finding-button:hover {
    background: color-mix(in srgb, var(--cb-ink) 6%, transparent);
  }

  .finding-button:focus-visible {
    outline-offset: -2px;
  }

  .finding-button > .icon {
    align-self: center;
    rotate: -90deg;
    color: var(--cb-muted);
  }

  .finding-button:dir(rtl) > .icon {
    rotate: 90deg;
  }

  .finding-button[aria-expanded='true'] > .icon {
    rotate: 0deg;
  }

  .headline {
    flex: 1 1 12em;
    min-inline-size: 0;
    font-size: 0.9375em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .mark {
    display: inline-flex;
    align-items: baseline;
    gap: 0.375em;
    font-size: 0.8125em;
    white-space: nowrap;
  }

  .mark .icon {
    inline-size: 0.75em;
    block-size: 0.75em;
  }

  .mark.met {
    color: var(--cb-met);
  }

  .mark.missed {
    color: var(--cb-missed);
  }

  .mark.neutral {
    color: var(--cb-muted);
  }

  .said {
    display: grid;
    gap: 0.375em;
    padding-inline: 1.875em 0.25em;
    font-size: 0.875em;
  }

  .said p,
  .section > p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .said .small {
    font-size: 0.9375em;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }

  .fact dt {
    font-size: 0.875em;
  }

  .fact.value dd,
  .fact.difference dd {
    font-weight: 600;
  }

  .step {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75em;
    padding: 0.375em 0.75em;
    border-inline-start: 3px solid var(--cb-accent);
    background: color-mix(in srgb, var(--cb-accent) 7%, transparent);
  }

  .step-label {
    color: var(--cb-muted);
  }

  .source-label {
    margin-inline-end: 0.375em;
  }

  a {
    color: var(--cb-accent);
    text-underline-offset: 0.15em;
  }

  .evidence {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
    padding-block: 0.25em;
  }

  .evidence-scroller {
    max-block-size: var(--cb-table-height);
    overflow: auto;
  }

  .evidence-scroller:focus-visible {
    outline-offset: -2px;
  }

  .evidence thead th {
    background: var(--cb-surface);
    color: var(--cb-muted);
    font-weight: 400;
  }

  /* Words beside numbers wrap before the table scrolls. */
  .evidence th.end,
  .evidence td.end {
    min-inline-size: 4.5em;
    white-space: normal;
  }

  .evidence .about th,
  .evidence .about td {
    font-weight: 600;
    background: color-mix(in srgb, var(--cb-accent) 9%, transparent);
  }

  .evidence-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }

  .only[aria-pressed='true'] {
    border-color: var(--cb-accent);
    box-shadow: inset 0 0 0 1px var(--cb-accent);
    font-weight: 600;
  }

  .not-looked {
    margin: 0.375em 0 0;
    padding-inline-start: 1.25em;
    font-size: 0.8125em;
    color: var(--cb-muted);
  }

  .looking {
    margin: 0 0 0.75em;
    font-size: 0.875em;
    color: var(--cb-muted);
  }

  .looking progress {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.375em;
    accent-color: var(--cb-accent);
  }

  .row-bone {
    block-size: 3.5em;
    margin-block: 0.75em;
  }

  @container frame (max-width: 36em) {
    .said {
      padding-inline-start: 0.25em;
    }

    .step {
      grid-template-columns: 1fr;
    }

    .facts {
      display: grid;
      gap: 0.125em;
    }

    .fact {
      display: grid;
      grid-template-columns: minmax(6em, 2fr) 3fr;
      gap: 0.75em;
    }
  }

  @media print {
    .frame {
      break-inside: auto;
    }

    .finding {
      break-inside: avoid;
    }

    .section-heading {
      break-after: avoid;
    }

    .evidence-scroller {
      max-block-size: none;
      overflow: visible;
    }

    .finding-button > .icon,
    .evidence-tools {
      display: none;
    }
  }
`;
