import type { Connection } from 'mongoose';
import { ArticleRepository } from '../knowledge/article-repository.ts';
import { PolicyFactRepository } from '../knowledge/policy-fact-repository.ts';
import { UnansweredQuestionRepository } from '../knowledge/unanswered-question-repository.ts';
import { OutgoingMailRepository } from '../mail/outgoing-mail-repository.ts';
import { OneTimeCodeRepository } from './one-time-code-repository.ts';
import { OrderRepository } from './order-repository.ts';
import { ProductRepository } from './product-repository.ts';
import { ShopCustomerRepository } from './shop-customer-repository.ts';

/** What the demo shop, its knowledge and its mails are stored in. */
export interface ShopRepositories {
  readonly orders: OrderRepository;
  readonly products: ProductRepository;
  readonly customers: ShopCustomerRepository;
  readonly codes: OneTimeCodeRepository;
  readonly facts: PolicyFactRepository;
  readonly articles: ArticleRepository;
  readonly mails: OutgoingMailRepository;
  readonly questions: UnansweredQuestionRepository;
}

/** The shop's repositories on one connection. */
export function shopRepositoriesOn(connection: Connection): ShopRepositories {
  return {
    orders: new OrderRepository(connection),
    products: new ProductRepository(connection),
    customers: new ShopCustomerRepository(connection),
    codes: new OneTimeCodeRepository(connection),
    facts: new PolicyFactRepository(connection),
    articles: new ArticleRepository(connection),
    mails: new OutgoingMailRepository(connection),
    questions: new UnansweredQuestionRepository(connection),
  };
}
