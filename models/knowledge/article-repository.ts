import type { Connection, Model } from 'mongoose';
import { collectionOf, ownDocuments } from '../store/own-documents.ts';
import { seedDocuments } from '../store/seed-documents.ts';
import { type Article, articleSchema } from './article.ts';

/** The shop's help articles, in all their versions and languages. */
export class ArticleRepository {
  readonly #articles: Model<Article>;

  /** `prefix` begins the collection's name, so that a shop in our store shares no collection with other data. */
  constructor(connection: Connection, prefix = '') {
    this.#articles = connection.model<Article>('Article', articleSchema, collectionOf(articleSchema, prefix));
  }

  async findAll(): Promise<Article[]> {
    return await this.#articles.find(ownDocuments(articleSchema)).sort({ _id: 1 }).lean<Article[]>();
  }

  /**
   * Updates the stored articles to the files of a folder, at each start. Articles that somebody else wrote or edited stay; see {@link seedDocuments}.
   */
  async seed(articles: readonly Article[]): Promise<void> {
    await seedDocuments(this.#articles, articles);
  }
}
