import type { Connection, Model } from 'mongoose';
import { collectionOf, ownDocuments } from '../store/own-documents.ts';
import { seedDocuments } from '../store/seed-documents.ts';
import { type Article, articleSchema } from './article.ts';

/** The shop's help articles, in all their versions and languages. */
export class ArticleRepository {
  readonly #articles: Model<Article>;

  /** `prefix` comes before the collection's name: it keeps a shop of ours apart from what else is in the database. */
  constructor(connection: Connection, prefix = '') {
    this.#articles = connection.model<Article>('Article', articleSchema, collectionOf(articleSchema, prefix));
  }

  async findAll(): Promise<Article[]> {
    return await this.#articles.find(ownDocuments(articleSchema)).sort({ _id: 1 }).lean<Article[]>();
  }

  /**
   * Brings the stored articles to what a folder says, and leaves those that somebody else wrote or edited; see {@link seedDocuments}.
   * Done at each start.
   */
  async seed(articles: readonly Article[]): Promise<void> {
    await seedDocuments(this.#articles, articles);
  }
}
