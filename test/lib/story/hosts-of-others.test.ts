import { expect, test } from 'vitest';
import { isOnHostOfOthers } from '../../../lib/story/hosts-of-others';

test.each([
  'https://www.reddit.com/r/robots/comments/1/ramps/',
  'https://old.reddit.com/r/robots/',
  'https://x.com/acme/status/1',
  'https://acme.substack.com/p/ramps',
  'https://github.com/acme/ramps',
  'https://huggingface.co/acme/ramp-7b',
  'https://huggingface.co/blog/acme/ramp-7b',
])('anybody publishes at %s', (address) => {
  expect(isOnHostOfOthers(address)).toBe(true);
});

test.each([
  'https://acme.example/blog/x.com',
  'https://notreddit.com/blog/ramps',
  'https://huggingface.co/blog/ramps',
  'javascript:alert(1)',
])('not at %s', (address) => {
  expect(isOnHostOfOthers(address)).toBe(false);
});
