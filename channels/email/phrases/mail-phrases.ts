/**
 * What mails and mail programs say in one language, by which the e-mail channel separates a customer's own words from quotes, signatures and
 * automatic mails. All in lower case; a list may be empty.
 */
export interface MailPhrases {
  /** "X wrote" above a quote; endings that depend on gender are cut off. */
  readonly wrote: readonly string[];
  /** The names of the header lines that are repeated above a quoted mail. */
  readonly labelFrom: readonly string[];
  readonly labelDate: readonly string[];
  readonly labelTo: readonly string[];
  readonly labelCc: readonly string[];
  readonly labelSubject: readonly string[];
  readonly labelOther: readonly string[];
  /** What stands before the date of "On … wrote:". */
  readonly datePrepositions: readonly string[];
  /** How the names of weekdays begin. */
  readonly weekdays: readonly string[];
  /** "message", between the dashes of "-----Original Message-----". */
  readonly message: readonly string[];
  /** What distinguishes a forwarded mail from a quoted one: "forwarded". */
  readonly forwarded: readonly string[];
  /** "Begin", before "forwarded message:". */
  readonly begin: readonly string[];
  /** The prefixes of the subject of a reply or a forward, without their colon: "re". */
  readonly subjectPrefixes: readonly string[];
  /** How a mail greets; parts of a regular expression. */
  readonly salutations: readonly string[];
  /** How a short answer ends ("thanks", "best"); parts of a regular expression. */
  readonly thanksAndClosings: readonly string[];
  /** The closings above a name at the end of a letter. Thanks are not among them: they are part of the message. */
  readonly closings: readonly string[];
  /** The openings of "Sent from my phone" and similar lines of mobile and web programs. */
  readonly sentFrom: readonly string[];
  /** The openings of legal disclaimers that companies append. */
  readonly disclaimers: readonly string[];
  /** Words of such disclaimers. */
  readonly confidential: readonly string[];
  /** The openings of an auto-reply's subject; the old subject follows after a colon. */
  readonly autoReplySubjects: readonly string[];
  /** Phrases of absence notes. Weak evidence: customers write such words too. */
  readonly autoReplyBodies: readonly string[];
  /** The subjects of bounces; from mail servers of the last thirty years. */
  readonly bounceSubjects: readonly string[];
  /** Phrases of a bounce's body that only mail servers write. */
  readonly bounceBodies: readonly string[];
}
