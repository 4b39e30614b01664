import { type EntityCandidate, span } from './entity-candidate.ts';

const BEFORE = String.raw`(?<![\p{Script=Latin}\d@#.+-])`;
const AFTER = String.raw`(?![\p{Script=Latin}\d@]|[.,:/-]\d)`;
const LABEL =
  '(?:post ?codes?|post-code|zip ?codes?|zip|postal ?codes?|plz|postleitzahl|邮政编码|邮编|郵遞區號|邮政编号)';

const MARKED = new RegExp(
  String.raw`${LABEL}(?:[ :.#=-]|is|was|ist|lautet|war|是|为){0,8}([a-z]{0,2}\d[a-z\d]{0,5}(?:[ -][a-z]?\d[a-z\d]{0,4}| [a-z]{2}(?![a-z]))?)${AFTER}`,
  'dgu',
);
const UNITED_KINGDOM = new RegExp(String.raw`${BEFORE}([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})${AFTER}`, 'dgu');
const CANADA = new RegExp(String.raw`${BEFORE}([a-z]\d[a-z])[ -]?(\d[a-z]\d)${AFTER}`, 'dgu');
/** The German, Austrian and Swiss ones with the letters of their country: `D-20099`, `CH-8001`. */
const WITH_COUNTRY = new RegExp(String.raw`${BEFORE}(?:(?:d|de)-(\d{5})|(?:at|ch)-(\d{4}))${AFTER}`, 'dgu');
/** Five or six digits: the United States (also ZIP+4), Germany, China and others. */
const DIGITS = new RegExp(String.raw`${BEFORE}(\d{5}-\d{4}|\d{5,6})${AFTER}`, 'dgu');
const UK_UNSPACED = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** Finds postcodes that the text names as such, in any country's form. */
export function findMarkedPostcodes(text: string): EntityCandidate[] {
  return [...text.matchAll(MARKED), ...text.matchAll(WITH_COUNTRY)].map((match) => {
    const group = match[1] === undefined ? 2 : 1;
    return {
      kind: 'postcode',
      value: (match[group] ?? '').toUpperCase().replace(UK_UNSPACED, '$1 $2'),
      marked: true,
      ...span(match, group),
    };
  });
}

/** Finds numbers in the shape of a postcode, among them the British and Canadian ones with letters. */
export function findBarePostcodes(text: string): EntityCandidate[] {
  const lettered = [UNITED_KINGDOM, CANADA].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      kind: 'postcode' as const,
      value: `${match[1]} ${match[2]}`.toUpperCase(),
      marked: false,
      ...span(match),
    })),
  );
  const digits = Array.from(text.matchAll(DIGITS), (match) => ({
    kind: 'postcode' as const,
    value: match[1] ?? '',
    marked: false,
    ...span(match, 1),
  }));
  return [...lettered, ...digits];
}

/** Finds four digits that are the whole message, as the postcodes of Austria and the Netherlands are. */
export function findLonePostcode(text: string): EntityCandidate[] {
  const match = /^[^\p{L}\d]{0,8}(\d{4}(?: ?[a-z]{2})?)[^\p{L}\d]{0,8}$/du.exec(text);
  if (match === null) return [];
  return [{ kind: 'postcode', value: (match[1] ?? '').toUpperCase(), marked: false, ...span(match, 1) }];
}
