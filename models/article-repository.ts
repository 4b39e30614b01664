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

  /** Makes the stored articles exactly these. */
  async replaceAll(articles: readonly Article[]): Promise<void> {
    await this.#articles.deleteMany({ _id: { $nin: articles.map((article) => article._id) } });
    await this.#articles.bulkWrite(
      articles.map((article) => ({
        replaceOne: { filter: { _id: article._id }, replacement: article, upsert: true },
      })),
    );
  }
}
