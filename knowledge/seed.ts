import { fileURLToPath } from 'node:url';
import type { ArticleRepository } from '../models/knowledge/article-repository.ts';
import type { PolicyFactRepository } from '../models/knowledge/policy-fact-repository.ts';
import { readKnowledge } from './files.ts';

/** The demo shop's articles and facts. */
export const DEMO_KNOWLEDGE = fileURLToPath(new URL('demo', import.meta.url));

/** Makes the stored articles and facts those of a folder; done at each start, so that an edited file counts. */
export async function seedKnowledge(
  articles: ArticleRepository,
  facts: PolicyFactRepository,
  folder: string,
): Promise<void> {
  const files = await readKnowledge(folder);
  await Promise.all([articles.replaceAll(files.articles), facts.replaceAll(files.facts)]);
}
