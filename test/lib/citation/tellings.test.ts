import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

const sources = (text: string) =>
  findCitations([{ text, links: [] }], EXTRACTION).map((one) => one.source?.text ?? null);

describe('tellings by what the verb means', () => {
  test.each([
    // Taking a stand against or for somebody, or telling them what to do.
    ['Acme accused the ferry operators of copying its timetable.', ['Acme']],
    ['On Friday Cole & Company disputed the figures.', ['Cole & Company']],
    ['The Robotics Board of Trade ordered Acme to open its docks.', ['The Robotics Board of Trade']],
    ['Acme has apologized for the noise of its drones.', ['Acme']],
    // Giving an account.
    ['Ida Roe described the harbour as a laboratory.', ['Ida Roe']],
    ['The complaint details how the cranes were copied.', ['The complaint']],
    ['Acme’s filing mentions three earlier accidents.', ['Acme’s filing']],
    // Binding oneself, forecasting.
    ['Acme promised to repaint every crane by spring.', ['Acme']],
    ['Cole estimates that a third of all cranes stand idle.', ['Cole']],
    ['Acme pledged two million euros for the dock.', ['Acme']],
    // Holding something to be so.
    ['Ida Roe believes that the tide will turn.', ['Ida Roe']],
    ['Several skippers fear the cranes will replace them.', ['Several skippers']],
    ['Paul Sand, a harbour historian, agrees.', ['Paul Sand, a harbour historian']],
    // Making known.
    ['Acme disclosed a second collision.', ['Acme']],
    ['The board acknowledged the delay on Monday.', ['The board']],
    ['Acme’s directors conceded that the ramp was too steep.', ['Acme’s directors']],
    // Asking aloud.
    ['Ida Roe questioned why the ramp was never tested.', ['Ida Roe']],
    ['The Daily Circuit asked the mayor whether the dock was safe.', ['The Daily Circuit']],
    // Verbs with a small word.
    ['Ida Roe pointed out that the ramp is wooden.', ['Ida Roe']],
    ['Acme pushed back on the report.', ['Acme']],
    ['The Robotics Board of Trade raised concerns about the ramp.', ['The Robotics Board of Trade']],
    // Making public what can be read.
    ['Acme published a long letter to its neighbours.', ['Acme']],
    ['On Sunday Ida Roe posted a thread about the ramp.', ['Ida Roe']],
    ['Acme released a statement after the storm.', ['Acme']],
    // Progressive forms, and times before the verb.
    ['Acme is telling its skippers that the dock will close.', ['Acme']],
    ['Acme today said that the dock would close.', ['Acme']],
    ['Ida Roe last week endorsed the plan.', ['Ida Roe']],
    ['Acme is warning that the dock will close.', ['Acme']],
    // What somebody expects now, and where somebody stands.
    ['Acme expects that the tide will turn.', ['Acme']],
    ['The skippers anticipate a cold winter.', ['The skippers']],
    ['The skippers are divided on the ramp.', ['The skippers']],
    ['Paul Sand is worried about the tide.', ['Paul Sand']],
    // Texts that are handed in, asked for and pointed to.
    ['Cole filed a comment with the harbour office.', ['Cole']],
    ['Acme points to the worn planks.', ['Acme']],
    ['Ida Roe asked for a second ramp.', ['Ida Roe']],
    ['According to its filing, Acme owns nine cranes.', ['its filing']],
    // Titles at the beginning of a sentence, words with hyphens, and bodies named by what they sit on.
    ['Judge Roe ruled that the ramp must go.', ['Judge Roe']],
    ['Tide-watching think-tank Cole says the harbour silts up.', ['Tide-watching think-tank Cole']],
    ['The Panel on Harbour Safety said the ramp was rotten.', ['The Panel on Harbour Safety']],
    // A clause that tells which people are meant.
    ['Officials who run the harbour say it is rotten.', ['Officials who run the harbour']],
    ['Engineers who built the ramp said it was rotten.', ['Engineers who built the ramp']],
    ['People who have left the firm say it was rotten.', ['People who have left the firm']],
    ['The firm dismissed engineers who the board said were slow.', ['the board']],
    // Handles are names.
    ['User @ann_lind noted that the ramp was rotten.', ['User @ann_lind']],
    // Researchers and papers show by telling.
    ['Researchers showed that the ramp was rotten.', ['Researchers']],
  ])('%s', (text, expected) => {
    expect(sources(text)).toEqual(expected);
  });

  test.each([
    // Participles, of the main clause's subject or of a text.
    ['Acme closed the dock, claiming that the ramp was rotten.', ['Acme']],
    ['Ida Roe left the meeting, calling it “a puppet show”.', ['Ida Roe']],
    ['The mayor read from a letter saying that the dock was safe.', ['a letter']],
    // A second verb of the same subject.
    ['Acme closed the dock and said that it would not reopen.', ['Acme']],
    // Clauses that hang on their speaker.
    ['Cole, which said that prices would rise, has closed.', ['Cole']],
    ['It is what Ida Roe calls a floating school.', ['Ida Roe']],
    ['The letter, which accused Acme of neglect, was signed by nine skippers.', ['The letter']],
    // A role before the name, behind the verb.
    ['“The ramp is rotten,” says climate scientist Ida Roe.', ['climate scientist Ida Roe']],
    ['“The ramp is rotten,” said the mayor.', ['the mayor']],
    // Put beside what was said.
    ['The ramp, Ida Roe argued, was never tested.', ['Ida Roe']],
    ['“It was a calm night,” she wrote in her log.', ['she']],
    ['“The ramp was rotten,” the report read.', ['the report']],
    // Lists, each speaker by itself.
    ['Acme, Cole and the Daily Circuit said that the dock was closed.', ['Acme', 'Cole', 'Daily Circuit']],
    ['According to Acme, Cole and the Daily Circuit, the dock is closed.', ['Acme', 'Cole', 'the Daily Circuit']],
    // A quotation and who signed it.
    ['“The ramp was rotten from the day it was built.” — Ida Roe', ['Ida Roe']],
    ['“The ramp was rotten from the day it was built.” —Acme director Paul Sand', ['Acme director Paul Sand']],
  ])('%s', (text, expected) => {
    expect(sources(text)).toEqual(expected);
  });

  test.each([
    ['The dock is called a floating school.', 'a passive without a teller'],
    ['The skippers are ordered to stay ashore.', 'a passive'],
    ['It highlights a problem of wooden ramps.', 'a thing that shows something'],
    ['Acme’s growth underscores the demand for cranes.', 'what is Acme’s, and no speaker'],
    ['Acme sued the operators of the ferry.', 'an act'],
    ['Ida Roe asked the crane to lift the boat.', 'an order to a machine'],
    ['Acme launched a faster crane.', 'a launch'],
    ['If Acme suspects a leak, the dock is closed.', 'a condition'],
    ['How Acme described the ramp is a riddle.', 'a question'],
    ['What the companies say', 'a free relative'],
    ['Acme added a ramp to the dock.', 'a deed'],
    ['I note that the tide is low.', 'the author'],
    ['Acme expected the tide to turn.', 'what was expected once'],
    ['Cole filed a lawsuit against the harbour office.', 'an act'],
    ['The rain showed that the ramp was rotten.', 'a thing that shows something'],
    ['People who say it is rotten are wrong.', 'whoever says so'],
    ['What critics claim has never been tested.', 'a free relative'],
    ['Why skippers warn of the ramp is unclear.', 'a question'],
    ['Loose reports are common here.', 'a noun behind an adjective'],
    ['Wild claims travel fast.', 'a noun before a verb'],
    ['The alleged leak did not exist.', 'an adjective behind an article'],
    ['Wait until the mayor answers, or a newspaper reports that it sank.', 'something awaited'],
    ['Nobody leaves unless Acme signs, or a court says that they may.', 'a condition'],
  ])('%s attributes nothing: %s', (text, _because) => {
    expect(sources(text)).toEqual([]);
  });

  test('a heading sums up, and attributes nothing by itself', () => {
    const blocks = [{ text: 'Acme says the dock will close', links: [], heading: true }];
    expect(findCitations(blocks, EXTRACTION)).toEqual([]);
  });
});

