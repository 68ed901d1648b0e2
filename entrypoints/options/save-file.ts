/** Browsers have taken a file over long before, in milliseconds. */
const TAKEN_OVER = 60_000;

/** Hands a text to the browser as a download. Needs no permission: it is a link of this page. */
export function saveFile(name: string, text: string): void {
  // A type that no browser shows instead of saving it.
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_OVER);
}
