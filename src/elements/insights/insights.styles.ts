import { css } from 'lit';

export const styles = css`
  .tested {
    display: flex;
    align-items: baseline;
    gap: var(--_space-4);
    margin: 0;
    font-weight: var(--_strong);
  }

  .tested .icon {
    align-self: center;
    inline-size: 0.875em;
    block-size: 0.875em;
    color: var(--cb-muted);
  }

  .section {
    margin-block-start: var(--_space-10);
  }

  .section-heading {
    font-size: var(--_text-body);
    font-weight: var(--_strong);
    color: var(--cb-muted);
  }

  .findings {
    margin: var(--_space-3) 0 0;
    padding: 0;
    list-style: none;
  }

  .finding {
    padding-block: var(--_space-4) var(--_space-6);
    border-block-start: var(--_rule) solid var(--cb-line);
  }

  .finding-button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-5);
    inline-size: 100%;
    padding: var(--_space-2);
    border: 0;
    border-radius: var(--_radius-mark);
    background: none;
    text-align: start;
  }

  .finding-button:hover {
    background: var(--_hover);
  }

  .finding-button:focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
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
    font-size: var(--_text-title);
    font-weight: var(--_strong);
    overflow-wrap: anywhere;
  }

  .mark {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space-3);
    font-size: var(--_text-note);
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
    gap: var(--_space-3);
    padding-inline: 1.875em var(--_space-2);
    font-size: var(--_text-body);
  }

  .said p,
  .section > p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .said .small {
    font-size: var(--_text-title);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-12);
  }

  .fact dt {
    font-size: var(--_text-body);
  }

  .fact.value dd,
  .fact.difference dd {
    font-weight: var(--_strong);
  }

  .step {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_space-6);
    padding: var(--_space-3) var(--_space-6);
    border-inline-start: var(--_rule-aside) solid var(--cb-accent);
    background: color-mix(in srgb, var(--cb-accent) 7%, transparent);
  }

  .step-label {
    color: var(--cb-muted);
  }

  .source-label {
    margin-inline-end: var(--_space-3);
  }

  a {
    color: var(--cb-accent);
    text-underline-offset: 0.15em;
  }

  .evidence {
    display: grid;
    gap: var(--_space-4);
    min-inline-size: 0;
    padding-block: var(--_space-2);
  }

  .evidence-scroller {
    max-block-size: var(--cb-table-height);
    overflow: auto;
  }

  .evidence-scroller:focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
  }

  .evidence thead th {
    background: var(--cb-surface);
    color: var(--cb-muted);
    font-weight: var(--_plain);
  }

  /* Words beside numbers wrap before the table scrolls. */
  .evidence th.end,
  .evidence td.end {
    min-inline-size: 4.5em;
    white-space: normal;
  }

  .evidence .about th,
  .evidence .about td {
    font-weight: var(--_strong);
    background: color-mix(in srgb, var(--cb-accent) 9%, transparent);
  }

  .evidence-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-4) var(--_space-8);
  }

  .only[aria-pressed='true'] {
    border-color: var(--cb-accent);
    box-shadow: inset 0 0 0 1px var(--cb-accent);
    font-weight: var(--_strong);
  }

  .not-looked {
    margin: var(--_space-3) 0 0;
    padding-inline-start: var(--_space-10);
    font-size: var(--_text-note);
    color: var(--cb-muted);
  }

  .looking {
    margin: 0 0 var(--_space-6);
    font-size: var(--_text-body);
    color: var(--cb-muted);
  }

  .looking progress {
    display: block;
    inline-size: 100%;
    margin-block-start: var(--_space-3);
    accent-color: var(--cb-accent);
  }

  .row-bone {
    block-size: 3.5em;
    margin-block: var(--_space-6);
  }

  @container frame (max-width: 36em) {
    .said {
      padding-inline-start: var(--_space-2);
    }

    .step {
      grid-template-columns: 1fr;
    }

    .facts {
      display: grid;
      gap: var(--_space-1);
    }

    .fact {
      display: grid;
      grid-template-columns: minmax(6em, 2fr) 3fr;
      gap: var(--_space-6);
    }
  }

  @media print {
    .frame {
      break-inside: auto;
    }

    .section {
      margin-block-start: var(--_space-4);
    }

    .findings {
      margin-block-start: var(--_space-1);
    }

    .finding {
      padding-block: var(--_space-2) var(--_space-3);
      break-inside: avoid;
    }

    .said {
      gap: var(--_space-2);
    }

    .facts {
      column-gap: var(--_space-6);
    }

    .step {
      padding-block: var(--_space-1);
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
