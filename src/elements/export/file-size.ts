/** The picture in a file where a chart has no box on the page, pixels. */
export const fileSize = { width: 640, height: 280 };
