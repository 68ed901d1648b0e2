import { type Clock, timeOnce } from '../ratios';

/**
 * Times something in a page that remembers nothing of the last time: Chromium keeps what it found in a document
 * until that changes, and whoever asks again has the answer for nothing. So the page is changed, and changed back.
 */
export const timeAfresh: Clock = (work) => {
  const comment = document.createComment('');
  document.body.append(comment);
  comment.remove();
  return timeOnce(work);
};
