import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { Article } from '../models/knowledge/article.ts';
import type { PolicyFact } from '../models/knowledge/policy-fact.ts';
import { DEFAULT_LOCALE } from '../models/locale/locale.ts';
import { closePeriods } from './in-force.ts';

/** A day, from its start in UTC. */
const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`));

const period = { from: day, until: day.nullable().default(null) };

const frontMatter = z.strictObject({
  id: z.string().min(1),
  version: z.int().min(1),
  title: z.string().min(1),
  keywords: z.array(z.string()).default([]),
  ...period,
});

const factsFile = z.array(
  z.strictObject({
    fact: z.string().regex(/^[a-z0-9-]+$/),
    title: z.object({ [DEFAULT_LOCALE]: z.string() }).catchall(z.string()),
    versions: z.array(
      z.strictObject({ version: z.int().min(1), value: z.array(z.number()).min(1).max(2), ...period }),
    ),
  }),
);

/** The content of a knowledge folder. */
export interface KnowledgeFiles {
  readonly articles: readonly Article[];
  readonly facts: readonly PolicyFact[];
}

function parsed<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new OnevoiceError('KNOWLEDGE_INVALID', { detail: `${file}: ${z.prettifyError(result.error)}` });
}

async function readArticle(file: string, locale: string): Promise<Article> {
  const [, head, body] =
    /^---\n(.*?)\n---\n(.*)$/s.exec((await readFile(file, 'utf8')).replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined || body === undefined)
    throw new OnevoiceError('KNOWLEDGE_INVALID', {
      detail: `${file}: must begin with front matter between --- lines`,
    });
  const { id, ...rest } = parsed(file, frontMatter, parse(head));
  if (!body.includes('\n## '))
    throw new OnevoiceError('KNOWLEDGE_INVALID', {
      detail: `${file}: must have at least one ## heading, since passages are quoted`,
    });
  return { _id: `${id}@${rest.version}/${locale}`, article: id, locale, body: body.trim(), ...rest };
}

async function readArticles(folder: string, locale: string): Promise<Article[]> {
  const names = (await readdir(join(folder, locale))).filter((name) => name.endsWith('.md')).sort();
  return await Promise.all(names.map((name) => readArticle(join(folder, locale, name), locale)));
}

async function readFacts(file: string): Promise<PolicyFact[]> {
  const stated = parsed(file, factsFile, parse(await readFile(file, 'utf8')));
  return stated.flatMap(({ fact, title, versions }) =>
    versions.map((version) => ({ _id: `${fact}@${version.version}`, fact, title, ...version })),
  );
}

/**
 * Reads a knowledge folder: `facts.yaml`, and per language a folder of Markdown articles with front matter.
 * @throws `KNOWLEDGE_INVALID` with the file's name and its fault.
 */
export async function readKnowledge(folder: string): Promise<KnowledgeFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const locales = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const articles = await Promise.all(locales.map((locale) => readArticles(folder, locale)));
  const facts = await readFacts(join(folder, 'facts.yaml'));
  return {
    articles: closePeriods(articles.flat(), (article) => `${article.article}/${article.locale}`),
    facts: closePeriods(facts, (fact) => fact.fact),
  };
}
