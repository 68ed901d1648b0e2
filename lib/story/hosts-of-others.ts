import { isWithin, siteOf } from '../shared/address';

/**
 * Sites on which anybody publishes: what lies there is not the document of the company that runs them. Chosen by the
 * kind of site (forums, chats, videos, social media, code and model hosts, blogs for everybody), not by any article.
 */
const HOSTS = [
  'reddit.com',
  'redd.it',
  'x.com',
  'twitter.com',
  't.co',
  'discord.com',
  'discord.gg',
  'slack.com',
  't.me',
  'youtube.com',
  'youtu.be',
  'vimeo.com',
  'tiktok.com',
  'instagram.com',
  'facebook.com',
  'threads.net',
  'threads.com',
  'linkedin.com',
  'bsky.app',
  'medium.com',
  'substack.com',
  'github.com',
  'huggingface.co',
  'docs.google.com',
  'drive.google.com',
  'news.ycombinator.com',
] as const;

/** On some the company's own posts lie in a folder; what lies deeper there is its users' again. */
const OWN_POST = /^https?:\/\/(?:www\.)?(?:huggingface\.co|slack\.com|discord\.com)\/blog\/[^/]+\/?$/i;

/** True for a page that anybody may have put there. */
export function isOnHostOfOthers(address: string): boolean {
  const host = siteOf(address);
  return host !== null && HOSTS.some((one) => isWithin(host, one)) && !OWN_POST.test(address);
}
