import { placeOf } from '../lib/report/quote-wording';
import type { TextVersion } from '../lib/texts/version';
import type { ClauseShown } from '../lib/verdict/claimed-clause';

/** Where a clause stands: its number, its text's title and day as a link, and the headings above it. */
export function ClausePlace({
  version,
  number,
  path,
}: {
  version: TextVersion;
  number: string | null;
  path: readonly string[];
}) {
  return (
    <p class="clause-place">
      <a href={version.url} target="_blank" rel="noopener noreferrer">
        {capital(placeOf(version, number))}
      </a>
      {path.length > 0 && <span class="muted"> {path.join(' › ')}</span>}
    </p>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A clause that speaks to a claim, in its own words. */
export function ClausePassage({ clause: { version, number, path, text } }: { clause: ClauseShown }) {
  return (
    <figure class="clause">
      <figcaption>
        <ClausePlace version={version} number={number} path={path} />
      </figcaption>
      <blockquote cite={version.url}>
        {number !== null && <b>{number} </b>}
        {text}
      </blockquote>
    </figure>
  );
}
