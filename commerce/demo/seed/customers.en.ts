import type { CustomerRow } from './customer-row.ts';

/** The demo shop's customers who speak English. */
export const en: readonly CustomerRow[] = [
  ['ann', 'Ann Baker', '14 Mill Lane', 'Bristol', 'BS1 4ND', 'GB'],
  ['ben', 'Ben Carter', '7 Orchard Road', 'Leeds', 'LS6 2AB', 'GB'],
  ['clara', 'Clara Neumann', 'Lindenstraße 22', 'Hamburg', '20099', 'DE'],
  ['diego', 'Diego Romero', 'Calle Mayor 31', 'Madrid', '28013', 'ES'],
  ['emma', 'Emma Walsh', '3 Harbour View', 'Galway', 'H91 X2K4', 'IE'],
  ['farid', 'Farid Haddad', '12 rue des Lilas', 'Lyon', '69003', 'FR'],
  ['grace', 'Grace Kim', '480 Pine Street', 'Seattle', '98101', 'US'],
  ['henrik', 'Henrik Lund', 'Nørregade 9', 'Aarhus', '8000', 'DK'],
  ['isla', 'Isla Fraser', '27 Castle Street', 'Edinburgh', 'EH2 3DN', 'GB'],
  ['jonas', 'Jonas Weber', 'Bergmannstraße 5', 'Berlin', '10961', 'DE'],
  ['katja', 'Katja Novak', 'Prešernova 17', 'Ljubljana', '1000', 'SI'],
  ['liam', "Liam O'Connor", '58 King Street', 'Toronto', 'M5H 1J9', 'CA'],
  ['maria', 'Maria Rossi', 'Via Garibaldi 40', 'Torino', '10122', 'IT'],
  ['nora', 'Nora Jansen', 'Prinsengracht 212', 'Amsterdam', '1016 HD', 'NL'],
  ['oscar', 'Oscar Lindqvist', 'Vasagatan 11', 'Göteborg', '411 24', 'SE'],
  ['priya', 'Priya Nair', '9 Elm Park', 'London', 'SW10 9QG', 'GB'],
  ['quentin', 'Quentin Dubois', 'Avenue Louise 73', 'Bruxelles', '1050', 'BE'],
  ['rosa', 'Rosa Silva', 'Rua Augusta 150', 'Lisboa', '1100-053', 'PT'],
  ['sam', 'Sam Turner', '221 Collins Street', 'Melbourne', '3000', 'AU'],
  ['tess', 'Tess Moreau', 'Bahnhofstrasse 64', 'Zürich', '8001', 'CH'],
];
