import { existsSync } from 'node:fs';

/** The usual paths of Chromium and Chrome. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How to install a browser. */
export const GET_CHROMIUM =
  'Install Chromium (Debian, Ubuntu: apt install chromium; macOS: brew install --cask chromium) or set WHATSAPP_WEB_CHROMIUM to the path of a Chrome or Chromium.';

/** The path of the browser for WhatsApp Web: the configured one, else an installed one; undefined if there is none. */
export function findChromium(given: string | undefined, exists = existsSync): string | undefined {
  if (given !== undefined) return exists(given) ? given : undefined;
  return PLACES.find((path) => exists(path));
}

/** Flags for a headless browser; Chromium has no sandbox for root. */
export function chromiumArguments(isRoot: boolean): string[] {
  return [
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}
