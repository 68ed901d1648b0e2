import { expect, test } from 'vitest';
import { NAMES } from '../../factories';

const ids = (name: string): string => {
  const resolved = NAMES.resolve(name);
  return resolved.kind === 'known' ? resolved.sources.map((source) => source.id).join('+') : resolved.kind;
};

test.each([
  ['Acme AI', 'acme', 'the name'],
  ['acme ai', 'acme', 'case does not matter in a long name'],
  ['the Robotics Board of Trade', 'rbt', 'an article before it'],
  ['rbt', 'unknown', 'a short name counts only as written'],
  ['Moment', 'time', 'a wordlike name as written'],
  ['moment', 'unknown', 'and as a word'],
  ['Acme Cloud', 'acme-cloud', 'the longer name wins'],
  ['Acme blog', 'acme', 'a publication'],
  ['Acme’s press release', 'acme', 'a possessive and a publication'],
  ['Acme product manager Kevin S.', 'acme', 'a person through the organisation'],
  ['a spokesperson for Acme', 'acme', 'a spokesperson'],
  ['Jane Roe, an analyst at Cole', 'cole', 'a person with a role at a body'],
  ['Jane Roe, Acme’s policy chief', 'acme', 'a role that has the name of a document in it'],
  ['Acme Inc.', 'acme', 'a legal form behind it'],
  ['Utopia’s RBT', 'rbt', 'an owner before it'],
  ['U.S. RBT', 'rbt', 'a country before it'],
  ['Acme documents', 'acme', 'its papers'],
  ['lawyers representing Anthropomorph', 'unknown', 'a name behind the group'],
  ['the robotics firm Acme', 'acme', 'what the body is'],
  ['rbt.example', 'rbt', 'a domain'],
  ['Acme’s Jane Smith', 'acme', 'one of its people'],
  ['Cole-backed Acme', 'acme', 'described by somebody else'],
  ['Acme and Cole', 'acme+cole', 'two together'],
  ['The Bureau', 'rbt-2+rbt-3', 'a shared name keeps all'],
  ['a former Acme researcher', 'unknown', 'who has left does not speak for it'],
  ['Acme Gazette', 'unknown', 'another body whose name begins alike'],
  ['Industry Watchdog Report', 'vague', 'generic words only'],
  ['industry sources', 'vague', 'a group'],
  ['a famous publication', 'vague', 'some outlet'],
  ['people familiar with the matter', 'vague', 'inside access'],
  ['Legal & Compliance Analyst Jane Doe', 'unknown', 'a person without a body'],
  ['Cloud Governance Watch', 'unknown', 'a name nobody knows'],
  ['a second section', 'open', 'a part of a text that was named'],
  ['Tests', 'open', 'what somebody who was named did'],
  ['the last footnote', 'open', 'a part of a text'],
])('%s → %s: %s', (name, expected) => {
  expect(ids(name)).toBe(expected);
});
