/** Why a page is none that could be the watched text. It is never a change of the text. */
export interface PageRefusal {
  readonly kind: /** More than is read. */
    | 'too-long'
    /** Asks whether a person is reading. */
    | 'captcha'
    /** Shows nothing without running its scripts. */
    | 'needs-script'
    /** Says that it is not there, not allowed, overloaded or broken. */
    | 'error-page'
    /** Asks to sign in. */
    | 'login'
    /** Holds too few words for a text. */
    | 'too-short';
  readonly detail: string;
}

/** Fewest letters and digits of a text. The shortest terms that were measured have some 1,800. */
export const SHORTEST_TEXT = 400;

/** Texts longer than this, in letters and digits, stand behind no wall. */
const SURELY_A_TEXT = 3_000;

type Sign = readonly [kind: PageRefusal['kind'], pattern: RegExp];

/** What the titles of such pages say; a text of any length can hardly bear one of them. */
const TITLES: readonly Sign[] = [
  [
    'captcha',
    /^(?:just a moment|attention required|checking your browser|are you (?:a )?(?:human|robot)|robot check|(?:security|bot) (?:check|verification)|verify(?:ing)? (?:that )?you are (?:a )?human|human verification|please wait\b|ddos-guard|one more step|vercel security checkpoint|pardon our interruption)/i,
  ],
  [
    'error-page',
    /^(?:(?:(?:http )?error|http|status)?\s*[45]\d\d(?:\s*$|\s*[-–—:|.!]|\s+(?:error|page|not|bad|forbidden|unauthorized|too|internal|service|gateway|request|that))|access (?:denied|to this page has been denied)|(?:page|file|site|document) (?:is )?not (?:be )?found|not found|forbidden|(?:service|temporarily|site) unavailable|bad gateway|gateway time-?out|internal server error|server error|too many requests|error\b\W*$|oops|something went wrong|under maintenance|we'll be (?:right )?back|the page you (?:requested|are looking for))|\b404\b|\bpage not found\b/i,
  ],
  ['login', /^(?:sign|log) ?in\b(?! terms)|^login\b/i],
];

/** What such pages say in the little text that they have. */
const WORDS: readonly Sign[] = [
  [
    'captcha',
    /\b(?:verify(?:ing)? (?:that )?you(?:'re| are) (?:not a robot|(?:a )?human)|i'?m not a robot|complete the (?:captcha|security check)|unusual traffic from your|checking (?:if the site connection is secure|your browser)|needs to review the security of your connection|press (?:and|&) hold|enter the characters you see|ray id|captcha)\b/i,
  ],
  [
    'needs-script',
    /\b(?:(?:enable|turn on|activate|requires?|needs?) java ?script|java ?script (?:is|must be|has been|needs to be) (?:disabled|enabled|required|turned)|you need to enable java ?script|browser (?:is not|isn't) supported|does ?n[o']t (?:work|function) (?:properly )?without java ?script)\b/i,
  ],
  [
    'error-page',
    /\b(?:page (?:you (?:requested|are looking for|were looking for)|can(?:not|'t) be found|(?:was|could) not (?:be )?found|not found|does ?n[o']t exist|no longer exists)|access denied|you do ?n[o']t have (?:permission|access)|too many requests|rate limit(?:ed)? exceeded|(?:temporarily|currently) unavailable|internal server error|bad gateway|gateway time-?out|error (?:code|reference)\b|something went wrong|try again (?:later|in a few))\b/i,
  ],
  [
    'login',
    /\b(?:(?:please )?(?:sign|log) ?in to (?:continue|view|access|read|your)|you must be (?:signed|logged) in|forgot (?:your )?password|create an account to (?:continue|view|read))\b/i,
  ],
];

/**
 * Says why a page is no text that can be watched, or null where it may be one.
 * @param title of the page
 * @param text what would be taken for its text
 * @param aside all that the page says, with what is shown only where no script runs
 */
export function refusalOf(title: string, text: string, aside: string): PageRefusal | null {
  const length = lettersOf(text);
  for (const [kind, pattern] of TITLES) {
    // A service whose name is "Login" has terms too.
    if (kind === 'login' && length >= SURELY_A_TEXT) continue;
    const match = pattern.exec(title.trim());
    if (match !== null) return { kind, detail: `the title says "${title.trim().slice(0, 80)}"` };
  }
  // The words of an error are looked for in short pages only: terms speak of passwords and captchas too.
  if (length < SHORTEST_TEXT * 3) {
    for (const [kind, pattern] of WORDS) {
      const match = pattern.exec(text) ?? (length < SHORTEST_TEXT ? pattern.exec(aside.slice(0, 20_000)) : null);
      if (match !== null) return { kind, detail: `the page says "${match[0].slice(0, 80)}"` };
    }
  }
  return length < SHORTEST_TEXT ? { kind: 'too-short', detail: `${length} letters` } : null;
}

/** Letters and digits of a text. A sign of Chinese or Japanese says as much as three letters. */
function lettersOf(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return letters + 2 * signs;
}
