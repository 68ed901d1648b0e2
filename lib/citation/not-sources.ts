/** Capitalised words that stand before dates in brackets without being anybody's source. */

const lines = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*[\n,]\s*/));

export const EVENT_NAMES = lines(`
  neurips, icml, iclr, cvpr, iccv, eccv, acl, emnlp, naacl, aaai, ijcai, kdd, sigir, siggraph, chi, usenix, ces, gtc,
  wwdc, re:invent, computex, mwc, ifa, sxsw, slush, olympics, summit, conference, workshop, expo, season, episode`);
