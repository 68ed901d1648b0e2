import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../lib/citation/citation';
import { judgeByStory } from '../../../lib/verdict/judge';
import { citation, day, document, evidence, storyOf } from '../../factories';

const AS_OF = '2026-07-02';

describe('what is told at an event', () => {
  const overview = document({ date: '2026-05-12', title: 'X/Y 2026' });
  const crane = document({ date: '2026-05-10', title: 'Introducing Kestrel 3, a folding harbour crane' });
  const soup = document({ date: '2026-05-12', title: 'Introducing soup for crane drivers' });
  const event = { name: 'X/Y', year: '2026', document: overview, ownNames: ['Acme'], isInOpening: true };
  const verdictOn = (claim: string, published = [overview, crane, soup]) =>
    judgeByStory(
      citation({ form: 'prose', text: 'Acme said', date: null, claim }),
      evidence({ story: storyOf({ anchors: [overview], events: [{ ...event, published }] }) }),
      AS_OF,
    );

  test('goes back to what was published there on the thing that is named', () => {
    expect(verdictOn('At X/Y, Acme said that Kestrel 3 is a folding harbour crane.')).toEqual({
      kind: 'sourced',
      document: crane,
    });
  });

  test('or else to the overview', () => {
    const claim = 'At X/Y, Acme said that every crane of the coast will be painted.';
    expect(verdictOn(claim)).toEqual({ kind: 'sourced', document: overview });
    const twin = document({ date: '2026-05-11', title: 'Kestrel 3, the folding harbour crane, in numbers' });
    expect(verdictOn('At X/Y, Acme said that Kestrel 3 is a folding harbour crane.', [overview, crane, twin])).toEqual({
      kind: 'sourced',
      document: overview,
    });
  });
});

describe('a report that is published beside the launch', () => {
  const launch = document({ date: '2026-05-14', title: 'Kestrel cranes come to small harbours' });
  const report = document({ date: '2026-05-14', title: 'How harbours are using Kestrel cranes' });
  const likeness = new Map([
    [launch.id, 4],
    [report.id, 3],
  ]);
  const verdictOn = (over: Partial<Citation>) =>
    judgeByStory(
      citation({
        form: 'prose',
        text: 'Acme dropped a report',
        date: null,
        occasion: 'published',
        claim: 'Alongside, Acme dropped a report on how ports are using Kestrel cranes.',
        ...over,
      }),
      evidence({
        documents: [launch, report],
        story: storyOf({ anchors: [launch], central: new Set([launch.id]), news: new Set([launch.id]), likeness }),
      }),
      AS_OF,
    );

  test('is what the telling means where its title fits clearly better', () => {
    expect(verdictOn({})).toEqual({ kind: 'sourced', document: report });
  });

  test('and not where nothing says that it was published, or where the launch fits as well', () => {
    expect(verdictOn({ occasion: 'unstated' })).toEqual({ kind: 'sourced', document: launch });
    const claim = 'Acme dropped a report on Kestrel cranes that come to small harbours.';
    expect(verdictOn({ claim })).toEqual({ kind: 'sourced', document: launch });
  });
});

describe('a document of a month ago on which the article rests, too', () => {
  const old = document({ date: '2026-04-02', title: 'Kestrel cranes come to small harbours' });
  const verdictOn = (over: Partial<Citation>) =>
    judgeByStory(
      citation({
        form: 'prose',
        text: 'Acme said',
        date: null,
        claim: 'Acme said that Kestrel cranes of small harbours are green.',
        ...over,
      }),
      evidence({ story: storyOf({ anchors: [old] }), published: '2026-05-15' }),
      AS_OF,
    );

  test('is not what is told without a day', () => {
    expect(verdictOn({})).toBeNull();
    expect(verdictOn({ date: day('2026-04-02') })).toEqual({ kind: 'sourced', document: old });
  });
});
