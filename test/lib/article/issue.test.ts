import { describe, expect, test } from 'vitest';
import { isIssue } from '../../../lib/article/issue';
import type { ArticleSignals } from '../../../lib/article/signals';

const page = (title: string, url = ''): ArticleSignals => ({ title, headline: title, url }) as ArticleSignals;

describe('isIssue', () => {
  test.each([
    [page('Machine Notes Weekly'), true],
    [page('Machine Notes #41: the quiet month'), true],
    [page('The Briefing, 14 May 2026'), true],
    [page('AI-Wochenrückblick'), true],
    [page('Lettre hebdomadaire sur l’IA'), true],
    [page('AI 周报'), true],
    [page('A quiet week', 'https://notes.example/issues/2026-05-14-a-quiet-week'), true],
    [page('Publisher of weeklies sues a chatbot'), false],
    [page('OpenAI opens an office in Oslo'), false],
    [page('A study of 2026 models'), false],
  ])('%j → %s', (given, expected) => {
    expect(isIssue(given)).toBe(expected);
  });
});
