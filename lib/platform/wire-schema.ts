import * as v from 'valibot';
import type { ArticleToCheck } from '../app/check-article';
import { LONGEST_LEAD } from '../citation/block';
import { MOST_CITATIONS } from '../citation/find-citations';
import { LONGEST_SENTENCE } from '../citation/tag-sentence';
import { MOST_SENTENCES } from '../citation/tagger';
import { REFRESH_SCOPES, type RefreshScope } from '../protocol';
import { DOCUMENT_TYPES } from '../registry/document';
import { OWN_FORMATS, type OwnFormat } from '../registry/exchange/own-formats';
import { LARGEST_FILE } from '../registry/exchange/own-registry';
import { type DayInterval, daysBetween, isIsoDay } from '../shared/calendar';

/** What a page may send, bounded in every direction: a content script lives in a hostile place. */

/** No date is wider than the longest range of years that is read, in days. */
const LONGEST_INTERVAL = 6 * 366;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const day = v.pipe(v.string(), v.check(isIsoDay, 'not a day'));

const citationSchema = v.strictObject({
  block: offset,
  start: offset,
  end: offset,
  text: text(3_000),
  form: v.picklist(['parenthetical', 'prose', 'quote', 'link']),
  source: v.nullable(
    v.strictObject({
      text: text(1_600),
      start: offset,
      end: offset,
      resolved: v.nullable(text(300)),
      introduction: v.nullable(text(300)),
    }),
  ),
  date: v.nullable(
    v.strictObject({
      text: text(100),
      start: offset,
      end: offset,
      iso: v.nullable(text(10)),
      precision: v.picklist(['day', 'month', 'quarter', 'year', 'relative']),
      interval: v.nullable(
        v.pipe(
          v.strictObject({ from: day, to: day }),
          v.check(({ from, to }) => from <= to && daysBetween(from, to) <= LONGEST_INTERVAL, 'too long an interval'),
        ),
      ),
      impossible: v.boolean(),
    }),
  ),
  quote: v.nullable(text(2_000)),
  link: v.nullable(text(2_100)),
  claim: text(4_000),
  context: text(400),
  documentType: v.nullable(v.picklist(DOCUMENT_TYPES)),
  occasion: v.picklist(['published', 'spoken', 'unstated']),
  statedWeekday: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
});

const articleSchema = v.strictObject({
  url: text(4_000),
  title: text(400),
  published: v.nullable(day),
  lead: text(LONGEST_LEAD),
  citations: v.pipe(v.array(citationSchema), v.maxLength(MOST_CITATIONS)),
  links: v.nullable(offset),
});

/** @throws ValiError for anything but an article of the protocol's shape and within its bounds */
export const parseArticleToCheck = (input: unknown): ArticleToCheck => v.parse(articleSchema, input);

/** @throws ValiError */
export const parseSentences = (input: unknown): { sentences: string[] } =>
  v.parse(v.strictObject({ sentences: v.pipe(v.array(text(LONGEST_SENTENCE)), v.maxLength(MOST_SENTENCES)) }), input);

/** @throws ValiError */
export const parseShowCitation = (input: unknown): { index: number } =>
  v.parse(v.strictObject({ index: offset }), input);

/** @throws ValiError */
export const parseWalk = (input: unknown): { by: 1 | -1 } =>
  v.parse(v.strictObject({ by: v.picklist([1, -1]) }), input);

const listId = text(80);
const address = text(1_000);

/** @throws ValiError */
export const parseListId = (input: unknown): { id: string } => v.parse(v.strictObject({ id: listId }), input);

/** @throws ValiError */
export const parseListSwitch = (input: unknown): { id: string; isOn: boolean } =>
  v.parse(v.strictObject({ id: listId, isOn: v.boolean() }), input);

/** @throws ValiError */
export const parseAddress = (input: unknown): { address: string } => v.parse(v.strictObject({ address }), input);

/** @throws ValiError */
export const parseAddedList = (input: unknown): { address: string; key: string } =>
  v.parse(v.strictObject({ address, key: text(100) }), input);

const ownFormat = v.picklist(OWN_FORMATS);

/** @throws ValiError */
export const parseOwnFile = (input: unknown): { format: OwnFormat; text: string } =>
  v.parse(v.strictObject({ format: ownFormat, text: text(LARGEST_FILE) }), input);

/** @throws ValiError */
export const parseOwnFormat = (input: unknown): { format: OwnFormat } =>
  v.parse(v.strictObject({ format: ownFormat }), input);

/** @throws ValiError */
export const parseRefreshScope = (input: unknown): { scope: RefreshScope } =>
  v.parse(v.strictObject({ scope: v.picklist(REFRESH_SCOPES) }), input);

/** @throws ValiError */
export const parseWatchChoice = (input: unknown): { address: string; isOn: boolean } =>
  v.parse(v.strictObject({ address, isOn: v.boolean() }), input);

/** @throws ValiError */
export const parseWatchedVersion = (input: unknown): { address: string; print: string } =>
  v.parse(v.strictObject({ address, print: text(100) }), input);

/** Bodies that a citation can mean, and the days of a month with what surrounds it. */
const MOST_BODIES = 4;
const LONGEST_LOOK = 45;

/** @throws ValiError */
export const parseLookNow = (input: unknown): { sourceIds: string[]; days: DayInterval } =>
  v.parse(
    v.strictObject({
      sourceIds: v.pipe(v.array(listId), v.maxLength(MOST_BODIES)),
      days: v.pipe(
        v.strictObject({ from: day, to: day }),
        v.check(({ from, to }) => from <= to && daysBetween(from, to) <= LONGEST_LOOK, 'too long an interval'),
      ),
    }),
    input,
  );
