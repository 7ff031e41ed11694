/** Lets the reader save a file that was made in the page. Nothing leaves the machine. */
export function saveFile(document: Document, blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has its own hold on the data by then, in every browser.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
