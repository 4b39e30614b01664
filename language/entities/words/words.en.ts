import { en as address } from './addresses/addresses.en.ts';
import type { EntityWords } from './entity-words.ts';
import { multiplesOf, numbersUpToHundred } from './spelling.ts';

const UNITS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  'sixteen seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The words of values in English. */
export const en: EntityWords = {
  is: 'is|was',
  numberLabel: 'number|numbers|num|no|nr|id|code|reference|ref',
  // Also the misspelling "oder 1042", unless it is the German "or" between two numbers.
  order: String.raw`(?<!\p{Script=Latin})(?:orders?|ord|ordr|(?<!\d[ ,]{0,2})oder|purchase)`,
  otherNumber: [
    'customers?|cust|clients?|accounts?|acct|acc|a/c|members?|membership|loyalty|invoices?|inv|bills?|receipts?|tracking|waybills?|awb|consignment',
    'vouchers?|coupons?|gift ?cards?|promo|discount|serial|model|articles?|items?|products?|sku|parts?|vat(?: ?reg(?:istration)?)?|tax',
    'iban|bic|swift|sort ?codes?|tel|telephone|phone|mobile|cell|fax|whatsapp|hotline|registration|registered|reg|company|licen[cs]e',
    'passport|rooms?|flat|apt|suite|ext|extension|cards?|(?:ending|ends)(?: (?:in|with|on))?|p\\.?o\\.? ?box|box|insurance|policy',
  ].join('|'),
  ticket: 'tickets?|cases?|requests?|enquir(?:y|ies)|inquir(?:y|ies)|complaints?|issues?',
  closings:
    'thanks(?: (?:a lot|again|so much|in advance|and regards))?|thank you(?: very much)?|many thanks|thx|cheers|(?:kind|best|warm|with kind) (?:regards|wishes)|regards|best|all the best|yours(?: (?:sincerely|faithfully|truly))?|sincerely|respectfully|ta',
  contact: [
    'tel|telephone|phone|mobile|cell|fax|direct|whatsapp|customer (?:no|number|id)|client (?:no|number|id)|account (?:no|number)|vat(?: (?:no|id|reg))?',
    'company (?:no|number|reg)|registered (?:in|office|no)|reg(?:istration)? no|ltd|limited|llc|inc|plc|corp|sent from my',
  ].join('|'),
  nameLabel:
    "my (?:full )?name(?:'s| is)?|name(?: is)?|(?:this is|it's)(?= \\p{Script=Latin}{2,30} \\p{Script=Latin}{2,30}(?: (?:speaking|here)|[.,;]|$))|i am called|i'm called",
  weakNameLabel: "i'm|im|i am|this is|it's|it is",
  nameTrail: 'here|speaking',
  afterName:
    'hi|hello|hey|dear|there|and|my|with|from|zip|zipcode|postcode|post|email|e-mail|mail|address|the|i|im|is|at|in|on|order|here|speaking|but|who|please|living|born|customer|account',
  postcode: 'post ?codes?|post-code|zip ?codes?|zip|postal ?codes?',
  code: 'codes?|otp|pin|passcode',
  otherCode: 'zip |post |postal |order |zip|post|postal',
  quantity: 'quantity|qty',
  pieces: 'items?|pcs|pieces?|units?|copies|of (?:them|those|these|it)',
  measures: [
    'times|days?|weeks?|hours?|hrs?|minutes?|months?|years?|points?|people|percent',
    String.raw`stars?|inch(?:es)?|miles?|seconds?|[ap]\.?m|o'clock`,
  ].join('|'),
  ordinal: '(?:st|nd|rd|th)',
  currencies: {
    EUR: ['eur', 'euro', 'euros'],
    USD: ['us$', 'usd', 'dollar', 'dollars', 'bucks'],
    GBP: ['gbp', 'pound', 'pounds', 'quid'],
    CNY: ['cny', 'rmb', 'yuan'],
  },
  score:
    '([1-5]|one|two|three|four|five) ?(?:(?:stars?|points?)(?: (?:out )?of (?:5|five))?|(?:/|out of) ?(?:5|five))',
  rating: 'give|rate|rating|score',
  scoreWords: [
    'terrible|awful|horrible|abysmal|worst|useless|very bad|really bad|disgusting|very poor|appalling|pathetic|disaster',
    'bad|poor|disappointing|disappointed|unsatisfied|dissatisfied|unhappy',
    'okay|average|so so|so-so|mediocre|decent|fair',
    'good|nice|satisfied|happy|helpful|fine|pretty good',
    'excellent|perfect|great|amazing|awesome|brilliant|fantastic|outstanding|superb|wonderful|very good|very satisfied|very happy|very helpful|top|the best|best|flawless|loved it',
  ],
  not: "not|no|never|isn't|wasn't|nothing|hardly|n't|could be|far from",
  spelledAddress: { at: 'at', dot: 'dot' },
  numbers: new Map([
    ...numbersUpToHundred((n, tens, unit) =>
      n < 20
        ? [UNITS[n] ?? '']
        : unit === 0
          ? [TENS[tens - 2] ?? '']
          : ['-', ' ', ''].map((hyphen) => `${TENS[tens - 2]}${hyphen}${UNITS[unit]}`),
    ),
    ...multiplesOf(100, 19, (times) => [`${UNITS[times]} hundred`]),
    ...multiplesOf(1000, 19, (times) => [`${UNITS[times]} thousand`]),
    ['hundred', 100],
    ['thousand', 1000],
    ['dozen', 12],
    ['half a dozen', 6],
  ]),
  articles: ['one', 'a', 'an'],
  only: 'just|only',
  and: 'and|plus|as well as',
  of: 'of the|of those|of these|of my|of|more',
  afterItem: [
    "for|from|please|pls|in|on|at|to|with|by|that|which|who|is|are|was|were|i|i'd|we|you|it|they|but|or|back|of|as",
    'last|yesterday|this|next|have|has|had|because|since|if|when|thanks|thank|asap|today|tomorrow|ago|per|each|will|would|can|could|should',
  ].join('|'),
  part: [
    String.raw`\b(?:only|just) (?:one|two|three|some|part|half|a part|the (?!order|whole|number)\p{Script=Latin}{1,40}|this item|that item|these|those)\b`,
    String.raw`\b(?:one|two|three|some|part|half|a part|either) of (?:the|them|these|those|my|it|this|that|(?:the )?orders?)\b`,
    String.raw`\b(?:not all|not everything|not the whole|partly|partially|partial|all but|all except|everything but|everything except|except(?: for)? the|but keep|but not the|the rest)\b`,
    String.raw`\b(?:one|single) (?:item|article|product|piece|thing)\b`,
  ].join('|'),
  address,
};
