import { basename } from 'node:path';
import { SOURCE_KINDS } from '../../lib/registry/source';
import { siteOf } from '../../lib/shared/address';
import { type IsoDay, isIsoDay } from '../../lib/shared/calendar';
import type { Problems, Rule } from './problem';
import { namesOf, PROVEN_FACTS, type SourceFact } from './source-fact';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DOMAIN = /^(?!www\.)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** True for an address that a browser would open: http(s), a host with a dot, no blanks. */
export const isWebAddress = (address: string): boolean =>
  !/\s/.test(address) && /^https?:\/\//.test(address) && (siteOf(address)?.includes('.') ?? false);

/** The rules that a source keeps or breaks by itself. */
export function checkSource(fact: SourceFact, version: IsoDay, problems: Problems): void {
  const { file, source } = fact;
  const add = (rule: Rule, path: (string | number)[], detail: string): void =>
    problems.add(file, fact.lineOf(...path), rule, `${source.id}: ${detail}`);

  if (!ID.test(source.id)) add('bad-id', ['id'], 'lower case letters, digits and hyphens between them');
  if (!SOURCE_KINDS.includes(source.kind)) add('unknown-kind', ['kind'], `${source.kind} is none of the kinds`);
  else if (basename(file) !== `${source.kind}.json`) {
    add('kind-elsewhere', ['kind'], `a ${source.kind} stands in sources/${source.kind}.json`);
  }

  const names = new Set<string>();
  for (const [name, path] of namesOf(source)) {
    if (names.has(name)) add('alias-twice', path, `${name} is there already`);
    names.add(name);
  }
  for (const [i, word] of source.wordlike.entries()) {
    if (!names.has(word)) add('wordlike-unknown', ['wordlike', i], `${word} is not among its names`);
  }
  for (const [i, domain] of source.domains.entries()) {
    if (!DOMAIN.test(domain)) add('bad-domain', ['domains', i], domain);
  }
  if (source.newsroom !== null && !isWebAddress(source.newsroom)) add('bad-address', ['newsroom'], source.newsroom);
  for (const [i, feed] of source.feeds.entries()) {
    if (!isWebAddress(feed)) add('bad-address', ['feeds', i], feed);
  }
  for (const [i, { name, from, to }] of source.formerNames.entries()) {
    for (const [field, day] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (day === null) continue;
      if (!isIsoDay(day)) add('bad-date', ['formerNames', i, field], `${day} is no day of the calendar`);
      else if (day > version) add('future-date', ['formerNames', i, field], `${day} is after ${version}`);
    }
    if (from !== null && to !== null && to < from) {
      add('former-name-backwards', ['formerNames', i, 'to'], `${name} ends on ${to}, before it begins on ${from}`);
    }
  }
  for (const proven of PROVEN_FACTS) {
    const value = source[proven];
    if (value === null || value.length === 0) continue;
    if (fact.provenance[proven] === undefined) add('no-provenance', ['provenance'], `${proven} has none`);
  }
}
