import type { Problems } from './problem';
import type { SharedDomain } from './shared-domains';
import type { SourceFact } from './source-fact';

/** The rules that hold between the sources: ids, parents and domains. Names have {@link checkAmbiguousAliases}. */
export function checkAmongSources(
  facts: readonly SourceFact[],
  sharedDomains: readonly SharedDomain[],
  problems: Problems,
): void {
  checkIds(facts, problems);
  checkParents(facts, problems);
  checkDomains(facts, sharedDomains, problems);
}

function checkIds(facts: readonly SourceFact[], problems: Problems): void {
  const seen = new Map<string, SourceFact>();
  for (const [i, fact] of facts.entries()) {
    const { id } = fact.source;
    const before = facts[i - 1];
    const first = seen.get(id);
    if (first !== undefined) {
      problems.add(fact.file, fact.lineOf('id'), 'id-twice', `${id} is in ${first.file}:${first.lineOf('id')} too`);
    } else if (before !== undefined && before.file === fact.file && before.source.id > id) {
      problems.add(fact.file, fact.lineOf('id'), 'id-order', `${id} belongs before ${before.source.id}`);
    }
    seen.set(id, first ?? fact);
  }
}

function checkParents(facts: readonly SourceFact[], problems: Problems): void {
  const parents = new Map(facts.map(({ source }) => [source.id, source.parent]));
  for (const fact of facts) {
    const { id, parent } = fact.source;
    if (parent === null) continue;
    if (!parents.has(parent)) {
      problems.add(fact.file, fact.lineOf('parent'), 'parent-unknown', `${id}: there is no source ${parent}`);
      continue;
    }
    const line = [id];
    for (let at: string | null | undefined = parent; at !== null && at !== undefined; at = parents.get(at)) {
      line.push(at);
      if (at === id) problems.add(fact.file, fact.lineOf('parent'), 'parent-circle', line.join(' is part of '));
      if (line.indexOf(at) < line.length - 1) break;
    }
  }
}

function checkDomains(facts: readonly SourceFact[], declared: readonly SharedDomain[], problems: Problems): void {
  const owners = new Map<string, SourceFact[]>();
  for (const fact of facts) {
    for (const domain of fact.source.domains) owners.set(domain, [...(owners.get(domain) ?? []), fact]);
  }
  const shared = new Map(declared.map((one) => [one.domain, one]));
  for (const { domain, sources, file, line } of declared) {
    for (const id of sources) {
      if (owners.get(domain)?.some(({ source }) => source.id === id)) continue;
      problems.add(file, line, 'domain-shared', `${domain} is not a domain of ${id}`);
    }
  }
  for (const [domain, owning] of owners) {
    if (owning.length === 1) continue;
    for (const fact of owning) {
      if (shared.get(domain)?.sources.includes(fact.source.id)) continue;
      const at = fact.lineOf('domains', fact.source.domains.indexOf(domain));
      const others = owning.filter((one) => one !== fact).map(({ source }) => source.id);
      problems.add(fact.file, at, 'domain-shared', `${fact.source.id}: ${domain} belongs to ${others.join(', ')} too`);
    }
  }
}
