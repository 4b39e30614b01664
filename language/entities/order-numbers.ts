import { type EntityCandidate, span } from './entity-candidate.ts';

/** Up to three letters and 3 to 12 digits: `1042`, `W2378156`, `ON-1042`. */
const NUMBER = String.raw`(?:[a-z]{1,3}-?)?\d{3,12}`;
const END = String.raw`(?![\p{Script=Latin}\d@]|[.,:/-]\d)`;
const IS = '(?:[ :.#=-]|is|was|ist|lautet|war|是|为|的){0,8}';
const LABEL = '(?: ?(?:number|numbers|num|no|nr|id|code|reference|ref|号码|编号|单号|号))?';

const MARKED = [
  new RegExp(String.raw`(?<![\p{Script=Latin}\d])# ?(${NUMBER})${END}`, 'dgu'),
  new RegExp(
    String.raw`(?<!\p{Script=Latin})(?:orders?|ord|ordr|(?<!\d[ ,]{0,2})oder|purchase)${LABEL}${IS}(${NUMBER})${END}`,
    'dgu',
  ),
  // The inflected words of German and what may stand between them and the number: "Bestellung mit der Nr. 1042".
  new RegExp(
    String.raw`(?<!\p{Script=Latin})(?:bestell(?:ung(?:en|s)?)?|auftrags?|vorgangs?)(?: ?-? ?(?:mit der )?(?:nummer|nr|no|id))?${IS}(${NUMBER})${END}`,
    'dgu',
  ),
  new RegExp(`(?:订单|訂單|单号|單號|定单)${LABEL}${IS}(${NUMBER})${END}`, 'dgu'),
  new RegExp(
    String.raw`(?<![\p{Script=Latin}\d.,/-])(${NUMBER})(?:号|號|这个|这笔|的|这|那个| ){0,4}(?:订单|訂單|单|單)`,
    'dgu',
  ),
];
const BARE = new RegExp(String.raw`(?<![\p{Script=Latin}\d@+*]|\d[.,:/-])([a-z]?\d{4,10})${END}`, 'dgu');

/** A number followed by one of these counts or measures something. */
const UNIT =
  /^ ?(?:%|x\b|items?\b|pcs\b|pieces?\b|units?\b|times\b|days?\b|weeks?\b|hours?\b|hrs?\b|min\b|minutes?\b|months?\b|years?\b|km\b|kg\b|g\b|cm\b|mm\b|ml\b|gb\b|mah\b|watts?\b|w\b|points?\b|people\b|stück\b|stk\b|tage?n?\b|wochen?\b|stunden?\b|std\b|minuten?\b|monate?n?\b|jahre?n?\b|mal\b|uhr\b|prozent\b|punkte?\b|personen\b|leute\b|个|件|天|周|年|月|小时|分钟|次|克|公斤|斤|米|人|台|双|份|条|点)/u;
/** Years of living memory, which a sentence may mention. */
const YEAR = /^(?:19|20)\d\d$/;
/** A phone number: longer than any bare order number, or with a trunk prefix. */
const PHONE = /^(?:0\d{6,}|1\d{10})$/;

/** Finds order numbers that the text names as such: `#1042`, `order no. 1042`, `订单1042`. */
export function findMarkedOrders(text: string): EntityCandidate[] {
  return MARKED.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      kind: 'order' as const,
      value: (match[1] ?? '').toUpperCase(),
      marked: true,
      ...span(match, 1),
    })),
  );
}

/** Finds numbers in the shape of an order number; not years, phone numbers, counts or measures. */
export function findBareOrders(text: string): EntityCandidate[] {
  const alone = text.replace(/[^\p{L}\d]/gu, '').length;
  const found: EntityCandidate[] = [];
  for (const match of text.matchAll(BARE)) {
    const value = match[1] ?? '';
    const { start, end } = span(match, 1);
    if (PHONE.test(value) || UNIT.test(text.slice(end, end + 10))) continue;
    if (YEAR.test(value) && alone !== value.length) continue;
    found.push({ kind: 'order', value: value.toUpperCase(), marked: false, start, end });
  }
  return found;
}
