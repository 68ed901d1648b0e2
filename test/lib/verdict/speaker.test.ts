import { expect, test } from 'vitest';
import { speakerOf } from '../../../lib/verdict/speaker';
import { citation, NAMES } from '../../factories';

const speaker = (text: string) =>
  speakerOf(
    citation({ form: 'prose', source: { text, start: 0, end: text.length, resolved: null, introduction: null } }),
    NAMES.resolve(text),
  );

test.each([
  ['Acme', 'body', 'a body of the registry'],
  ['Acme’s report', 'document', 'what it published'],
  ['Executive Order 14110', 'document', 'a law by its number'],
  ['NIST AI 100-1', 'document', 'a standard by its number'],
  ['Acme director Ida Roe', 'person', 'a person through her body'],
  ['Ida Roe', 'person', 'a person alone'],
  ['Ida Roe, founder of Humane Intelligence', 'person', 'a person with a body behind'],
  ['an Acme spokesperson', 'spokesperson', 'a spokesperson'],
  ['Cloud Sovereignty Monitor', 'body', 'a body that the registry does not know'],
  ['Unheard Of Institute', 'body', 'another'],
  ['industry sources', 'group', 'a group'],
  ['Analysts at Acme', 'group', 'people at a named body'],
  ['Researchers from Acme and Cole', 'group', 'people at several'],
  ['the company', 'referred', 'somebody named before'],
] as const)('%s is %s: %s', (text, expected, _because) => {
  expect(speaker(text)).toBe(expected);
});

test('nobody is named, or a link names the document', () => {
  expect(speakerOf(citation({ form: 'prose', source: null }), { kind: 'vague' })).toBe('nobody');
  expect(speakerOf(citation({ form: 'link', source: null }), NAMES.resolve('Acme'))).toBe('document');
});
