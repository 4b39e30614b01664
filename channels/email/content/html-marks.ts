/** Elements whose text nobody sees. */
const SILENT = new Set(
  'script style head title template noscript object svg xml select textarea iframe'.split(' '),
);

/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  'address article aside body blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Elements with an empty line around them. */
export const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);

/** Elements that hold nothing, so that no end tag follows. */
export const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Classes and ids of the containers that mail programs put the mail that is answered into. */
const QUOTE_CLASS =
  /(?:^|\s)(?:x_)*(?:gmail_quote(?:_container)?|gmail_attr|yahoo_quoted|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra|ntes-mailmaster-quote|OutlookMessageHeader)(?:\s|$)/i;
const QUOTE_ID =
  /^(?:x_)*(?:yahoo_quoted_\d+|isReplyContent|isForwardContent|mail-editor-reference-message-container|reply-intro|OLK_SRC_BODY_SECTION)$/i;

/** Elements from which on everything is the mail that is answered: the programs leave it open to the end of the body. */
const CUT_ID = /^(?:x_)*(?:appendonsend|divRplyFwdMsg)$/i;

const RULE_ABOVE = /border-top\s{0,4}:\s{0,4}solid\s{1,4}[#\w]{1,20}\s{1,4}1(?:\.0)?pt/i;
const SIGNATURE_CLASS =
  /(?:^|\s)(?:x_)*(?:gmail_signature|moz-signature|protonmail_signature_block(?:-user)?|yahoo-signature|ms-outlook-mobile-signature)(?:\s|$)/i;
const SIGNATURE_ID =
  /^(?:x_)*(?:ms-outlook-mobile-signature|AppleMailSignature|signature|composer_signature)$/i;
const HIDDEN_STYLE =
  /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|mso-hide\s{0,4}:\s{0,4}all|(?:font-size|max-height|opacity)\s{0,4}:\s{0,4}0(?:\.0)?(?:px|pt|em)?\s{0,4}(?:;|$|!)/i;

/** What an element does to the text in it; a `maybe-forward` is a quote unless a forward mark stands first in it. */
export type ElementRole = 'none' | 'hidden' | 'quote' | 'maybe-forward' | 'signature';

/** An element's attributes, names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** Most characters of one attribute that are looked at. */
const MAX_ATTRIBUTE = 1000;

function attribute(attributes: Attributes, name: string): string {
  return (attributes[name] ?? '').slice(0, MAX_ATTRIBUTE);
}

/** What an element does to the text in it. */
export function roleOf(name: string, attributes: Attributes): ElementRole {
  if (SILENT.has(name)) return 'hidden';
  if (name === 'blockquote') return 'quote';
  if (Object.keys(attributes).length === 0) return 'none';
  const id = attribute(attributes, 'id');
  const names = attribute(attributes, 'class');
  if (attributes['hidden'] !== undefined || HIDDEN_STYLE.test(attribute(attributes, 'style')))
    return 'hidden';
  if (SIGNATURE_CLASS.test(names) || SIGNATURE_ID.test(id)) return 'signature';
  const quoted =
    QUOTE_CLASS.test(names) || QUOTE_ID.test(id) || attributes['data-marker'] === '__QUOTED_TEXT__';
  return quoted ? 'maybe-forward' : 'none';
}

/** Whether everything from this element on is the mail that is answered. */
export function isCut(attributes: Attributes): boolean {
  return attributes['id'] !== undefined && CUT_ID.test(attribute(attributes, 'id'));
}

/** Whether an element draws the line that Outlook puts above the mail that is answered. */
export function isRule(name: string, attributes: Attributes): boolean {
  return (
    name === 'div' && attributes['style'] !== undefined && RULE_ABOVE.test(attribute(attributes, 'style'))
  );
}
