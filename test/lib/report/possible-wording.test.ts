import { describe, expect, test } from 'vitest';
import type { CitedBody } from '../../../lib/report/report';
import { reasonOf } from '../../../lib/report/wording';
import { checkedCitation, document } from '../../factories';

const acme: CitedBody = { id: 'acme', name: 'Acme AI', kind: 'lab', newsroom: null };
const old = document({ date: '2019-05-14', title: 'School of robot pilots' });
const later = document({ date: '2026-05-14', title: 'School of robot nurses' });

const reason = (...documents: (typeof old)[]): string =>
  reasonOf(checkedCitation({ bodies: [acme], verdict: { kind: 'possible', why: 'no-date', documents } }), {
    version: '2026-07-01',
    documents: 100,
    lists: [],
  });

describe('why something is possible', () => {
  test('an undated telling: what is held, and nothing of when it was published', () => {
    expect(reason(old)).toBe(
      'No date is given. The registry holds a document of Acme AI on this topic; whether it is meant, nothing tells.',
    );
    expect(reason(old, later)).toBe(
      'No date is given. The registry holds 2 documents of Acme AI on this topic; whether one of them is meant, nothing tells.',
    );
  });
});
