/** The formats in which a user's own comes and goes; each is the ending of its files. */
export const OWN_FORMATS = ['json', 'csv', 'tsv', 'opml'] as const;
export type OwnFormat = (typeof OWN_FORMATS)[number];

/** A file to be saved. */
export interface OwnFile {
  readonly name: string;
  readonly holds: 'everything' | 'sources' | 'documents';
  readonly text: string;
}

/** The format of a file, by the ending of its name; null for any other. */
export function formatOf(fileName: string): OwnFormat | null {
  const ending = /\.([a-z]+)$/.exec(fileName.toLowerCase())?.[1];
  return OWN_FORMATS.find((format) => format === ending) ?? null;
}
