/** A second script of a language: customers write in it, and the texts of the language's pack are written in it for them. */
export interface ScriptVariant {
  /**
   * The number of characters of a text that only this script has, less the number of those that only the pack's script has: 0 where a text is the
   * same in both.
   */
  readonly evidence: (text: string) => number;
  /** A text in the pack's script, of the same length in UTF-16 units, so that positions stay; a text that is not in this script stays as it is. */
  readonly read: (text: string) => string;
  /** A text of the pack in this script, in the words of those who write it. */
  readonly write: (text: string) => string;
}

/** The script variants of a language by their BCP 47 tags, which name the script: `zh-Hant`. */
export type ScriptVariants = Readonly<Record<string, ScriptVariant>>;
