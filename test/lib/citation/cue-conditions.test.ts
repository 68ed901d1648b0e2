import { describe, expect, it } from 'vitest';
import { wordsToTagOf } from '../../../lib/citation/find-citations';

/** Whether a sentence is handed to the tagger. */
const isTagged = (text: string): boolean => wordsToTagOf({ text, links: [] }).length > 0;

describe('sentences that no pattern could read are passed over', () => {
  it.each([
    ['an infinitive', 'The port is too small to say which ships may enter.'],
    ['a wish', 'Nobody could argue for a third pier today.'],
    ['a state', 'The state runs both lighthouses and a ferry.'],
    ['a claim that somebody has', 'The claim for the broken mast was paid in spring.'],
    ['what something is called', 'The newest of the boats is called Heron and has two masts.'],
    ['a thing that was released', 'Acme released a faster motor for small boats.'],
    ['a thing that was shared', 'The two crews shared a cabin on the upper deck.'],
    ['something that goes on', 'He spent the winter writing a program for the tides.'],
    ['a thing that was added', 'The yard added a second crane behind the sheds.'],
    ['what was found to be so', 'The wreck was found near the old pier.'],
    ['a measure beside another', 'Prices are low compared to last year.'],
    ['a thought of something', 'Few skippers thought of the harbour as a park.'],
    ['what somebody asked a thing to do', 'She asked the ferry to wait.'],
  ])('%s', (_, text) => expect(isTagged(text)).toBe(false));
});

describe('sentences that a pattern may read are handed over', () => {
  it.each([
    ['several who say', 'Skippers in the old town say the pier is rotten.'],
    ['several in brackets', 'The keepers (all of them) argue for a third light.'],
    ['records that state', 'Port records state that the pier is rotten.'],
    ['a report by somebody', 'The pier is rotten in a report by Acme.'],
    ['what something was called in quotation marks', 'The mayor called the pier “a disgrace”.'],
    ['what was called for', 'The mayor called for a new pier.'],
    ['what somebody calls', 'It is part of what Acme calls its long plan.'],
    ['a text that was released', 'Acme released a two-page statement on the pier.'],
    ['a post with its words', 'Acme posted on its own site: “The pier is ours.”'],
    ['a participle behind a comma', 'The mayor closed the pier, claiming that it was rotten.'],
    ['a participle behind a text', 'A letter saying the pier was rotten came in May.'],
    ['what is being told', 'Acme is telling crews to stay away.'],
    ['words that were added', 'The mayor added that the pier was rotten.'],
    ['words added behind a quotation', '“It is rotten,” the mayor added.'],
    ['what was found', 'The study found the pier was rotten.'],
    ['what was compared', 'The mayor compared the pier with rotten fruit, and then compared Acme itself to a thief.'],
    ['what was thought', 'The mayor thought it was rotten.'],
    ['what was asked', 'The mayor asked why the pier was closed.'],
  ])('%s', (name, text) => expect([name, isTagged(text)]).toEqual([name, true]));
});
