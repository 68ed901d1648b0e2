import { describe, expect, test } from 'vitest';
import { formatCheck } from '../../../lib/report/format-check';
import {
  anchorsTitle,
  borneOutBy,
  notHeldSentence,
  searchedSentence,
  storyLines,
  storySentence,
} from '../../../lib/report/story-wording';
import { OPEN_STORY, type Story } from '../../../lib/story/story';
import { checkedCitation, document, reportOf } from '../../factories';

const school = document({ date: '2026-05-14', title: 'Acme opens school for robot pilots' });
const searched: Story['searched'] = [
  {
    sourceId: 'acme',
    source: 'Acme AI',
    channel: 'Acme newsroom',
    from: '2026-05-05',
    to: '2026-05-15',
    status: 'complete',
  },
  {
    sourceId: 'rbt',
    source: 'RBT',
    channel: 'RBT notices',
    from: '2026-05-14',
    to: '2026-05-14',
    status: 'partial',
    list: 'School list',
  },
];
const restsOn: Story = {
  kind: 'rests-on',
  anchors: [{ document: school, source: 'Acme AI' }],
  linked: [],
  searched,
  notHeld: ['RBT'],
};

describe('the story in words', () => {
  test('opens with the documents, and says what was searched and what is not held', () => {
    expect(storyLines(restsOn)).toEqual([
      'Story: This story rests on a document.',
      `This story rests on: Acme AI, “Acme opens school for robot pilots”, 14 May 2026, ${school.url}`,
      'Searched: Acme newsroom, 5 May 2026 to 15 May 2026, complete; RBT notices, 14 May 2026, in part (from the list “School list”).',
      'Not held completely: RBT.',
    ]);
  });

  test('does not call a side remark what the story rests on', () => {
    expect(anchorsTitle({ ...restsOn, kind: 'no-record' })).not.toContain('rests on');
    expect(anchorsTitle({ ...restsOn, kind: 'open' })).not.toContain('rests on');
    expect(anchorsTitle(OPEN_STORY)).toBeNull();
  });

  test.each(['rests-on', 'no-record', 'open'] as const)('never says that a story is true or false (%s)', (kind) => {
    expect(storySentence({ ...restsOn, kind })).not.toMatch(/true|false|fake|invented|lie/i);
  });

  test('says nothing of what was not searched', () => {
    expect(searchedSentence(OPEN_STORY)).toBeNull();
    expect(notHeldSentence(OPEN_STORY)).toBeNull();
  });

  test('says what is linked and not held', () => {
    const linked = [{ url: 'https://acme.example/post', source: 'Acme AI', sourceId: 'acme', words: 'a blog post' }];
    const story: Story = { ...OPEN_STORY, kind: 'rests-on', linked };
    expect(storyLines(story)).toEqual([
      'Story: This story links to a document that is not held.',
      'It links to: Acme AI, behind “a blog post”: linked, not held, https://acme.example/post',
    ]);
  });

  test('lists the attributions that go back to a document, and no others', () => {
    const borneOut = checkedCitation({ verdict: { kind: 'sourced', document: school } });
    const possible = checkedCitation({ verdict: { kind: 'possible', why: 'no-date', documents: [school] } });
    const [anchor] = restsOn.anchors;
    expect(anchor && borneOutBy(anchor, [possible, borneOut, borneOut])).toEqual([1, 2]);
  });

  test('the copied paper trail begins with it', () => {
    const one = checkedCitation();
    const lines = formatCheck(one, { ...reportOf([one]), story: restsOn }).split('\n');
    expect(lines.slice(0, 4)).toEqual(storyLines(restsOn));
  });
});
