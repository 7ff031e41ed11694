import { css } from 'lit';

/** The lines that stand by a number. */
export const numberStyles = css`
  .line {
    margin: 0;
    font-size: var(--_text-body);
  }

  .line .icon {
    inline-size: 0.75em;
    block-size: 0.75em;
  }

  .word,
  .quietly {
    display: inline-block;
  }

  .word {
    font-weight: var(--_strong);
  }

  .met,
  .better {
    color: var(--cb-met);
  }

  .near {
    color: var(--cb-near);
  }

  .missed,
  .worse {
    color: var(--cb-missed);
  }

  .unclear,
  .neutral,
  .quietly {
    color: var(--cb-muted);
  }

  .footnote {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-10);
    margin: 0;
    font-size: var(--_text-tick);
    color: var(--cb-muted);
  }
`;
