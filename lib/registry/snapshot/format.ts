/** The only snapshot format that this version reads; a manifest says its own in `format`. */
export const SNAPSHOT_FORMAT = 2;
