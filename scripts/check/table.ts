import { styleText } from 'node:util';
import { placeOf } from '../../lib/report/quote-wording';
import type { CheckedCitation, Report } from '../../lib/report/report';
import { storyLines } from '../../lib/report/story-wording';
import { speakersLine, summaryLine, unverifiableLine } from '../../lib/report/summary-wording';
import { articleFindingSentence, findingSentence, quoteNote, reasonOf, VERDICT_NAME } from '../../lib/report/wording';
import { spellDay } from '../../lib/shared/calendar';
import { cannotBeVerified, GROUP_OF, type VerdictGroup } from '../../lib/verdict/verdict';

type Colour = Parameters<typeof styleText>[0];

const COLOUR: Record<VerdictGroup, Colour> = {
  loud: 'red',
  clear: 'yellow',
  light: 'cyan',
  quiet: 'green',
  plain: 'white',
  unchecked: 'gray',
};

/** Marks that tell the groups apart without colour. */
const MARK: Record<VerdictGroup, string> = {
  loud: '✗',
  clear: '≠',
  light: '·',
  quiet: '✓',
  plain: '-',
  unchecked: '?',
};

export interface TableStyle {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

/** A report as a table for people: verdict, citation, and why. */
export function formatReport(report: Report, { width, colour }: TableStyle): string {
  const paint = (style: Colour, text: string): string => (colour ? styleText(style, text) : text);
  const verdictWidth = 18;
  const citedWidth = Math.max(20, Math.min(44, Math.floor((width - verdictWidth) * 0.36)));
  const whyWidth = Math.max(24, width - verdictWidth - citedWidth - 4);
  const rows = report.checked.map((checked) => row(checked, report));
  const line = (cells: readonly [string, string, string], style: Colour): string =>
    zip(wrap(cells[0], verdictWidth), wrap(cells[1], citedWidth), wrap(cells[2], whyWidth))
      .map(([a, b, c]) => `${paint(style, a.padEnd(verdictWidth))}  ${b.padEnd(citedWidth)}  ${c}`.trimEnd())
      .join('\n');
  const parts = [
    paint('bold', report.title || 'Untitled'),
    ...(report.checked.length > 0 ? storyLines(report.story) : []),
    `${summaryLine(report)}. ${report.checked.length > 0 ? `${unverifiableLine(report)}.` : ''}`.trim(),
    ...(report.checked.length > 0 ? [`${speakersLine(report)}.`] : []),
    `Registry of ${spellDay(report.registry.version)}, ${report.registry.documents.toLocaleString('en')} documents. Checked as of ${spellDay(report.asOf)}.`,
    ...report.findings.map((finding) => articleFindingSentence(finding)),
    '',
    ...(rows.length === 0 ? [] : [paint('dim', line(['VERDICT', 'CITATION', 'WHY'], 'dim'))]),
    ...rows.map(({ cells, group }) => line(cells, COLOUR[group])),
  ];
  return parts.join('\n');
}

function row(checked: CheckedCitation, report: Report): { cells: [string, string, string]; group: VerdictGroup } {
  const { verdict, citation, findings } = checked;
  const group = GROUP_OF[verdict.kind];
  const why = [
    reasonOf(checked, report.registry),
    ...[quoteNote(checked)].filter((note) => note !== null),
    ...checked.clauses.slice(0, 1).map((one) => `Its terms, ${placeOf(one.version, one.number)}: “${one.text}”`),
    ...findings.map((finding) => `! ${findingSentence(finding, citation)}`),
  ];
  const link =
    'document' in verdict && verdict.document !== null && !cannotBeVerified(verdict.kind) ? [verdict.document.url] : [];
  return {
    cells: [
      `${MARK[group]} ${VERDICT_NAME[verdict.kind]}`,
      citation.source?.resolved == null ? citation.text : `${citation.text} → ${citation.source.resolved}`,
      [...why, ...link].join(' '),
    ],
    group,
  };
}

/** Breaks a text into lines of at most `width` columns, at blanks where there are any. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/\p{Cc}/gu, ' ').split(/\s+/)) {
    let rest = word;
    if (line !== '' && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = '';
    }
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}

function zip(
  ...columns: readonly [readonly string[], readonly string[], readonly string[]]
): [string, string, string][] {
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, i) => [columns[0][i] ?? '', columns[1][i] ?? '', columns[2][i] ?? '']);
}
