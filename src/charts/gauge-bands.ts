import type { GaugeLayout } from './gauge-layout.js';
import type { GaugeScale } from './gauge-scale.js';
import type { GaugeBand, GaugeSpec } from './gauge-spec.js';
import { arcPath, onCircle } from './marks/arc.js';
import { statusGround, statusMark } from './marks/status.js';
import type { Shape } from './scene.js';

const symbolSize = 8;
/** The length of a band that is still seen to either side of its symbol, pixels. */
const roomForSymbol = 26;
/** Between two bands, pixels. */
const gap = 2;

/** The angles that a band takes on the scale; the same twice where none of it is on the scale. */
export function bandAngles(
  { from, to }: GaugeBand,
  scale: GaugeScale,
  { angle }: GaugeLayout,
): readonly [from: number, to: number] {
  return [angle(scale.share(from ?? scale.low)), angle(scale.share(to ?? scale.high))];
}

/**
 * A thin ring outside the track, with the symbol of each status in the middle of its band, where there is room. The
 * band that the value is in stands out.
 */
export function gaugeBandShapes(spec: GaugeSpec, scale: GaugeScale, layout: GaugeLayout): Shape[] {
  const { band: ring, centre } = layout;
  if (ring === null) return [];
  const radius = (ring.inner + ring.outer) / 2;
  const held = spec.faint ? -1 : bandOf(spec);
  return spec.bands.flatMap((band, at) => {
    const [a, b] = bandAngles(band, scale, layout);
    const way = Math.sign(b - a);
    // Neighbours keep apart; the ends of the scale are the band's own.
    const from = a + (at === 0 ? 0 : (way * gap) / 2 / radius);
    const to = b - (at === spec.bands.length - 1 ? 0 : (way * gap) / 2 / radius);
    const length = (to - from) * way * radius;
    if (way === 0 || length <= 1) return [];
    const d = arcPath({ centre, ...ring, from, to });
    const shapes: Shape[] = [
      {
        kind: 'path',
        key: `band ${at}`,
        layer: 'band',
        d,
        fill: band.status,
        ...(at !== held && { opacity: 0.5 }),
      },
    ];
    if (length >= roomForSymbol) {
      const place = onCircle(centre, radius, (from + to) / 2);
      shapes.push(
        statusGround(`symbol ${at}`, place.x, place.y, symbolSize),
        statusMark(`symbol ${at}`, band.status, place.x, place.y, symbolSize),
      );
    }
    return shapes;
  });
}

const bestFirst: readonly GaugeBand['status'][] = ['met', 'near', 'missed'];

/** The band that the value is in, of two that meet there the better one; −1 for none. */
function bandOf({ bands, value }: GaugeSpec): number {
  if (value === null) return -1;
  const rank = (at: number): number => bestFirst.indexOf((bands[at] as GaugeBand).status);
  const held = bands.flatMap(({ from, to }, at) =>
    value >= (from ?? -Infinity) && value <= (to ?? Infinity) ? [at] : [],
  );
  return held.sort((a, b) => rank(a) - rank(b))[0] ?? -1;
}
