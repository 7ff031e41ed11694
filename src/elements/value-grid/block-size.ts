import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Sets an element's height through its style object: a style in a template is one that a strict policy refuses. */
class BlockSize extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT)
      throw new TypeError('a height is an element’s own, not an attribute’s');
  }

  render(_pixels: number): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [pixels]: [number]): unknown {
    (element as HTMLElement).style.setProperty('block-size', `${pixels}px`);
    return noChange;
  }
}

export const blockSize = directive(BlockSize);
