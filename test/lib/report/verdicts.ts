import type { Verdict, VerdictKind } from '../../../lib/verdict/verdict';
import { document } from '../../factories';

const paper = document({ date: '2026-05-14', title: 'School of robot pilots' });

/** One verdict of each kind, in its barest form. */
export const BARE: { readonly [K in VerdictKind]: Extract<Verdict, { kind: K }> } = {
  'no-record': { kind: 'no-record', days: { from: '2026-05-13', to: '2026-05-15' }, coverage: [], nearest: [] },
  'vague-source': { kind: 'vague-source' },
  differs: { kind: 'differs', what: 'date', document: paper },
  'unknown-source': { kind: 'unknown-source' },
  possible: { kind: 'possible', why: 'own-domain', documents: [] },
  'not-covered': { kind: 'not-covered', why: 'period', coverage: [] },
  secondary: { kind: 'secondary', document: null },
  'on-record': { kind: 'on-record', who: 'person' },
  verified: { kind: 'verified', by: 'date-and-topic', document: paper },
  sourced: { kind: 'sourced', document: paper },
  'not-checked': { kind: 'not-checked', why: 'refers-back' },
};
