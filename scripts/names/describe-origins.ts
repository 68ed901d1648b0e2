import type { KnownOrigin } from './known-facts';

const written = (rows: number): string => rows.toLocaleString('en');

/** Each origin in a line of a table, by the number of names that rest on it. */
function tableOf(origins: readonly KnownOrigin[]): string[] {
  const most = [...origins].sort((a, b) => b.rows - a.rows || (a.id < b.id ? -1 : 1));
  return [
    '| names | repository | commit | files | licence |',
    '| ---: | --- | --- | --- | --- |',
    ...most.map(({ repository, commit, path, licence, rows }) =>
      commit === ''
        ? `| ${written(rows)} | ${repository} | | ${path} | ${licence} |`
        : `| ${written(rows)} | [${repository}](https://github.com/${repository}) | \`${commit}\` | \`${path}\` | ${licence} |`,
    ),
  ];
}

/** docs/licences.md, which also travels with the list: whose facts it is made of, and under which licences. */
export const describeOrigins = (
  origins: readonly KnownOrigin[],
): string => `# Whose facts and words the extension carries

## The wide list of names

\`public/names/known.bin\` is built from the facts in \`scripts/registry/facts/known\`: names, kinds, sites, owners, offices. They were taken on 25 November 2026 from the public repositories below; a name may rest on several of them. What is not on the list here was not taken from there. Each collection stands under the licence that its repository states, and belongs to those who made it.

Contains public sector information licensed under the [Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/). The ratings of pollsters that are under CC BY 4.0 were not taken over, their names were.

${tableOf(origins).join('\n')}

## Related words

WordNet, under [its own licence](licences/wordnet.txt).

## The registry

Dates of terms are from [Open Terms Archive](https://opentermsarchive.org/) (ODC-By 1.0); where each source and document is from, its own row says in \`scripts/registry/facts\`.
`;
