/**
 * `npm run registry`: checks the facts in scripts/registry/facts and builds the bundled registry and the list of
 * known names from them; and makes and checks snapshots that others publish. Exit status: 0 when all is well, 1 when
 * something is wrong with what was read, 2 on unusable arguments.
 */
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUNDLED_SNAPSHOT } from './check/bundled-registry';
import { KNOWN_NAMES } from './names/build-known-names';
import { buildBundled } from './registry/commands/build';
import { buildNames } from './registry/commands/build-names';
import { diffSnapshots } from './registry/commands/diff';
import { makeKey } from './registry/commands/key';
import { publishSnapshot } from './registry/commands/publish-snapshot';
import { refreshChannels } from './registry/commands/refresh';
import { signSnapshot } from './registry/commands/sign';
import { verifySnapshot } from './registry/commands/verify';
import { FACTS } from './registry/read-facts';

const USAGE = `usage: npm run registry                        check the facts, build the bundled registry, tell what changed
       npm run registry -- --check             check the facts only
       npm run registry -- key FILE            make a key to sign with, and print its public half
       npm run registry -- refresh STATE       ask the sources' own channels, and keep what they list in a folder
       npm run registry -- publish FOLDER      write a snapshot for others to subscribe to
       npm run registry -- sign FOLDER         sign a snapshot that lies there
       npm run registry -- verify FOLDER       check a snapshot: signature, every file, every row
       npm run registry -- diff OLD NEW        tell what changed between two snapshots, and what an update moves

  --key FILE        sign with this key (publish, sign); must be signed with it (verify; a key file or the public key)
  --facts FOLDER    these facts instead of the project's own (build, publish)
  --out FOLDER      build there instead of public/registry
  --shard 2/8       ask the second of eight parts of the hosts (refresh); others may run beside it
  --found STATE     publish what a refresh has found too; several times
  --texts FOLDER    publish dated texts with their words, for those who may have them
  --own FILE        publish an exported list of one's own (.json, .csv, .tsv); several times: sources, documents
  --name NAME       name of the published list
  --edition N       its number; by default one more than that of the edition before, else the day of the facts
  --from FOLDER     an edition before, of which subscribers need only what changed; several times. The one that
                    lies in FOLDER already is always taken for one
  --mirror ADDRESS  where else the snapshot will lie; may be given several times
  --quiet           say only what is wrong`;

function refuse(message: string): never {
  console.error(`registry: ${message}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        key: { type: 'string' },
        facts: { type: 'string' },
        out: { type: 'string' },
        own: { type: 'string', multiple: true },
        texts: { type: 'string' },
        shard: { type: 'string' },
        found: { type: 'string', multiple: true },
        name: { type: 'string' },
        edition: { type: 'string' },
        from: { type: 'string', multiple: true, default: [] },
        mirror: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}

const { values, positionals } = readArguments();
const [command, ...places] = positionals;

const COMMANDS: Readonly<Record<string, { places: number; run: () => Promise<boolean> }>> = {
  key: { places: 1, run: () => makeKey(places[0] as string) },
  publish: { places: 1, run: () => publishSnapshot(places[0] as string, values) },
  sign: {
    places: 1,
    run: () =>
      values.key === undefined ? refuse('sign needs --key FILE') : signSnapshot(places[0] as string, values.key),
  },
  verify: { places: 1, run: () => verifySnapshot(places[0] as string, values.key ?? null) },
  refresh: { places: 1, run: () => refreshChannels(places[0] as string, values) },
  diff: { places: 2, run: () => diffSnapshots(places[0] as string, places[1] as string) },
};

async function run(): Promise<boolean> {
  if (values.help) {
    console.log(USAGE);
    return true;
  }
  if (values.edition !== undefined && !/^[1-9]\d{0,11}$/.test(values.edition))
    refuse('--edition takes a number from 1');
  if (command === undefined) {
    const options = { facts: values.facts ?? FACTS, isCheckOnly: values.check, isQuiet: values.quiet };
    const names = values.out === undefined ? KNOWN_NAMES : join(values.out, 'names/known.bin');
    return (
      (await buildBundled({ ...options, out: values.out ?? dirname(BUNDLED_SNAPSHOT) })) &&
      buildNames({ ...options, out: names })
    );
  }
  const found = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (found === undefined) return refuse(`there is no command ${command}`);
  if (places.length !== found.places)
    return refuse(`${command} takes ${found.places === 1 ? 'one place' : 'two places'}`);
  return found.run();
}

/** A file that is not there is the caller's to mend: one sentence, no trace. */
async function runOrExplain(): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined && !/key file/.test((error as Error).message)) throw error;
    console.error(`registry: ${(error as Error).message}`);
    return false;
  }
}

process.exit((await runOrExplain()) ? 0 : 1);
