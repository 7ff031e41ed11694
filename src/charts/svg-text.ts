import type { Colours } from './resolve-colours.js';
import type { PaintRole, Scene, Shape } from './scene.js';
import { pixels, svgAttributes } from './svg-attributes.js';

/** What a file says beside the scene. */
export interface SvgTextOptions {
  readonly colours: Colours;
  readonly fontFamily: string;
  /** Painted behind the scene; absent, the file is transparent. */
  readonly background?: PaintRole;
  /** Read out in place of the picture. */
  readonly title?: string;
  readonly description?: string;
}

/**
 * A scene as the text of an SVG file that needs nothing else: colours are attributes, so that programs that know no
 * CSS show it, too.
 */
export function svgText(scene: Scene, options: SvgTextOptions): string {
  const { colours, background, title, description } = options;
  const [width, height] = [pixels(scene.width), pixels(scene.height)];
  const root: (readonly [string, string | undefined])[] = [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', width],
    ['height', height],
    ['viewBox', `0 0 ${width} ${height}`],
    ['font-family', options.fontFamily],
    ['role', title === undefined ? undefined : 'img'],
  ];
  const lines = [`<svg${attributes(root)}>`];
  if (title !== undefined) lines.push(`<title>${escapeXml(title)}</title>`);
  if (description !== undefined) lines.push(`<desc>${escapeXml(description)}</desc>`);
  if (background !== undefined) {
    lines.push(
      `<rect${attributes([['width', width], ['height', height], ...paint('fill', colours[background])])}/>`,
    );
  }
  for (const shape of scene.shapes) lines.push(element(shape, colours));
  lines.push('</svg>', '');
  return lines.join('\n');
}

function element(shape: Shape, colours: Colours): string {
  const painted = svgAttributes(shape, (role) => colours[role]).flatMap(([name, value]) =>
    name === 'fill' || name === 'stroke' ? paint(name, value) : [[name, value] as const],
  );
  const content = shape.kind === 'text' ? `>${escapeXml(shape.text)}</text>` : '/>';
  return `<${shape.kind}${attributes(painted)}${content}`;
}

/** `#rrggbbaa` is CSS 4, which few other readers of SVG know: the opacity gets an attribute of its own. */
function paint(
  name: 'fill' | 'stroke',
  colour: string | undefined,
): (readonly [string, string | undefined])[] {
  if (colour === undefined || !/^#[\da-f]{8}$/i.test(colour)) return [[name, colour]];
  const opacity = Math.round((Number.parseInt(colour.slice(7), 16) / 255) * 1000) / 1000;
  return [
    [name, colour.slice(0, 7)],
    [`${name}-opacity`, String(opacity)],
  ];
}

function attributes(list: readonly (readonly [string, string | undefined])[]): string {
  return list.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`)).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0: what it reserves is escaped, what it forbids even escaped becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character] as string);
}
