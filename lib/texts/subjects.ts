import { stemmer } from 'stemmer';

/**
 * Words that articles and terms have for the same thing. Terms say "share information with the provider" where
 * an article says "forward data to the vendor": without these, neither finds the other. Each line is one subject.
 */
const SUBJECTS: readonly string[] = [
  'share forward disclose disclosure send transmit transmission transfer pass hand leak expose reveal flow receive',
  'data dataset content input prompt upload file information material document submit submission conversation chat',
  'train training retrain improve improvement learn teach',
  'delete deletion erase removal purge retain retention store storage keep',
  'provider vendor thirdparty supplier partner developer maker',
  'price pricing fee charge cost bill billing pay payment paid invoice subscription',
  'refund refundable reimburse reimbursement',
  'minor child children age teen teenager underage adult youth young',
  'terminate termination suspend suspension close cancel cancellation ban block revoke deactivate discontinue',
  'dispute arbitration arbitrate arbitrator court lawsuit sue mediation litigation jurisdiction',
  'liable liability damages loss indemnify indemnity compensate compensation',
  'warranty accurate accuracy inaccurate error mistake wrong reliable reliability guarantee hallucination',
  'own owns owner ownership intellectual copyright belong belongs property title',
  'output result response generate generated generation answer',
  'compete competitor competing competition rival',
  'police enforcement officer investigator',
  'surveillance biometric biometrics facial face recognition tracking',
  'change modify modification update amend amendment revise',
  'notice notify notification inform warn warning announce',
  'weapon weapons military harm harmful danger dangerous violence violent explosive explosives',
  'election elections political politics campaign vote voter voting',
  'sexual porn pornography explicit nudity intimate',
  'metadata log logs usage telemetry statistics',
  'watermark provenance label',
  'reverse extract distill scrape scraping decompile crawler bot bots crawl',
  'human person people employee staff reviewer moderator',
  'medical health diagnose diagnosis doctor clinical patient physician',
  'deceive deception deceptive mislead misleading misrepresent misrepresenting fake impersonate impersonation fraud pretend',
  'consent permission permit agree opt instruct',
  'account login signup register registration password',
];

const subjectByStem = new Map<string, string>();
for (const [i, words] of SUBJECTS.entries())
  for (const word of words.split(' ')) {
    const stem = stemmer(word);
    if (!subjectByStem.has(stem)) subjectByStem.set(stem, `~${i}`);
  }

/** The subject that a stem speaks of, as a term of its own; null for most words. */
export const subjectOf = (stem: string): string | null => subjectByStem.get(stem) ?? null;

/** The subject of all who are neither the reader nor the body whose terms they are. */
export const OTHER_PARTIES = subjectOf(stemmer('thirdparty')) ?? '';
