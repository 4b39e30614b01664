import { withoutEnd } from './without-end.ts';

/** The domain of an address (`a@shop.example`, `Shop <a@shop.example>`) or a Message-ID, in lower case; empty if it has none. */
export function domainOf(address: string): string {
  const from = address.lastIndexOf('@') + 1 || address.length;
  return withoutEnd(address.slice(from), /[>\s]/).toLowerCase();
}
