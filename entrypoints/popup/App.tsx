import { useEffect, useState } from 'preact/hooks';
import { CitationList } from '../../components/CitationList';
import { RegistryLine } from '../../components/RegistryLine';
import { SkippedPage } from '../../components/SkippedPage';
import { StoryPanel } from '../../components/StoryPanel';
import { VerdictCounts } from '../../components/VerdictCounts';
import { chooseMarked } from '../../lib/platform/mark-choice';
import { askBackground, askTab } from '../../lib/platform/messaging';
import { openOptions } from '../../lib/platform/open-options';
import { checkAnyway } from '../../lib/platform/reader-injection';
import { switchSite } from '../../lib/platform/sites';
import type { ReaderState } from '../../lib/protocol';
import { countAlarmRows } from '../../lib/report/speaker-rows';
import { badgeSentence, headline, listOnlySentence, speakersLine, summaryLine } from '../../lib/report/summary-wording';
import { articleFindingSentence } from '../../lib/report/wording';
import { type PageState, readPageState } from './page-state';

/** Milliseconds between looks at a page that is still being read. */
const LOOK_AGAIN = 400;

export function App({ tabId }: { tabId: number | null }) {
  const [page, setPage] = useState<PageState | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [forgotten, setForgotten] = useState<number | null>(null);
  /** How often a page was checked anyway: each time it is looked at until it is done. */
  const [checks, setChecks] = useState(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const look = async (): Promise<void> => {
      try {
        const now = await readPageState(tabId);
        if (gone) return;
        setPage(now);
        if (now !== null && isUnsettled(now)) timer = setTimeout(look, LOOK_AGAIN);
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : String(error));
      }
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [tabId, checks]);

  async function toggleSite(of: PageState): Promise<void> {
    const off = !of.off;
    await switchSite(of.url, off);
    // Open pages hear of it from storage when a site is switched off.
    if (!off) await askTab(of.tabId, 'detectAgain', null).catch(() => null);
    setPage({ ...of, off, reader: off ? null : { kind: 'reading' } });
    if (!off) setTimeout(async () => setPage(await readPageState(tabId)), 2 * LOOK_AGAIN);
  }

  async function checkPage(of: PageState): Promise<void> {
    try {
      await checkAnyway(of.tabId);
      setPage(await readPageState(tabId));
      setChecks((count) => count + 1);
    } catch {
      setTrouble('The browser does not let extensions read this page.');
    }
  }

  /** The readers of all open pages hear of it from storage. */
  async function toggleEverything(of: PageState): Promise<void> {
    const choice = of.choice === 'everything' ? 'alarms-and-documents' : 'everything';
    setPage({ ...of, choice });
    await chooseMarked(choice);
  }

  async function show(index: number): Promise<void> {
    if (page === null) return;
    await askTab(page.tabId, 'showCitation', { index });
    if (tabId === null) window.close();
  }

  if (trouble !== null) return <p role="alert">Sourcelight could not look at this tab: {trouble}</p>;
  if (page === null) return <p>Looking at the page …</p>;
  return (
    <>
      <header>
        <h1>Sourcelight</h1>
        {page.site !== null && (
          <div class="switches">
            <label class="switch">
              <input
                type="checkbox"
                role="switch"
                aria-checked={page.off}
                checked={page.off}
                onChange={() => void toggleSite(page)}
              />
              <span title={page.site}>Never on this site</span>
            </label>
            <label class="switch">
              <input
                type="checkbox"
                id="mark-everything"
                checked={page.choice === 'everything'}
                onChange={() => void toggleEverything(page)}
              />
              Mark everything
            </label>
          </div>
        )}
      </header>
      <Body page={page} onShow={(index) => void show(index)} onCheck={() => void checkPage(page)} />
      <footer>
        <RegistryLine status={page.registry} />
        <button type="button" onClick={() => void openOptions()}>
          Lists
        </button>
        <button type="button" onClick={async () => setForgotten(await askBackground('forgetReports', null))}>
          {forgotten === null
            ? 'Forget stored reports'
            : `Forgot ${forgotten} ${forgotten === 1 ? 'report' : 'reports'}`}
        </button>
      </footer>
    </>
  );
}

/** True while another look will show more. */
const isUnsettled = ({ off, detection, isWanted, reader, registry }: PageState): boolean =>
  registry?.kind === 'loading' || (!off && (isWanted || detection?.kind === 'article') && reader?.kind !== 'checked');

interface BodyProps {
  readonly page: PageState;
  readonly onShow: (index: number) => void;
  readonly onCheck: () => void;
}

function Body({ page, onShow, onCheck }: BodyProps) {
  const { site, off, choice, detection, isWanted, reader } = page;
  if (off) return <p class="state">Switched off on {site}. Nothing is read here.</p>;
  if (reader?.kind === 'checked') {
    const listOnly = choice === 'everything' ? 0 : reader.listOnly;
    return <Checked {...reader} listOnly={listOnly} onShow={onShow} />;
  }
  if (detection === null) {
    if (site === null) return <p class="state">Extensions cannot read this kind of page.</p>;
    return (
      <div class="state">
        <p>Sourcelight has not looked at this page: it was open before the extension was there.</p>
        <button type="button" class="check-anyway" onClick={onCheck}>
          Check this page
        </button>
      </div>
    );
  }
  if (isWanted || detection.kind === 'article') return <p class="state">Checking the citations …</p>;
  return <SkippedPage detection={detection} onCheck={onCheck} />;
}

type CheckedProps = Extract<ReaderState, { kind: 'checked' }> & { onShow: (index: number) => void };

function Checked({ report, lost, listOnly, isEnglish, onShow }: CheckedProps) {
  const language = isEnglish ? null : <p class="note">Not in English: only brackets, links and names were read.</p>;
  if (report.checked.length === 0)
    return (
      <div class="state">
        <p>Nothing that Sourcelight can read is attributed to anybody here.</p>
        {language}
      </div>
    );
  const counted = [
    `${summaryLine(report)}.`,
    badgeSentence(report, countAlarmRows(report.checked)),
    listOnlySentence(listOnly),
  ].filter((sentence) => sentence !== null);
  return (
    <>
      <p class="summary">
        <strong>{headline(report)}</strong>
      </p>
      <p class="counted">{counted.join(' ')}</p>
      {language}
      <StoryPanel report={report} lost={lost} onShow={onShow} />
      {report.findings.map((finding) => (
        <p key={finding} class="finding">
          {articleFindingSentence(finding)}
        </p>
      ))}
      <CitationList report={report} lost={lost} onShow={onShow} />
      <details class="meanings">
        <summary>What the verdicts mean, and who speaks</summary>
        <VerdictCounts report={report} />
        <p class="speakers">{speakersLine(report)}.</p>
      </details>
      <p class="note">A mark says what the registry holds, not whether a claim is true.</p>
    </>
  );
}
