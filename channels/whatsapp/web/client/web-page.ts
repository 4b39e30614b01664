import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientOptions } from 'whatsapp-web.js';
import type { PageVersion } from '../protocol.ts';

/** A version name without a cached page, so that the page that WhatsApp serves is used. */
const LATEST = 'latest';

/** The client's options for the version of WhatsApp Web. Pages that worked are cached in `folder`; the newest of them is `kept`. */
export function pageOptions(
  page: PageVersion,
  folder: string,
): Required<Pick<ClientOptions, 'webVersion' | 'webVersionCache'>> {
  const local = { type: 'local', path: folder } as const;
  if (page === 'latest') return { webVersion: LATEST, webVersionCache: local };
  if (page === 'kept') return { webVersion: newestOf(folder) ?? LATEST, webVersionCache: local };
  const { version, source } = page;
  return {
    webVersion: version,
    webVersionCache:
      source === undefined
        ? { ...local, strict: true }
        : { type: 'remote', remotePath: source, strict: true },
  };
}

/** The version of the newest cached page; undefined if there is none. */
function newestOf(folder: string): string | undefined {
  const [newest] = pagesIn(folder)
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  return newest?.name.replace(/\.html$/, '');
}

function pagesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.html'));
  } catch {
    return [];
  }
}
