import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { MailChildNews, MailChildOptions } from '../../crash/mail-child.ts';

/** A product with the e-mail channel alone in a process of its own, which may be killed. */
export class MailProcess {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;
  #isReading = false;
  #peak = 0;
  readonly #opened: Promise<number>;

  constructor(options: MailChildOptions) {
    const file = new URL('../../crash/mail-child.ts', import.meta.url);
    this.#child = fork(file, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] });
    this.#exit = once(this.#child, 'exit');
    this.#opened = new Promise((resolve) => {
      this.#child.on('message', (news: MailChildNews) => {
        if ('reads' in news) this.#isReading = true;
        else if ('port' in news) resolve(news.port);
        else this.#peak = news.peak;
      });
    });
  }

  /** Whether it has opened the mailbox. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** The most memory that it has had, in bytes, once it has finished. */
  get peak(): number {
    return this.#peak;
  }

  /** Resolves at the next thing it says. */
  async speaks(): Promise<void> {
    await once(this.#child, 'message');
  }

  /** The port on which it takes mails, once it is open. */
  async port(): Promise<number> {
    return await this.#opened;
  }

  /** Resolves when it has ended, with the signal that ended it. */
  async ended(): Promise<NodeJS.Signals | null> {
    await this.#exit;
    return this.#child.signalCode;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Has it finish what it does, and gives its exit code. */
  async finish(): Promise<number | null> {
    this.#child.send('finish');
    await this.#exit;
    return this.#child.exitCode;
  }
}
