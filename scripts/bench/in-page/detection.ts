import { detectArticle } from '../../../lib/article/detect-article';
import { readSignals } from '../../../lib/page/read-signals';
import { timeInTurn } from '../ratios';
import { timeAfresh } from './forget';

/** Times of one page, in milliseconds. */
export interface DetectionTimes {
  readonly detection: number;
  /** A bare read of all text: the least that any look at the page's words costs. */
  readonly textContent: number;
  /** Detection as it is on a page that was just loaded: by code that has not run there before. */
  readonly first: number;
}

const detect = () => detectArticle(readSignals(document, location.href));
const readText = () => document.body.textContent?.length;

export function timeDetection(rounds: number): DetectionTimes {
  const first = timeAfresh(detect);
  timeAfresh(readText);
  return { ...timeInTurn({ detection: detect, textContent: readText }, rounds, timeAfresh), first };
}
