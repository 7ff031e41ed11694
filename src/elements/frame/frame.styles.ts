import { css, type CSSResultGroup } from 'lit';
import { tokens } from '../tokens.js';
import { panelStyles } from './panel.styles.js';

/**
 * The look that all elements share. `.frame` begins with `all: initial`, so that nothing a page says of its own text
 * (letter spacing, alignment, capitals, colours) reaches in; direction is not part of `all`, and the colour scheme is
 * taken from the page on purpose.
 */
export const frameStyles: CSSResultGroup = [
  tokens,
  css`
    :host {
      display: block;
      min-inline-size: 0;
    }

    :host([hidden]) {
      display: none;
    }

    .frame {
      all: initial;
      position: relative;
      color-scheme: inherit;
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      gap: 0.5em;
      block-size: 100%;
      min-inline-size: 0;
      padding: var(--cb-padding);
      container: frame / inline-size;
      font-family: var(--cb-font-family);
      font-size: var(--cb-font-size);
      line-height: 1.4;
      color: var(--cb-ink);
      background: var(--cb-surface);
      border: var(--cb-border);
      border-radius: var(--cb-radius);
      box-shadow: var(--cb-shadow);
      overflow-wrap: break-word;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
      forced-color-adjust: auto;
    }

    .frame[data-theme='light'] {
      color-scheme: light;
    }

    .frame[data-theme='dark'] {
      color-scheme: dark;
    }

    .frame[data-theme='auto'] {
      color-scheme: light dark;
    }

    .frame *,
    .frame *::before {
      box-sizing: border-box;
    }

    .header {
      display: flex;
      align-items: flex-start;
      gap: 0.5em;
    }

    .titles {
      flex: 1;
      min-inline-size: 0;
    }

    .heading {
      font-size: 0.9375em;
      font-weight: 600;
      line-height: 1.3;
      text-wrap: balance;
    }

    .subheading,
    .small {
      margin: 0;
      font-size: 0.8125em;
      color: var(--cb-muted);
    }

    .picture {
      position: relative;
      flex: 1 0 auto;
      min-inline-size: 0;
      font-variant-numeric: tabular-nums;
    }

    .busy {
      position: absolute;
      inset-block-start: 0;
      inset-inline: 0;
      block-size: 2px;
      border-start-start-radius: inherit;
      border-start-end-radius: inherit;
      background: linear-gradient(90deg, transparent, var(--cb-accent), transparent);
      animation: appear 0s 200ms both;
      forced-color-adjust: none;
    }

    @media (prefers-reduced-motion: no-preference) {
      .busy {
        background-size: 50% 100%;
        background-repeat: no-repeat;
        animation:
          appear 0s 200ms both,
          pass 1.4s 200ms linear infinite;
      }
    }

    @keyframes appear {
      from {
        visibility: hidden;
      }
    }

    @keyframes pass {
      from {
        background-position: -100% 0;
      }

      to {
        background-position: 200% 0;
      }
    }

    .message {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 0.5em;
      margin: 0;
      font-size: 0.875em;
      color: var(--cb-muted);
    }

    .message > * {
      max-inline-size: 100%;
    }

    .failed {
      display: flex;
      align-items: center;
      gap: 0.4em;
      font-weight: 600;
      color: var(--cb-missed);
    }

    .notices {
      display: flex;
      flex-direction: column;
      gap: 0.25em;
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: 0.8125em;
      color: var(--cb-muted);
    }

    .notice {
      display: flex;
      gap: 0.4em;
    }

    .notice.warning {
      color: var(--cb-near);
    }

    .icon {
      flex: none;
      inline-size: 1em;
      block-size: 1em;
    }

    .notice .icon {
      margin-block-start: 0.2em;
    }

    .hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    button {
      font: inherit;
      color: inherit;
      cursor: pointer;
    }

    :focus-visible {
      outline: 2px solid var(--cb-focus);
      outline-offset: 2px;
    }

    .quiet {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 1.75em;
      block-size: 1.75em;
      padding: 0;
      border: 0;
      border-radius: 0.375em;
      background: none;
      color: var(--cb-muted);
    }

    .menu-button {
      margin-block: -0.25em;
      margin-inline-end: -0.375em;
    }

    .quiet:hover {
      color: var(--cb-ink);
      background: color-mix(in srgb, var(--cb-ink) 8%, transparent);
    }

    .plain {
      padding: 0.25em 0.75em;
      border: 1px solid var(--cb-axis);
      border-radius: 0.375em;
      background: none;
      color: var(--cb-ink);
    }

    .bone {
      border-radius: 0.25em;
      background: color-mix(in srgb, var(--cb-ink) 9%, transparent);
      color: transparent;
    }

    @media (prefers-reduced-motion: no-preference) {
      .bone {
        animation: breathe 1.6s ease-in-out infinite alternate;
      }
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }

    @media print {
      .frame,
      .frame[data-theme] {
        color-scheme: light;
        break-inside: avoid;
      }

      .menu-button {
        display: none;
      }
    }
  `,
  panelStyles,
];
