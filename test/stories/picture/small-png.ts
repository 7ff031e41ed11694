import { crc32, deflateSync } from 'node:zlib';
import type { Raster } from './raster.js';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * A PNG as small as it gets without filters, which help photographs: with a palette where 256 colours are enough. `notes`
 * are kept in it as Latin text; the pinned PNG library writes neither.
 */
export function smallPng(raster: Raster, notes: Readonly<Record<string, string>> = {}): Buffer {
  const { width, height, data } = raster;
  const colors = new Map<number, number>();
  const pixels = new Uint32Array(width * height);
  for (let pixel = 0, from = 0; pixel < pixels.length; from += 3) {
    const color = (data[from]! << 16) | (data[from + 1]! << 8) | data[from + 2]!;
    pixels[pixel++] = color;
    if (!colors.has(color)) colors.set(color, colors.size);
  }
  const isIndexed = colors.size <= 256;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = isIndexed ? 3 : 2;
  const palette = Buffer.from(
    [...colors.keys()].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]),
  );
  const lines = isIndexed
    ? unfiltered(
        Uint8Array.from(pixels, (color) => colors.get(color)!),
        width,
      )
    : unfiltered(data, width * 3);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...Object.entries(notes).map(([name, text]) => chunk('tEXt', Buffer.from(`${name}\0${text}`, 'latin1'))),
    ...(isIndexed ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What was noted in a PNG; nothing where it is none. */
export function notesOf(png: Buffer): Record<string, string> {
  const notes: Record<string, string> = {};
  for (let at = signature.length; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'tEXt') {
      const [name, text] = png.toString('latin1', at + 8, at + 8 + length).split('\0');
      notes[name!] = text ?? '';
    }
    at += length + 12;
  }
  return notes;
}

/** Each line behind the number of its filter, which is none. */
function unfiltered(bytes: Uint8Array, lineLength: number): Buffer {
  const height = lineLength === 0 ? 0 : bytes.length / lineLength;
  const lines = Buffer.alloc((lineLength + 1) * height);
  for (let y = 0; y < height; y++) {
    lines.set(bytes.subarray(y * lineLength, (y + 1) * lineLength), y * (lineLength + 1) + 1);
  }
  return lines;
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
