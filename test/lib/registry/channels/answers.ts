import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type {
  Channel,
  ChannelAnswer,
  ChannelFailure,
  ChannelReader,
  Listing,
} from '../../../../lib/registry/channels/channel';

/** An answer that was written for these tests, by the name of its file. */
export const recorded = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/channels', file), 'utf8');

export const answerOf = (
  body: string,
  address = 'https://regulator.example/feeds/press.xml',
  headers: Readonly<Record<string, string>> = {},
): ChannelAnswer => ({ body, address, contentType: '', headers: new Map(Object.entries(headers)) });

export const channelOf = (reader: ChannelReader, address: string, types: Channel['types'] = ['blog']): Channel => ({
  sourceId: 'example',
  kind: reader.kind,
  address,
  name: 'everything of Example',
  scope: 'whole',
  types,
});

/** Reads an answer of the channel that it came from. */
export const read = (reader: ChannelReader, answer: ChannelAnswer, types?: Channel['types']) =>
  reader.read(answer, channelOf(reader, answer.address, types));

export function listingOf(reader: ChannelReader, answer: ChannelAnswer, types?: Channel['types']): Listing {
  const outcome = read(reader, answer, types);
  if (!outcome.ok) throw new Error(`${outcome.failure.kind}: ${outcome.failure.detail}`);
  return outcome.value;
}

export function failureOf(reader: ChannelReader, answer: ChannelAnswer): ChannelFailure {
  const outcome = read(reader, answer);
  expect(outcome.ok, 'read as a listing').toBe(false);
  if (outcome.ok) throw new Error('unreachable');
  return outcome.failure;
}
