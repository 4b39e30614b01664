/** Why whatsapp-web.js can't run. */
export const NO_BROWSER = 'whatsapp-web.js needs a browser, and there is none.';

/** The warning at the start of whatsapp-web.js. */
export const UNOFFICIAL =
  'WhatsApp runs by whatsapp-web.js, which is unofficial: WhatsApp may ban the number. For a shop that lives on it, use the Cloud API.';

/** The banner's line about whatsapp-web.js; `address` is the server's. */
export function scanLine(address: string): string {
  return `WhatsApp: scan the code that is printed in a moment, or at ${address}/whatsapp/qr`;
}

/** The banner's line about the Cloud API; `address` is the server's. */
export function webhookLine(address: string): string {
  return `WhatsApp webhook: ${address}/whatsapp/webhook (Meta needs it at a public https address)`;
}

/** What the doctor found of a browser for whatsapp-web.js. */
export function browserFound(path: string): string {
  return `${path}; unofficial, the number may be banned`;
}

/** What the doctor found at the Cloud API: the number, its name, and how many templates re-open a conversation. */
export function numberFound(number: string, name: string, reopening: number): string {
  const templates = reopening === 0 ? 'no template re-opens a conversation after 24 hours' : 'templates read';
  return `${number} ${name}; ${templates}`;
}
