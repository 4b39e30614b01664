import { z } from 'zod';
import { listed } from '../../../../models/errors/faults.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { bestTag } from '../../../../models/locale/best-tag.ts';
import { DEFAULT_LOCALE } from '../../../../models/locale/locale.ts';

/** Longest value of a parameter, in characters (Meta's limit). */
const MAX_VALUE = 1_024;

/** The values that a template's parameters can have. */
export const TEMPLATE_VALUES = ['name'] as const;

const template = z
  .object({
    name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'a template is named in a-z, 0-9 and _'),
    /** It asks a customer to write again, which re-opens the messaging window. */
    reopens: z.boolean().default(false),
    parameters: z.array(z.enum(TEMPLATE_VALUES)).default([]),
    languages: z
      .record(
        z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'a language is written like en or zh_CN'),
        z.string().min(1),
      )
      .refine((texts) => Object.keys(texts).length > 0, 'a template needs a language'),
  })
  .superRefine(({ name, parameters, languages }, context) => {
    for (const [language, text] of Object.entries(languages)) {
      const used = new Set([...text.matchAll(/\{\{(\d+)\}\}/g)].map((match) => Number(match[1])));
      const wanted = parameters.map((_name, index) => index + 1);
      if (used.size !== wanted.length || !wanted.every((index) => used.has(index)))
        context.addIssue({
          code: 'custom',
          message: `${name} (${language}) has to use {{1}} to {{${wanted.length}}}, once for each of its parameters`,
        });
    }
  });

const registry = z.object({ templates: z.array(template) });

/** An approved template message, as in Meta's template manager. */
export type MessageTemplate = z.output<typeof template>;

/** A template with its language and values filled in. */
export interface FilledTemplate {
  readonly name: string;
  readonly language: string;
  readonly values: readonly string[];
}

/** Reads the file of approved templates. @throws {OnevoiceError} `TEMPLATES_INVALID` with all its faults. */
export function readTemplates(content: unknown): readonly MessageTemplate[] {
  const parsed = registry.safeParse(content);
  if (parsed.success) return parsed.data.templates;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new OnevoiceError('TEMPLATES_INVALID', {
    faults,
    detail: listed('The file of WhatsApp templates', faults),
  });
}

/**
 * The first template that re-opens the window and has a value for each parameter, since Meta refuses empty ones; undefined if there is
 * none.
 */
export function reopeningTemplate(
  templates: readonly MessageTemplate[],
  locale: string | undefined,
  given: Partial<Record<(typeof TEMPLATE_VALUES)[number], string>>,
): FilledTemplate | undefined {
  for (const { name, reopens, parameters, languages } of templates) {
    if (!reopens) continue;
    const values = parameters.map((parameter) => clean(given[parameter] ?? ''));
    if (values.includes('')) continue;
    return { name, language: languageOf(Object.keys(languages), locale), values };
  }
  return undefined;
}

/** The payload of a template message in Meta's form. */
export function templateContent({ name, language, values }: FilledTemplate): Record<string, unknown> {
  const parameters = values.map((text) => ({ type: 'text', text }));
  return {
    type: 'template',
    template: {
      name,
      language: { code: language },
      ...(parameters.length > 0 && { components: [{ type: 'body', parameters }] }),
    },
  };
}

/** Meta refuses line breaks, tabs and more than four spaces in a value. */
function clean(value: string): string {
  return value.replace(/\s+/g, ' ').trim().slice(0, MAX_VALUE);
}

/** The template's best language for a customer; its first one where none matches. */
function languageOf(languages: readonly string[], locale: string = DEFAULT_LOCALE): string {
  return bestTag(languages, locale) ?? languages[0] ?? DEFAULT_LOCALE;
}
