import { type Coverage, completeOver } from '../registry/coverage';
import { addDays, type DayInterval, type IsoDay, intervalsMeet } from '../shared/calendar';
import { RECENT, type StoryBody } from '../story/anchors';
import type { Searched, Story } from '../story/story';
import { held } from '../verdict/absence';
import type { Registry } from './ports';

/** Most channels that are named of one body. */
const MOST_CHANNELS = 3;

/** Terms are no news: their versions say nothing of whether the news was announced. */
const carriesNews = ({ types }: Coverage): boolean => types.some((type) => type !== 'terms-version');

/** What the registry holds of the bodies of an article over the days before it: what was searched, and what is missing. */
export async function searchedFor(
  bodies: readonly StoryBody[],
  registry: Pick<Registry, 'coverageOf'>,
  published: IsoDay | null,
): Promise<Pick<Story, 'searched' | 'notHeld'>> {
  if (published === null) return { searched: [], notHeld: bodies.flatMap(({ family }) => nameOf(family)) };
  const days = { from: addDays(published, -RECENT), to: published };
  // The channels of all who are named on the way would bury those that matter.
  const hasCentre = bodies.some(({ isCentre }) => isCentre);
  const perBody = await Promise.all(
    bodies.map(async ({ family }) => {
      const [body] = family;
      if (body === undefined) return { searched: [], notHeld: [] };
      const coverage = (await registry.coverageOf(body.id)).filter(
        (one) => carriesNews(one) && intervalsMeet(one, days),
      );
      const searched = held(coverage)
        .slice(0, MOST_CHANNELS)
        .map((one): Searched => ({ ...channelOf(one, days), sourceId: body.id, source: body.name }));
      return { searched, notHeld: isWhole(coverage, days) ? [] : [body.name] };
    }),
  );
  return {
    searched: perBody.filter((_, i) => !hasCentre || bodies[i]?.isCentre).flatMap(({ searched }) => searched),
    notHeld: [...new Set(perBody.flatMap(({ notHeld }) => notHeld))],
  };
}

const nameOf = ([body]: StoryBody['family']): string[] => (body === undefined ? [] : [body.name]);

/** All that a body publishes of one kind at least is held for every day, or one of its channels is. */
const isWhole = (coverage: readonly Coverage[], days: DayInterval): boolean =>
  coverage.some(({ types }) => types.some((type) => completeOver(coverage, days, type) !== null));

const channelOf = ({ channel, from, to, status, list }: Coverage, days: DayInterval) => ({
  channel,
  from: from > days.from ? from : days.from,
  to: to < days.to ? to : days.to,
  status,
  ...(list === undefined ? {} : { list }),
});
