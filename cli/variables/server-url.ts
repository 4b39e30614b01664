import { z } from 'zod';

const UNREADABLE =
  'is no URL of a server. A % has to be written as %25, and in the user and the password # as %23, / as %2F, ? as %3F and @ as %40';

/**
 * The schema of a server's URL that may hold a user and a password. What is not percent-encoded there either makes the URL unreadable, or ends
 * the host early, so that the mail program or the driver would connect to another host or fail with "Invalid URL".
 */
export function serverUrl(...schemes: readonly string[]) {
  const beginnings = schemes.map((scheme) => `${scheme}://`);
  return z.string().superRefine((value, context) => {
    const known = beginnings.some((beginning) => value.startsWith(beginning));
    if (known && isReadable(value)) return;
    const message = known ? UNREADABLE : `has to begin with ${beginnings.join(' or ')}`;
    context.addIssue({ code: 'custom', message, continue: false });
  });
}

function isReadable(value: string): boolean {
  try {
    const { hostname, username, password, pathname, search, hash } = new URL(withOneHost(value));
    decodeURIComponent(username);
    decodeURIComponent(password);
    decodeURIComponent(pathname);
    return hostname !== '' && (username !== '' || !`${pathname}${search}${hash}`.includes('@'));
  } catch {
    return false;
  }
}

/** The URL with the first host alone: MongoDB's URLs may name several, which are no host of a URL. */
function withOneHost(url: string): string {
  const begin = url.indexOf('://') + 3;
  const authority = url.slice(begin).split(/[/?#]/, 1)[0] ?? '';
  const comma = authority.indexOf(',', authority.lastIndexOf('@') + 1);
  return comma < 0 ? url : url.slice(0, begin + comma) + url.slice(begin + authority.length);
}
