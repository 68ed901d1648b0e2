/** Words that end the names of bodies and of what they publish, and no person's. */
const BODY_WORD =
  /^(?:Inc|Corp|Ltd|LLC|Institute|Institut|University|College|School|Department|Ministry|Commission|Committee|Court|Agency|Council|Party|Association|Foundation|Society|Union|Group|Labs?|Laborator(?:y|ies)|Bank|Board|Office|Bureau|Center|Centre|Authority|Government|Times|Post|News|Journal|Gazette|Herald|Tribune|Magazine|Review|Technolog(?:y|ies)|Systems?|Partners|Capital|Ventures|Monitor|Watch|Services?|Security|Intelligence|Network|Alliance|Coalition|Project|Initiative|Forum|Fund|Trust|Academy|Panel|Index|Observatory|Workshop|Brief|Briefing|Letter|Roundtable|Ledger|Desk|Robotics|Analytics|Insights?|Research|Economics|Energy|Health|Media|Software|Networks|Dynamics|Data|Compute|Cloud|Report|Survey|Weekly|Daily|Digest|Bulletin|Tracker|Barometer|Registry|Consortium|Federation|Congress|Parliament|Senate|Chamber|Club|League|Platform|Pictures|Studios?|Records|Motors|Airlines|Industries|Holdings|Solutions|Consulting|Consultants|Associates|Advisors|Advisers|Securities|Asset|Management|Organization|Organisation|Collective|Cooperative|Taskforce|Force|Programme|Program|Clinic|Hospital|Museum|Library|Archive|Press|Radio|Television|TV|AI|government|administration|company|startup|firm|coalition|institute|group|agency|investigation|team|lab)$/;

/** True for a name that is a body's by its form: its last word, letters alone, or small words inside it. */
export function looksLikeBody(name: string): boolean {
  const words = name.replace(/^(?:the|an?)\s/i, '').split(/\s+/);
  if (BODY_WORD.test(words.at(-1) ?? '')) return true;
  if (/^\p{Lu}[\p{Lu}\d.&-]+$/u.test(name)) return true;
  // "Center for Ships and Shoes", "Slate & Chalk": no person is called so.
  return (
    words.length > 2 && words.some((word) => /^(?:of|for|and|&|on|to)$/.test(word)) && /^\p{Lu}/u.test(words[0] ?? '')
  );
}
