/** Elements whose text is not displayed. */
const SILENT = new Set(
  'script style head title template noscript object svg xml select textarea iframe'.split(' '),
);

/** Block elements: they start on a new line. */
export const BLOCKS = new Set(
  'address article aside body blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Elements with an empty line above and below. */
export const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);

/** Void elements, which have no end tag. */
export const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Classes and ids of the containers in which mail programs put the quoted mail. */
const QUOTE_CLASSES = new Set(
  'gmail_quote gmail_quote_container gmail_attr yahoo_quoted moz-cite-prefix protonmail_quote tutanota_quote zmail_extra ntes-mailmaster-quote outlookmessageheader'.split(
    ' ',
  ),
);
const QUOTE_ID =
  /^(?:x_)*(?:yahoo_quoted_\d+|isReplyContent|isForwardContent|mail-editor-reference-message-container|reply-intro|OLK_SRC_BODY_SECTION)$/i;

/** Ids of elements after which everything is the quoted mail, up to the end of the body. */
const CUT_ID = /^(?:x_)*(?:appendonsend|divRplyFwdMsg)$/i;

const RULE_ABOVE = /border-top\s{0,4}:\s{0,4}solid\s{1,4}[#\w]{1,20}\s{1,4}1(?:\.0)?pt/i;
const SIGNATURE_CLASSES = new Set(
  'gmail_signature moz-signature protonmail_signature_block protonmail_signature_block-user yahoo-signature ms-outlook-mobile-signature'.split(
    ' ',
  ),
);
const SIGNATURE_ID =
  /^(?:x_)*(?:ms-outlook-mobile-signature|AppleMailSignature|signature|composer_signature)$/i;
const HIDDEN_STYLE =
  /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|mso-hide\s{0,4}:\s{0,4}all|(?:font-size|max-height|opacity)\s{0,4}:\s{0,4}0(?:\.0)?(?:px|pt|em)?\s{0,4}(?:;|$|!)/i;

/** What an element does to its text. `maybe-forward`: a quote, unless its first line is a forward mark. */
export type ElementRole = 'none' | 'hidden' | 'quote' | 'maybe-forward' | 'signature';

/** An element's attributes; names are in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** Most characters of one attribute that are read. */
const MAX_ATTRIBUTE = 1000;

function attribute(attributes: Attributes, name: string): string {
  return (attributes[name] ?? '').slice(0, MAX_ATTRIBUTE);
}

/** The classes of an element in lower case, without the `x_` that Outlook puts before those of a mail that it answers. */
function classesOf(attributes: Attributes): readonly string[] {
  return attribute(attributes, 'class')
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/^(?:x_)+/, ''));
}

/** The role of an element for its text. */
export function roleOf(name: string, attributes: Attributes): ElementRole {
  if (SILENT.has(name)) return 'hidden';
  if (name === 'blockquote') return 'quote';
  if (Object.keys(attributes).length === 0) return 'none';
  const id = attribute(attributes, 'id');
  const names = classesOf(attributes);
  if (attributes['hidden'] !== undefined || HIDDEN_STYLE.test(attribute(attributes, 'style')))
    return 'hidden';
  if (names.some((name) => SIGNATURE_CLASSES.has(name)) || SIGNATURE_ID.test(id)) return 'signature';
  const quoted =
    names.some((name) => QUOTE_CLASSES.has(name)) ||
    QUOTE_ID.test(id) ||
    attributes['data-marker'] === '__QUOTED_TEXT__';
  return quoted ? 'maybe-forward' : 'none';
}

/** Whether everything from this element on is the quoted mail. */
export function isCut(attributes: Attributes): boolean {
  return attributes['id'] !== undefined && CUT_ID.test(attribute(attributes, 'id'));
}

/** Whether an element draws Outlook's line above the quoted mail. */
export function isRule(name: string, attributes: Attributes): boolean {
  return (
    name === 'div' && attributes['style'] !== undefined && RULE_ABOVE.test(attribute(attributes, 'style'))
  );
}
