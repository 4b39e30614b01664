import { isDeepStrictEqual } from 'node:util';
import type { Connection, Model } from 'mongoose';
import { type Article, articleSchema } from './article.ts';

/** The shop's help articles, in all their versions and languages. */
export class ArticleRepository {
  readonly #articles: Model<Article>;

  constructor(connection: Connection) {
    this.#articles = connection.model<Article>('Article', articleSchema);
  }

  async findAll(): Promise<Article[]> {
    return await this.#articles.find({}).sort({ _id: 1 }).lean<Article[]>();
  }

  /** Makes the stored articles exactly these; writes only what differs, since this is done at each start. */
  async replaceAll(articles: readonly Article[]): Promise<void> {
    const stored = new Map((await this.findAll()).map((article) => [article._id, article]));
    const changed = articles.filter((article) => !isDeepStrictEqual(stored.get(article._id), article));
    for (const article of articles) stored.delete(article._id);
    if (stored.size > 0) await this.#articles.deleteMany({ _id: { $in: [...stored.keys()] } });
    if (changed.length === 0) return;
    await this.#articles.bulkWrite(
      changed.map((article) => ({
        replaceOne: { filter: { _id: article._id }, replacement: article, upsert: true },
      })),
    );
  }
}
