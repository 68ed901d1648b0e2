import { join } from 'node:path';
import { explainSnapshotFailure } from '../../../lib/registry/snapshot/failure';
import { fileOf } from '../../../lib/registry/snapshot/manifest';
import { compareRegistries } from '../compare';
import { describeDifference } from '../describe';
import { makeDelta } from '../publish';
import { earlierOnDisk, MANIFEST, openOnDisk, readOnDisk } from '../snapshot-folder';

/** Tells what changed between two snapshots, and how much an update moves by delta. */
export async function diffSnapshots(older: string, newer: string): Promise<boolean> {
  const paths = [join(older, MANIFEST), join(newer, MANIFEST)] as const;
  const [before, after] = await Promise.all([readOnDisk(paths[0]), readOnDisk(paths[1])]);
  const [opened, next] = await Promise.all([openOnDisk(paths[0]), openOnDisk(paths[1])]);
  for (const one of [before, after, opened, next]) {
    if (one.ok) continue;
    console.error(`registry: ${explainSnapshotFailure(one.failure)}`);
    return false;
  }
  if (!before.ok || !after.ok || !opened.ok || !next.ok) return false;
  const difference = compareRegistries(
    { ...before.value, version: before.value.manifest.made },
    { ...after.value, version: after.value.manifest.made },
  );
  console.log(`edition ${before.value.manifest.edition} to edition ${after.value.manifest.edition}`);
  for (const line of describeDifference(difference)) console.log(`  ${line}`);
  const [old, now] = [earlierOnDisk(paths[0], opened.value), earlierOnDisk(paths[1], next.value)];
  const { entry } = await makeDelta(old, now);
  const whole = next.value.manifest.shards.reduce((sum, { bytes }) => sum + bytes, 0);
  const changed = next.value.manifest.shards.filter((shard) => !old.files.has(fileOf(shard)));
  console.log(
    `an update moves ${entry.bytes} bytes by delta, or ${changed.reduce((sum, { bytes }) => sum + bytes, 0)} in ${changed.length} changed files; the whole is ${whole}`,
  );
  return true;
}
