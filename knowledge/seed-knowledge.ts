import { fileURLToPath } from 'node:url';
import type { ArticleRepository } from '../models/knowledge/article-repository.ts';
import type { PolicyFactRepository } from '../models/knowledge/policy-fact-repository.ts';
import { type Policies, withPolicies } from './policies.ts';
import { readKnowledge } from './read-knowledge.ts';

/** The demo shop's articles and facts. */
export const DEMO_KNOWLEDGE = fileURLToPath(new URL('demo', import.meta.url));

/**
 * Updates the stored articles and facts from a folder, at each start, so that an edited file counts. Documents that were edited in the
 * store, or added to it, stay. `policies`: values in place of those of the folder.
 */
export async function seedKnowledge(
  articles: ArticleRepository,
  facts: PolicyFactRepository,
  folder: string,
  policies: Policies = {},
): Promise<void> {
  const files = await readKnowledge(folder);
  await Promise.all([articles.seed(files.articles), facts.seed(withPolicies(files.facts, policies))]);
}
