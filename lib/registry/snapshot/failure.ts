import { SNAPSHOT_FORMAT } from './format';

/** Why a snapshot was refused. The registry in force stays as it is. */
export type SnapshotFailure =
  | { readonly kind: 'newer-format'; readonly file: string; readonly format: number }
  | { readonly kind: 'damaged'; readonly file: string; readonly detail: string }
  | { readonly kind: 'wrong-shape'; readonly file: string; readonly detail: string }
  | { readonly kind: 'wrong-hash'; readonly file: string }
  | { readonly kind: 'too-large'; readonly file: string; readonly limit: number }
  | { readonly kind: 'unsigned'; readonly file: string }
  | { readonly kind: 'wrong-signature'; readonly file: string }
  | { readonly kind: 'other-key'; readonly file: string; readonly key: string }
  | { readonly kind: 'older-edition'; readonly file: string; readonly edition: number; readonly held: number }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 2 : 0)} MiB`;

/** One sentence that says what is wrong with a snapshot. */
export function explainSnapshotFailure(reason: SnapshotFailure): string {
  const { file } = reason;
  switch (reason.kind) {
    case 'newer-format':
      return `${file} is in format ${reason.format}; this version of Sourcelight reads format ${SNAPSHOT_FORMAT}. Update Sourcelight to use it.`;
    case 'damaged':
      return `${file} is cut off or damaged (${reason.detail}).`;
    case 'wrong-shape':
      return `${file} is not a snapshot that Sourcelight can read (${reason.detail}).`;
    case 'wrong-hash':
      return `${file} does not hold what its manifest says: its hash is another.`;
    case 'too-large':
      return `${file} is larger than it may be (${mebibytes(reason.limit)}).`;
    case 'unsigned':
      return `${file} is not signed. A list from elsewhere must be.`;
    case 'wrong-signature':
      return `${file} was changed after it was signed, or signed with another key than it names.`;
    case 'other-key':
      return `${file} is signed with another key (${reason.key}) than the one that was accepted for this list.`;
    case 'older-edition':
      return `${file} is edition ${reason.edition}, older than edition ${reason.held}, which is held.`;
    case 'unreadable':
      return `${file} could not be read (${reason.detail}).`;
  }
}
