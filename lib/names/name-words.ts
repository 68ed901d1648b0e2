/** Words by which a cited name tells what somebody is, rather than who. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a person is at an organisation: "AWS product manager Kevin S." speaks through AWS. */
export const ROLE_WORDS = words(`
  ceo cto cfo coo cio ciso chief executive officer president founder cofounder co-founder spokesperson spokesman
  spokeswoman spokespeople director head manager lead engineer researcher scientist developer evangelist minister
  commissioner chair chairman chairwoman chairperson secretary administrator lawyer attorney counsel representative
  vice vp svp evp senior deputy professor economist strategist editor reporter correspondent columnist analyst
  official officials executives executive staff employee employees partner principal fellow adviser advisor
  architect general judge governor senator regulators
  researchers scientists engineers developers lawyers attorneys economists professors managers directors officers
  host hosts co-host cohost co-hosts captain coach mayor sheriff bishop rabbi lieutenant colonel sergeant admiral ambassador
  astronaut dean rector provost intern inventor
  spokespersons secretary-general undersecretary chancellor premier`);

/** What an organisation's own publication is called: "AWS blog", "FTC press release". */
export const PUBLICATION_WORDS = words(`
  blog blogs post posts investigation investigations analysis poll polls reporting coverage estimate estimates press release releases newsroom news statement statements announcement announcements filing
  filings report reports website site webpage page documentation docs paper study survey research data memo letter
  notice guidance guidelines order complaint terms policy policies newsletter article story interview podcast
  official officially company corporate annual quarterly official's 10-k 10-q 8-k s-1 via`);
