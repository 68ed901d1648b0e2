import { useEffect, useState } from 'preact/hooks';
import { CitationList } from '../../components/CitationList';
import { RegistryLine } from '../../components/RegistryLine';
import { StoryPanel } from '../../components/StoryPanel';
import { VerdictCounts } from '../../components/VerdictCounts';
import { explainSkip } from '../../lib/article/detect-article';
import { chooseMarked } from '../../lib/platform/mark-choice';
import { askBackground, askTab } from '../../lib/platform/messaging';
import { openOptions } from '../../lib/platform/open-options';
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
  }, [tabId]);

  async function toggleSite(of: PageState): Promise<void> {
    const off = !of.off;
    await switchSite(of.url, off);
    await askTab(of.tabId, off ? 'stopReading' : 'detectAgain', null).catch(() => null);
    setPage({ ...of, off, reader: off ? null : { kind: 'reading' } });
    if (!off) setTimeout(async () => setPage(await readPageState(tabId)), 2 * LOOK_AGAIN);
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
                aria-checked={!page.off}
                checked={!page.off}
                onChange={() => void toggleSite(page)}
              />
              On {page.site}
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
      <Body page={page} onShow={(index) => void show(index)} />
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
const isUnsettled = ({ off, detection, reader, registry }: PageState): boolean =>
  registry?.kind === 'loading' || (!off && detection?.kind === 'article' && reader?.kind !== 'checked');

function Body({ page, onShow }: { page: PageState; onShow: (index: number) => void }) {
  const { site, off, choice, detection, reader } = page;
  if (off) return <p class="state">Switched off on this site. Nothing is read here.</p>;
  if (reader?.kind === 'checked') {
    const listOnly = choice === 'everything' ? 0 : reader.listOnly;
    return <Checked {...reader} listOnly={listOnly} onShow={onShow} />;
  }
  if (detection === null) {
    return (
      <p class="state">
        {site === null
          ? 'Extensions cannot read this kind of page.'
          : 'Sourcelight has not looked at this page yet. Reload it.'}
      </p>
    );
  }
  if (detection.kind === 'article') return <p class="state">Checking the citations …</p>;
  return (
    <div class="state">
      <p>{explainSkip(detection.reason)} Nothing was marked, and nothing was sent anywhere.</p>
      <details>
        <summary>What was looked at</summary>
        <ul>
          {detection.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

type CheckedProps = Extract<ReaderState, { kind: 'checked' }> & { onShow: (index: number) => void };

function Checked({ report, lost, listOnly, onShow }: CheckedProps) {
  if (report.checked.length === 0)
    return <p class="state">This article about the AI industry attributes nothing that Sourcelight can read.</p>;
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
