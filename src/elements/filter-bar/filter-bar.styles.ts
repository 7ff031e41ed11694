import { css } from 'lit';

export const styles = css`
  .frame {
    padding-block: calc(var(--cb-padding) * 0.75);
  }

  button,
  input {
    margin: 0;
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-areas:
      'controls status'
      'chips chips'
      'notices notices'
      'error error';
    align-items: center;
    min-block-size: calc(2.25em * 0.875);
  }

  .toggle {
    grid-area: toggle;
    display: none;
    font-size: 0.875em;
  }

  .controls {
    grid-area: controls;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
    font-size: 0.875em;
  }

  .dropdown {
    display: flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .control,
  .toggle {
    align-items: center;
    gap: 0.4em;
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding: 0.25em 0.625em;
    border: 1px solid var(--cb-axis);
    border-radius: 0.375em;
    background: none;
    color: var(--cb-ink);
    text-align: start;
  }

  .control {
    display: flex;
    flex: 1;
  }

  .control:hover,
  .toggle:hover {
    background: color-mix(in srgb, var(--cb-ink) 6%, transparent);
  }

  .control.set {
    border-color: var(--cb-accent);
    background: color-mix(in srgb, var(--cb-accent) 10%, transparent);
  }

  .control .icon,
  .toggle .icon,
  .chip .icon {
    color: var(--cb-muted);
  }

  .control-label {
    flex: none;
    color: var(--cb-muted);
  }

  .control-text {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-inline-size: 16em;
  }

  .control.set .control-text {
    font-weight: 600;
  }

  .status {
    grid-area: status;
    align-self: start;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    min-block-size: calc(2.25em * 0.875 / 0.8125);
    margin: 0;
    margin-inline-start: 1em;
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    color: var(--cb-muted);
    text-align: end;
  }

  .chips {
    grid-area: chips;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin: 0;
    margin-block-start: 0.625em;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
  }

  .chips[hidden] {
    display: none;
  }

  .chips li {
    display: flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .chip {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-inline-size: 0;
    min-block-size: 1.9em;
    padding: 0.125em 0.5em 0.125em 0.75em;
    border: 1px solid color-mix(in srgb, var(--cb-accent) 35%, transparent);
    border-radius: 1em;
    background: color-mix(in srgb, var(--cb-accent) 10%, transparent);
    color: var(--cb-ink);
  }

  .chip:dir(rtl) {
    padding-inline: 0.75em 0.5em;
  }

  .chip.elsewhere {
    border-style: dashed;
  }

  .chip:hover {
    background: color-mix(in srgb, var(--cb-accent) 20%, transparent);
  }

  .chip-text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .link {
    min-block-size: 1.9em;
    padding: 0.125em 0.5em;
    border: 0;
    border-radius: 0.375em;
    background: none;
    color: var(--cb-accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .link:disabled {
    color: var(--cb-muted);
    text-decoration: none;
    cursor: default;
  }

  .notices {
    grid-area: notices;
  }

  .notice {
    margin: 0;
    margin-block-start: 0.5em;
  }

  .message {
    grid-area: error;
    margin-block-start: 0.5em;
  }

  .bones {
    display: flex;
    gap: 0.5em;
    overflow: hidden;
    font-size: 0.875em;
  }

  .bone {
    flex: none;
    inline-size: 8em;
    block-size: 2.25em;
  }

  @container frame (max-width: 34em) {
    .bar {
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-areas:
        'toggle status'
        'controls controls'
        'chips chips'
        'notices notices'
        'error error';
    }

    .toggle {
      display: flex;
    }

    .expanded .toggle .icon:last-of-type {
      rotate: 180deg;
    }

    .bar:not(.expanded) :is(.controls, .chips) {
      display: none;
    }

    .controls {
      flex-direction: column;
      margin-block-start: 0.625em;
    }

    .control {
      min-block-size: 2.5em;
    }

    .control-text {
      max-inline-size: none;
      text-align: end;
    }
  }

  @media print {
    /* A page of numbers that nothing narrows needs no word on it. */
    .frame:not(:has(.chips:not([hidden]), .message, .notice)) {
      display: none;
    }

    .bar.bar {
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-areas:
        'chips status'
        'notices notices'
        'error error';
    }

    .bar.bar .chips:not([hidden]) {
      display: flex;
      margin: 0;
    }

    .bar.bar :is(.controls, .toggle, .link, .chip > .icon:last-child) {
      display: none;
    }
  }
`;
