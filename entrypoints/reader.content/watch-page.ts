/** Milliseconds without a change after which a page that changed is read again, and the longest wait for that. */
const SETTLED = 600;
const LONGEST_WAIT = 3_000;

export interface PageWatch {
  /** Reads for the first time. */
  read(): Promise<void>;
  /** Says that something has changed that is no change of nodes. */
  due(): void;
}

/**
 * Reads, and reads again when the page has changed and settled, or when it will not settle; one reading at a
 * time. What changes during the first reading counts too.
 */
export function watchPage(
  document: Document,
  isOwn: (node: Node) => boolean,
  readAgain: () => Promise<void>,
  signal: AbortSignal,
): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedSince: number | null = null;
  let running = false;
  const read = async (): Promise<void> => {
    if (running) return due();
    running = true;
    changedSince = null;
    await readAgain().catch((error: unknown) => {
      if (!signal.aborted) console.warn('Sourcelight:', error);
    });
    running = false;
  };
  const due = (): void => {
    if (signal.aborted) return;
    changedSince ??= performance.now();
    clearTimeout(timer);
    timer = setTimeout(read, Math.min(SETTLED, Math.max(0, changedSince + LONGEST_WAIT - performance.now())));
  };
  const observer = new MutationObserver((records) => {
    const foreign = records.some(({ addedNodes, removedNodes }) => {
      const nodes = [...addedNodes, ...removedNodes];
      return nodes.length === 0 || !nodes.every(isOwn);
    });
    if (foreign) due();
  });
  // The document rather than its body, which some sites replace whole.
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { read, due };
}
