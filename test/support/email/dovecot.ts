import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import type { ImapOptions } from '../../../channels/email/options.ts';
import { PATIENCE_MS } from '../until.ts';

/** Where Debian and others put it; not on everybody's path. */
const PLACES = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/usr/bin/dovecot'];

/** The mailbox's owner in every test. */
const USER = 'support';
const PASSWORD = 'not-a-secret';

function binary(): string | undefined {
  return PLACES.find((path) => existsSync(path));
}

/** Whether Dovecot is there; where it is not, says so and lets the tests be skipped, but never in continuous integration. */
export function hasDovecot(): boolean {
  if (binary() !== undefined) return true;
  if (process.env['CI'] !== undefined && process.env['CI'] !== '')
    throw new Error('Dovecot is not installed (dovecot-imapd).');
  process.stdout.write(
    '    (Dovecot is not installed: apt-get install dovecot-imapd; the IMAP tests are skipped)\n',
  );
  return false;
}

/**
 * The port that was tried last. The first of a process lies below the range from which systems give ports by themselves, and apart
 * from other processes, so that nobody takes a port while its server is down.
 */
let port = 12_000 + (process.pid % 200) * 100;

async function freePort(): Promise<number> {
  for (;;) {
    port += 1;
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return port;
  }
}

function numberOf(user: string, flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
}

/** How a server differs from the usual one. */
export interface DovecotOptions {
  /** Paths of a certificate and its key: STARTTLS is offered, and TLS from the first byte on {@link Dovecot.tlsPort}. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** How much the mailbox may hold, in KiB. */
  readonly quota?: number;
  /** Rights of the mailbox's owner in INBOX, such as `lr` for reading alone. */
  readonly rights?: string;
  /** Without the command MOVE, as older servers: mails are copied and deleted. */
  readonly noMove?: boolean;
}

/** A mailbox on a real IMAP server of its own, which can be stopped and started again. */
export class Dovecot {
  readonly port: number;
  /** Where TLS begins with the first byte, if the server has a certificate. */
  readonly tlsPort: number;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  private constructor(folder: string, port: number, tlsPort: number) {
    this.#folder = folder;
    this.port = port;
    this.tlsPort = tlsPort;
  }

  static async start(options: DovecotOptions = {}): Promise<Dovecot> {
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-dovecot-'));
    chmodSync(folder, 0o755);
    const dovecot = new Dovecot(folder, await freePort(), await freePort());
    dovecot.#configure(options);
    await dovecot.up();
    return dovecot;
  }

  /** Goes on with other settings, after a stop that cuts all connections. */
  async change(options: DovecotOptions): Promise<void> {
    await this.down();
    this.#configure(options);
    await this.up();
  }

