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

  .popover {
    position: fixed;
    inset: auto;
    flex-direction: column;
    inline-size: max-content;
    min-inline-size: min(16em, calc(100vw - 1em));
    max-inline-size: min(26em, calc(100vw - 1em));
    margin: 0;
    padding: 0.375em;
    overflow: hidden;
    border: 1px solid var(--cb-line);
    border-radius: 0.5em;
    color: var(--cb-ink);
    background: var(--cb-raised);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 18%);
  }

  .popover:popover-open {
    display: flex;
  }

  .search,
  .day input {
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--cb-axis);
    border-radius: 0.375em;
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .search {
    flex: none;
    margin-block-end: 0.375em;
  }

  .search::placeholder {
    color: var(--cb-muted);
    opacity: 1;
  }

  .list {
    flex: 0 1 auto;
    min-block-size: 4.5em;
    max-block-size: 21em;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.125em;
    padding: 0.25em 0.5em;
    border-radius: 0.25em;
    cursor: pointer;
  }

  .option:hover,
  .option:focus {
    background: color-mix(in srgb, var(--cb-accent) 14%, transparent);
  }

  .option:focus-visible {
    outline-offset: -2px;
  }

  .option.faint {
    color: var(--cb-muted);
  }

  .option-label {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .detail {
    flex: 0 1 auto;
    padding-inline-start: 1em;
    font-variant-numeric: tabular-nums;
    color: var(--cb-muted);
    text-align: end;
  }

  .box,
  .tick {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    color: var(--cb-accent);
  }

  .box {
    border: 1px solid var(--cb-axis);
    border-radius: 0.25em;
  }

  .option[aria-selected='true'] .box {
    border-color: var(--cb-accent);
    background: var(--cb-accent);
    color: var(--cb-raised);
  }

  .option[aria-selected='true'] .option-label {
    font-weight: 600;
  }

  .found {
    flex: none;
    margin: 0;
    padding-inline: 0.5em;
    font-size: 0.9em;
    color: var(--cb-muted);
  }

  .reset {
    flex: none;
    align-self: flex-start;
    margin-block-start: 0.25em;
  }

  .days {
    flex: none;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 0.5em;
    margin-block-start: 0.375em;
    padding: 0.5em;
    border-block-start: 1px solid var(--cb-line);
  }

  .days fieldset {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.25em 0.5em;
    align-items: end;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .days legend {
    padding: 0;
    padding-block-end: 0.25em;
    font-weight: 600;
  }

  .day {
    display: flex;
    flex-direction: column;
    gap: 0.125em;
    min-inline-size: 0;
    color: var(--cb-muted);
    font-size: 0.9em;
  }

  .day input {
    color: var(--cb-ink);
  }

  .fault {
    margin: 0;
    color: var(--cb-missed);
    font-size: 0.9em;
  }

  .fault:empty {
    display: none;
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
