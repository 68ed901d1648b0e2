import { fingerprintOf } from '../../../lib/texts/fingerprint';
import type { HeldText, TextVersion } from '../../../lib/texts/version';

/** Terms made up for tests; three versions of them, the second with another age and a clause more. */
export const JANUARY = `Acme Terms of Use
=================

Effective: 1 January 2026 ([previous version](https://acme.example/old_(2025)))

1\\. Who may use Pilot
---------------------

**1.1. Minimum age.** You must be at least 14 years old to open a hangar account with **Acme**.

**1.2.** We may pass flight logs, that do not contain Your Cargo, to the maker of a rented robot.

2\\. Money
---------

*   a. Fees for tower time are never paid back once the rotor has turned.
*   b. “Tower time” means minutes on the lift, as the meter counts them.

We don’t claim your blueprints; you keep them, and we fold them into no model of ours.
`;

export const MARCH = JANUARY.replace('at least 14 years', 'at least 16 years').replace(
  '2\\. Money',
  '**1.3. Weather.** You will not fly a rented robot in hail, and we may ground it without notice.\n\n2\\. Money',
);

export const version = (over: Partial<TextVersion> = {}): TextVersion => ({
  id: `acme-terms-${over.recorded ?? '2026-01-02'}`,
  sourceId: 'acme',
  service: 'Pilot',
  document: 'Terms of Use',
  recorded: '2026-01-02',
  stated: null,
  url: 'https://acme.example/terms',
  collection: 'made up',
  extent: 'whole',
  ...over,
});

export const held = (text: string, over: Partial<TextVersion> = {}): HeldText => ({
  version: version(over),
  fingerprint: fingerprintOf(text),
  text,
});

/** The same text with its fingerprint alone. */
export const bare = (one: HeldText): HeldText => ({ ...one, text: null });
