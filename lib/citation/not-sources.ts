/** Capitalised words that stand before dates in brackets without being anybody's source. */

const lines = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*[\n,]\s*/));

export const PLACE_NAMES = lines(`
  london, paris, berlin, brussels, new york, new york city, san francisco, washington, washington dc, washington d.c.,
  los angeles, seattle, boston, chicago, austin, las vegas, toronto, montreal, vancouver, tokyo, seoul, beijing, shanghai,
  shenzhen, hong kong, taipei, singapore, sydney, melbourne, delhi, new delhi, mumbai, bengaluru, bangalore, dubai,
  abu dhabi, riyadh, tel aviv, geneva, zurich, davos, vienna, amsterdam, the hague, copenhagen, stockholm, oslo,
  helsinki, dublin, edinburgh, madrid, barcelona, lisbon, rome, milan, warsaw, prague, athens, istanbul, moscow,
  munich, hamburg, frankfurt, cologne, honolulu, cupertino, mountain view, palo alto, california, texas, florida,
  united states, usa, us, u.s., uk, united kingdom, england, scotland, france, germany, italy, spain, china, japan,
  india, canada, australia, brazil, mexico, south korea, russia, ukraine, israel, taiwan, europe, asia, africa, ai`);

export const EVENT_NAMES = lines(`
  neurips, icml, iclr, cvpr, iccv, eccv, acl, emnlp, naacl, aaai, ijcai, kdd, sigir, siggraph, chi, usenix, ces, gtc,
  wwdc, re:invent, computex, mwc, ifa, sxsw, slush, olympics, summit, conference, workshop, expo, season, episode`);