  #configure({ tls, quota, rights, noMove }: DovecotOptions): void {
    const isRoot = process.getuid?.() === 0;
    const own = userInfo().username;
    const owner = isRoot ? 'mail' : own;
    const mail = join(this.#folder, 'mail');
    mkdirSync(mail, { recursive: true });
    if (isRoot) chownSync(mail, numberOf(owner, '-u'), numberOf(owner, '-g'));
    writeFileSync(join(this.#folder, 'users'), `${USER}:{PLAIN}${PASSWORD}\n`);
    const internal = isRoot
      ? []
      : [
          `default_internal_user = ${own}`,
          `default_internal_group = ${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()}`,
          `default_login_user = ${own}`,
        ];
    writeFileSync(join(this.#folder, 'rights'), rights === undefined ? '' : `INBOX owner ${rights}\n`);
    const plugins = [
      ...(quota === undefined ? [] : ['quota', 'imap_quota']),
      ...(rights === undefined ? [] : ['acl', 'imap_acl']),
    ].join(' ');
    const config = [
      `base_dir = ${this.#folder}/run`,
      `state_dir = ${this.#folder}/state`,
      `log_path = ${this.#folder}/log`,
      'protocols = imap',
      'listen = 127.0.0.1',
      ...(tls ? ['ssl = yes', `ssl_cert = <${tls.cert}`, `ssl_key = <${tls.key}`] : ['ssl = no']),
      `mail_plugins = ${plugins}`,
      `plugin {\n  quota = maildir:All\n  quota_rule = *:storage=${quota ?? 0}K\n  acl = vfile:${this.#folder}/rights\n}`,
      ...(noMove === true ? ['imap_capability = IMAP4rev1 IDLE UIDPLUS LITERAL+'] : []),
      'disable_plaintext_auth = no',
      'first_valid_uid = 1',
      'mail_fsync = never',
      `mail_location = maildir:${mail}/%u`,
      ...internal,
      `passdb {\n  driver = passwd-file\n  args = ${this.#folder}/users\n}`,
      `userdb {\n  driver = static\n  args = uid=${owner} gid=${isRoot ? owner : numberOf(own, '-g')} home=${mail}/%u\n}`,
      `service imap-login {\n  chroot =\n  inet_listener imap {\n    port = ${this.port}\n  }\n  inet_listener imaps {\n    port = ${tls ? this.tlsPort : 0}\n    ssl = yes\n  }\n}`,
      'service anvil {\n  chroot =\n}',
      'service stats {\n  chroot =\n}',
    ];
    writeFileSync(join(this.#folder, 'dovecot.conf'), `${config.join('\n')}\n`);
  }

  /** How the product reaches the mailbox. */
  get imap(): ImapOptions {
    return {
      host: '127.0.0.1',
      port: this.port,
      secure: false,
      user: USER,
      password: PASSWORD,
      folder: 'INBOX',
      pollMs: 5_000,
    };
  }

  /** Starts the server (again). */
  async up(): Promise<void> {
    const child = spawn(binary() ?? '', ['-F', '-c', join(this.#folder, 'dovecot.conf')], {
      stdio: 'ignore',
    });
    this.#child = child;
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      if (child.exitCode !== null || Date.now() > deadline) {
        const log = join(this.#folder, 'log');
        throw new Error(`Dovecot did not start. ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
      }
      if (await this.#greets()) return;
    }
  }

  async #greets(): Promise<boolean> {
    const socket = connect(this.port, '127.0.0.1');
    try {
      const [first] = (await once(socket, 'data')) as [Buffer];
      return first.toString().startsWith('* OK');
    } catch {
      // Connections are refused until it listens; a moment's pause keeps the machine for it.
      await new Promise((resolve) => setTimeout(resolve, 20));
      return false;
    } finally {
      socket.destroy();
    }
  }

  /** Stops the server, which cuts all connections. */
  async down(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }

  /** Works on the mailbox as another mail program does. */
  async as<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { host, port, user, password } = this.imap;
    const auth = { user, pass: password };
    const client = new ImapFlow({ host, port, secure: false, doSTARTTLS: false, auth, logger: false });
    client.on('error', () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  /** Puts mails into the inbox, as a delivering server does. */
  async deliver(...mails: readonly Buffer[]): Promise<void> {
    await this.as(async (client) => {
      for (const mail of mails) await client.append('INBOX', mail);
    });
  }

  /** Has the server forget its numbering, as after a restored backup; the mails are gone with it. */
  async renumber(): Promise<void> {
    await this.down();
    rmSync(join(this.#folder, 'mail', USER), { recursive: true, force: true });
    await this.up();
  }

  /** How many mails of the inbox are unread. */
  async unread(): Promise<number> {
    return await this.as(async (client) => {
      const status = await client.status('INBOX', { unseen: true });
      return status === false ? -1 : (status.unseen ?? -1);
    });
  }

  /** How many times somebody has logged in who named the mailbox's owner, rightly or not; ours and the tests'. */
  logins(): number {
    return (
      readFileSync(join(this.#folder, 'log'), 'utf8').match(new RegExp(`user=<${USER}>`, 'g'))?.length ?? 0
    );
  }

  async close(): Promise<void> {
    await this.down();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
