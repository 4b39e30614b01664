import type { CustomerRow } from './customer-row.ts';

/** The demo shop's customers who speak German. */
export const de: readonly CustomerRow[] = [
  ['lena', 'Lena Schäfer', 'Gartenstraße 8', 'Köln', '50667', 'DE'],
  ['felix', 'Felix Brandl', 'Mariahilfer Straße 41', 'Wien', '1060', 'AT'],
  ['selin', 'Selin Yıldız', 'Schanzenstraße 12', 'Hamburg', '20357', 'DE'],
  ['urs', 'Urs Ammann', 'Marktgasse 27', 'Bern', '3011', 'CH'],
];
