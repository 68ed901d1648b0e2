import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** Modules to be replaced in a bundle: the end of the file's path to the source that takes its place. */
export type Replacements = Readonly<Record<string, string>>;

const replacing = (replacements: Replacements): Plugin => {
  const missing = new Set(Object.keys(replacements));
  return {
    name: 'sourcelight:replacing',
    enforce: 'pre',
    load(id) {
      const end = Object.keys(replacements).find((one) => id.endsWith(`/${one}`));
      if (end === undefined) return undefined;
      missing.delete(end);
      return replacements[end] ?? null;
    },
    // A file that moved would otherwise be measured as it is, under the wrong name.
    buildEnd() {
      if (missing.size > 0) throw new Error(`not in the bundle, so not replaced: ${[...missing].join(', ')}`);
    },
  };
};

/**
 * Bundles one of the project's files as it stands, modules of the project's and packages and all.
 * @param file from the root of the project
 * @param global name of the variable that a classic script sets; without it, the bundle is a module
 */
export async function bundle(
  file: string,
  { replacements = {}, global }: { replacements?: Replacements; global?: string } = {},
): Promise<string> {
  const output = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // As in a release of the extension.
    mode: 'production',
    plugins: [replacing(replacements)],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: join(ROOT, file),
        formats: [global === undefined ? 'es' : 'iife'],
        ...(global === undefined ? {} : { name: global }),
        fileName: 'bundle',
      },
    },
  });
  const [first] = [output].flat();
  if (first === undefined || !('output' in first)) throw new Error(`no bundle of ${file}`);
  return first.output[0].code;
}

/** Bundles a module of the project's and imports it. */
export async function importBundled<Module>(file: string): Promise<Module> {
  const code = await bundle(file);
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Module;
}
