const lines = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*[\n,]\s*/));

/** Cities, states and countries that stand where a source could, in lower case; they say nothing themselves. */
export const PLACE_NAMES = lines(`
  london, paris, berlin, brussels, new york, new york city, san francisco, washington, washington dc, washington d.c.,
  los angeles, seattle, boston, chicago, austin, las vegas, toronto, montreal, vancouver, tokyo, seoul, beijing, shanghai,
  shenzhen, hong kong, taipei, singapore, sydney, melbourne, delhi, new delhi, mumbai, bengaluru, bangalore, dubai,
  abu dhabi, riyadh, tel aviv, geneva, zurich, davos, vienna, amsterdam, the hague, copenhagen, stockholm, oslo,
  helsinki, dublin, edinburgh, madrid, barcelona, lisbon, rome, milan, warsaw, prague, athens, istanbul, moscow,
  munich, hamburg, frankfurt, cologne, honolulu, cupertino, mountain view, palo alto, california, texas, florida,
  alabama, alaska, arizona, arkansas, colorado, connecticut, delaware, hawaii, idaho, illinois, indiana, iowa, kansas,
  kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska,
  nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania,
  rhode island, south carolina, south dakota, tennessee, utah, vermont, virginia, west virginia, wisconsin, wyoming,
  san jose, san diego, memphis, atlanta, dallas, houston, denver, phoenix, miami, detroit, pittsburgh, philadelphia,
  abilene, portland, oxford, cambridge, manchester, lyon, marseille, osaka, hyderabad, chennai, hangzhou, guangzhou,
  united states, usa, us, u.s., uk, united kingdom, england, scotland, france, germany, italy, spain, china, japan,
  india, canada, australia, brazil, mexico, south korea, russia, ukraine, israel, taiwan, europe, asia, africa, ai`);
