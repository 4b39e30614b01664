/** Longest answer that is shortened, in characters; a longer mail is a letter and stays whole. */
const LONGEST_ANSWER = 120;

/** Longest line that counts as a salutation, a closing or a name, in characters. */
const LONGEST_LINE = 40;

const SALUTATION =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|sehr geehrte\S*|liebe[rs]?|moin|servus|grüezi|grüß gott|grüss gott|bonjour|hola|ciao|你好|您好|大家好|尊敬的|早上好|下午好)(?![\p{L}\p{N}])[^.?？。\d]*$/iu;

const CLOSING =
  /^(?:(?:many |kind )?thanks|thank you|thx|cheers|best|kind regards|best regards|regards|greetings|(?:vielen |besten |herzlichen |schönen )?dank|danke|(?:mit )?(?:freundlichen?|freundlichem|besten?|vielen?|lieben?|schönen?|herzlichen?) gr(?:ü|ue)(?:ß|ss)(?:en?)?|gr(?:ü|ue)(?:ß|ss)e?|mfg|lg|vg|merci|gracias|谢谢|多谢|祝好|此致)(?![\p{L}\p{N}])[^?？\d]*$/iu;

function isName(line: string, sender: string): boolean {
  const names = sender.toLowerCase().split(/[\s,]+/);
  return line
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
    .every((word) => names.includes(word));
}

/**
 * A short answer without salutation, closing and name: "Hi, / yes please / Thanks, Ann" becomes "yes please", so that the bot recognises it as
 * the answer to its question. `sender` is the From name. A mail of nothing else stays as it is.
 */
export function shortAnswer(text: string, sender: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const short = (line: string | undefined): line is string =>
    line !== undefined && line.length <= LONGEST_LINE;
  const filled = lines.filter((line) => line !== '');
  const [first] = filled;
  if (short(first) && SALUTATION.test(first)) filled.shift();
  for (let last = filled.at(-1); short(last) && filled.length > 1; last = filled.at(-1)) {
    if (!CLOSING.test(last) && !isName(last, sender)) break;
    filled.pop();
  }
  const bare = filled.join('\n');
  return bare === '' || bare.length > LONGEST_ANSWER ? text : bare;
}
