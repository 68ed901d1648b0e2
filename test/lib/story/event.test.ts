import { describe, expect, test } from 'vitest';
import { eventsIn, isToldOf, namesEvent, type StoryEvent } from '../../../lib/story/event';
import { day, document } from '../../factories';

const DAY = '2026-06-01';
const OWN = ['Acme AI', 'Acme'];

const events = (...titles: string[]) =>
  eventsIn(
    titles.map((title, i) => document({ date: `2026-05-${10 + i}`, title })),
    OWN,
    DAY,
  );

describe('events that titles name', () => {
  test.each([
    ['X/Y 2026', 'X/Y'],
    ['X/Y 2026: Welcome to the age of kites', 'X/Y'],
    ['Acme Wings 2026: Welcome', 'Wings'],
    ['[Kite Parade 2026] What flies', 'Kite Parade'],
    ['FLYCON26', 'FLYCON'],
    ['Everything we announced at re:Fly 2026', 're:Fly'],
    ['All the news from the Acme FLYCON 2026 keynote', 'FLYCON'],
  ])('%s', (title, name) => {
    expect(events(title)).toMatchObject([{ name, year: '2026', document: { title } }]);
  });

  test.each([
    ['a month', 'May 2026: what is new'],
    ['a season', 'Spring 2026'],
    ['a year of its own', 'What is next with Acme 2026, and everything we announced'],
    ['an event of another year', 'X/Y 2025: Welcome'],
    ['a talk at an event', 'How to book a seat at X/Y 2026'],
    ['a title without a year', 'Wings: Welcome'],
  ])('not %s: %s', (_what, title) => {
    expect(events(title)).toEqual([]);
  });

  test('the most general title stands for the event', () => {
    expect(events('100 things we announced at X/Y 2026', 'X/Y 2026: Welcome', 'X/Y 2026')).toMatchObject([
      { document: { title: 'X/Y 2026' } },
    ]);
  });

  test('nothing of the days to come, or of half a year ago', () => {
    const title = 'X/Y 2026';
    expect(eventsIn([document({ date: '2026-06-02', title })], OWN, DAY)).toEqual([]);
    expect(eventsIn([document({ date: '2026-01-02', title })], OWN, DAY)).toEqual([]);
  });
});

const event = (name: string): StoryEvent => ({
  name,
  year: '2026',
  document: document({ date: '2026-05-12', title: `${name} 2026` }),
});

describe('words that name an event', () => {
  test.each([
    ['X/Y', 'At X/Y, Acme said'],
    ['X/Y', 'this year’s X/Y solidified that'],
    ['X/Y', 'at X/Y 2026 it flew'],
    ['Wings', 'at Acme Wings it flew'],
    ['Wings', 'at Wings 2026 it flew'],
  ])('%s: %s', (name, words) => {
    expect(namesEvent(words, event(name), OWN)).toBe(true);
  });

  test.each([
    ['X/Y', 'at X/Y 2025 it flew'],
    ['X/Y', 'an X/Yale study'],
    ['Wings', 'Wings are made of paper'],
    ['Wings', 'at Wings 2025 it flew'],
  ])('not %s: %s', (name, words) => {
    expect(namesEvent(words, event(name), OWN)).toBe(false);
  });
});

describe('a telling of an event', () => {
  const told = (claim: string, text: string, date: ReturnType<typeof day> | null = null) =>
    isToldOf({ claim, text, date }, event('X/Y'), OWN);

  test('names it before the verb, or right behind it', () => {
    expect(told('At X/Y, Acme said that kites fly.', 'Acme said')).toBe(true);
    expect(told('Acme announced more kites at X/Y this year.', 'Acme announced')).toBe(true);
  });

  test('is none where the event is spoken of further on', () => {
    const claim =
      'Acme said that its kites, which many people in many towns have seen since they first flew at X/Y, sell.';
    expect(told(claim, 'Acme said')).toBe(false);
  });

  test('is none of another day', () => {
    const claim = 'At X/Y, Acme said that kites fly.';
    expect(told(claim, 'Acme said', day('2026-05-13'))).toBe(true);
    expect(told(claim, 'Acme said', day('2026-05-30'))).toBe(false);
  });
});
