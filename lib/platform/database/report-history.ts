import type { Report } from '../../report/report';
import type { SourcelightDatabase } from './database';

/** The history keeps this many reports; the oldest go first. */
const MOST_REPORTS = 200;

/** Longer reports, in UTF-16 units of JSON, are of no article that anybody wrote. */
const LONGEST_REPORT = 500_000;

/** Keeps a report; an older one of the same address is replaced. */
export async function keepReport(database: SourcelightDatabase, report: Report, at: number): Promise<void> {
  if (JSON.stringify(report).length > LONGEST_REPORT) return;
  await database.transaction('rw', database.reports, async () => {
    await database.reports.where('url').equals(report.url).delete();
    await database.reports.add({ url: report.url, at, report });
    const surplus = (await database.reports.count()) - MOST_REPORTS;
    if (surplus > 0) await database.reports.orderBy('at').limit(surplus).delete();
  });
}

/** Forgets all reports; the number of those that there were. */
export async function forgetReports(database: SourcelightDatabase): Promise<number> {
  const count = await database.reports.count();
  await database.reports.clear();
  return count;
}

/** Forgets the reports that rest on a list. */
export const forgetReportsOf = (database: SourcelightDatabase, list: string): Promise<number> =>
  database.reports.filter(({ report }) => report.registry.lists?.some(({ id }) => id === list) ?? false).delete();
