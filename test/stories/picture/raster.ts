import { PNG } from 'pngjs';

/** Opaque pixels, three bytes each (red, green, blue), row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function decodePng(bytes: Buffer): Raster {
  const { width, height, data } = PNG.sync.read(bytes);
  const opaque = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < opaque.length; from += 4) {
    opaque[to++] = data[from]!;
    opaque[to++] = data[from + 1]!;
    opaque[to++] = data[from + 2]!;
  }
  return { width, height, data: opaque };
}

/** Half as wide and high: each pixel the mean of four. An odd last row or column is left out. */
export function halved({ width, height, data }: Raster): Raster {
  const half = { width: width >> 1, height: height >> 1 };
  const means = new Uint8Array(half.width * half.height * 3);
  const line = width * 3;
  let to = 0;
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const at = 2 * y * line + 6 * x;
      for (let part = at; part < at + 3; part++) {
        means[to++] = (data[part]! + data[part + 3]! + data[part + line]! + data[part + line + 3]! + 2) >> 2;
      }
    }
  }
  return { ...half, data: means };
}

/** In steps of eight, black and white among them: few enough colours for a small file, too fine to be seen. */
export function stepped({ width, height, data }: Raster): Raster {
  return { width, height, data: data.map((value) => Math.min(255, Math.round(value / 8) * 8)) };
}
