import { startReading } from '../../../entrypoints/reader.content/session';

/** Marks in the performance timeline between which the reader works. */
export const [BEGIN, END] = ['sourcelight-begin', 'sourcelight-end'];

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Runs the reader as it is over the page, until all is read, scanned and marked; returns the number of citations. */
export async function readAndMark(): Promise<number> {
  await nextTurn();
  performance.mark(BEGIN);
  const session = startReading(document, new AbortController().signal);
  for (;;) {
    await nextTurn();
    const state = session.state();
    if (state.kind !== 'checked') continue;
    // The marks are shown by the next frame.
    await new Promise(requestAnimationFrame);
    await nextTurn();
    performance.mark(END);
    session.stop();
    return state.report.checked.length;
  }
}
