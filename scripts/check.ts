/**
 * `npm run check`: the same core that runs in the browser, on saved articles.
 * Exit status: 0 when every file or line was answered, 1 when a file could not be read, 2 on unusable arguments.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { SKIPPED } from '../lib/article/explain-detection';
import { explainSnapshotFailure } from '../lib/registry/snapshot/failure';
import { isIsoDay } from '../lib/shared/calendar';
import type { HeldText } from '../lib/texts/version';
import { type Answer, type CheckOptions, checkOpened, refusal } from './check/answer';
import { openRegistry, openTopicModel } from './check/bundled-registry';
import { openFile } from './check/open-article';
import { openLine } from './check/open-line';
import { formatReport } from './check/table';
import { readTexts } from './registry/read-texts';

const USAGE = `usage: npm run check -- [options] FILE...
       npm run check -- --lines [options] < LINES

Checks the attributed citations of saved articles (.html, .md, .txt) against the registry.

  --json              print an array, one object for each file
  --lines             read JSON lines {"id", "text" | "html", "url"?, "published"?}, write one JSON line for each
  --registry FILE     use this snapshot instead of the bundled one
  --texts FOLDER      dated texts of terms and policies (*.txt with a header line), to have their words at hand
  --as-of YYYY-MM-DD  check as of this day (default: today)
  --assume-article    skip detection: take everything for an article about the AI industry
  --help              show this text`;

function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        lines: { type: 'boolean', default: false },
        registry: { type: 'string' },
        texts: { type: 'string' },
        'as-of': { type: 'string', default: new Date().toISOString().slice(0, 10) },
        'assume-article': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function readDatedTexts(folder: string): HeldText[] {
  try {
    return readTexts(folder);
  } catch (error) {
    return refuse(`The texts could not be read: ${(error as Error).message}`);
  }
}

const { values, positionals: files } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const asOf = values['as-of'];
if (!isIsoDay(asOf)) refuse(`--as-of takes a day of the calendar, YYYY-MM-DD; got ${asOf}`);
if (values.lines && (files.length > 0 || values.json))
  refuse('--lines reads standard input; it takes no files and no --json');
if (!values.lines && files.length === 0) refuse('no file to check');

const texts = values.texts === undefined ? [] : readDatedTexts(values.texts);
const registry = await openRegistry(values.registry, texts);
if (!registry.ok) refuse(explainSnapshotFailure(registry.failure));
const options: CheckOptions = {
  registry: registry.value,
  topics: await openTopicModel(),
  asOf,
  assumeArticle: values['assume-article'],
};
const { version } = await options.registry.inForce();

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (values.lines) await answerLines();
else await answerFiles();

async function answerLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const opened = openLine(line);
    const answer = opened.ok ? await tryCheck(() => opened.value.open()) : refusal(version, opened.failure.detail);
    process.stdout.write(`${JSON.stringify({ id: opened.ok ? opened.value.id : opened.failure.id, ...answer })}\n`);
  }
}

async function answerFiles(): Promise<void> {
  const answers: (Answer & { file: string })[] = [];
  let failed = false;
  for (const [index, file] of files.entries()) {
    if (files.length > 3 && process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${index + 1} of ${files.length}: ${file}`);
    try {
      const opened = openFile(file);
      const { answer, report } = await checkOpened(opened, options);
      if (values.json) answers.push({ file, ...answer });
      else if (report !== null)
        print(
          file,
          formatReport(report, { width: process.stdout.columns ?? 120, colour: process.stdout.isTTY === true }),
        );
      else if (opened.detection.kind === 'skip')
        print(file, `Skipped. ${SKIPPED[opened.detection.reason]} (--assume-article checks it all the same.)`);
    } catch (error) {
      failed = true;
      const message = error instanceof Error ? error.message : String(error);
      if (values.json) answers.push({ file, ...refusal(version, message) });
      else print(file, `Could not be read: ${message}`);
    }
  }
  if (files.length > 3 && process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (values.json) console.log(JSON.stringify(answers, null, 2));
  if (failed) process.exitCode = 1;
}

function print(file: string, text: string): void {
  console.log(files.length > 1 ? `── ${file}\n${text}\n` : text);
}

async function tryCheck(open: () => Parameters<typeof checkOpened>[0]): Promise<Answer> {
  try {
    return (await checkOpened(open(), options)).answer;
  } catch (error) {
    return refusal(version, error instanceof Error ? error.message : String(error));
  }
}