describe('a quotation on both sides of who spoke', () => {
  const quotes = (text: string) =>
    findCitations([{ text, links: [] }], EXTRACTION).map((one) => [one.source?.text, one.quote]);

  test.each([
    ['“The ramp is rotten,” Ida Roe said. “We saw it fall.”', 'The ramp is rotten, … We saw it fall.'],
    ['“The ramp is rotten,” Ida Roe said on the pier, “and so are we.”', 'The ramp is rotten, … and so are we.'],
    ['“The ramp is rotten,” Ida Roe said. “It fell when the tide', 'The ramp is rotten, … It fell when the tide'],
    ['“The ramp is rotten,” said Ida Roe. “Go home!” Then it rained.', 'The ramp is rotten, … Go home!'],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual([['Ida Roe', expected]]);
  });

  test.each([
    ['“The ramp is rotten,” Ida Roe said. “It is not,” Acme said.'],
    ['“The ramp is rotten,” Ida Roe said. “Is it safe now?” asked Acme.'],
    ['“The ramp is rotten,” Ida Roe said. “It is not at all.” —Acme'],
    ['“The ramp is rotten,” Ida Roe said. Nobody wants “a new ramp.”'],
  ])('%s: the second is another’s, or nobody’s', (text) => {
    expect(quotes(text)[0]).toEqual(['Ida Roe', 'The ramp is rotten,']);
  });
});

describe('attributions of another text, quoted', () => {
  test.each([
    ['The flaw was its sourcing: “industry insiders” and no date.', ['industry insiders']],
    [
      'The only source, described as “people familiar with the ramp,” did not answer.',
      ['people familiar with the ramp'],
    ],
    ['The rumour was credited only to “tide table, industry sources”.', ['industry sources']],
  ])('%s', (text, expected) => {
    expect(sources(text)).toEqual(expected);
  });

  test.each([['The source was “Acme” all along.'], ['The ramp, known as “industry insiders” row, is rotten.']])(
    '%s: not one that names somebody, or speaks of something else',
    (text) => {
      expect(sources(text)).toEqual([]);
    },
  );
});

describe('tellings without a teller', () => {
  test.each([
    ['Prices are predicted to rise.'],
    ['The dock is said to be haunted.'],
    ['Costs are still estimated at two million euros.'],
    ['I’m told that the dock will close.'],
  ])('%s', (text) => {
    expect(sources(text)).toEqual([null]);
  });
});
