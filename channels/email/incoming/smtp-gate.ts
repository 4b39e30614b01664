import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { FairShares } from '../../../models/pace/fair-shares.ts';
import { networkOf } from '../../../models/pace/network-of.ts';
import type { SmtpLimits } from '../smtp-limits.ts';

/** An open connection of the server. */
type Connection = SMTPServer['connections'] extends Set<infer Open> ? Open : never;

/** The limits of connections, and who is exempt from those by network. */
export interface SmtpGateOptions {
  readonly limits: Pick<SmtpLimits, 'connections' | 'networkConnections' | 'transactionMs'>;
  isRelay(address: string): boolean;
}

/**
 * An SMTP server that shares its connections among networks: one beyond a network's share is turned away before it takes a place, and where all places
 * are taken, the network with the most connections gives its oldest one. A connection that takes too long for a mail is ended.
 */
export class SmtpGate extends SMTPServer {
  readonly #gate: SmtpGateOptions;
  readonly #strangers: FairShares<Connection>;
  /** The deadlines of the mails under way, by session. */
  readonly #deadlines = new Map<string, NodeJS.Timeout>();

  constructor(options: SMTPServerOptions, gate: SmtpGateOptions) {
    super(options);
    this.#gate = gate;
    const { networkConnections: perOwner, connections: inAll } = gate.limits;
    this.#strangers = new FairShares({ perOwner, inAll }, (connection) =>
      connection.send(421, '4.3.2 Too many connections; try again'),
    );
  }

  override connect(
    socket: Socket | TLSSocket,
    ...more: [options?: Parameters<SMTPServer['connect']>[1]]
  ): void {
    const address = socket.remoteAddress ?? '';
    if (!this.#makeRoom(address)) {
      turnAway(socket);
      return;
    }
    super.connect(socket, ...more);
    const connection = [...this.connections].at(-1);
    if (connection === undefined || this.#gate.isRelay(address)) return;
    const network = networkOf(address);
    this.#strangers.add(network, connection);
    socket.once('close', () => this.#strangers.delete(network, connection));
  }

  override onConnect(session: SMTPServerSession, done: (error?: Error | null) => void): void {
    this.startDeadline(session);
    done();
  }

  override onClose(session: SMTPServerSession): void {
    this.stopDeadline(session);
  }

  /** Gives a session the time for its next mail. */
  startDeadline(session: SMTPServerSession): void {
    this.stopDeadline(session);
    if (this.#connectionOf(session) === undefined) return;
    const end = () => this.end(session, '4.4.2 This took too long; try again');
    this.#deadlines.set(session.id, setTimeout(end, this.#gate.limits.transactionMs).unref());
  }

  /** A mail is received: from here on its client waits for us. */
  stopDeadline({ id }: SMTPServerSession): void {
    clearTimeout(this.#deadlines.get(id));
    this.#deadlines.delete(id);
  }

  /** Ends a session with a reply (421), after which its client tries again later. */
  end(session: SMTPServerSession, reply: string): void {
    this.#connectionOf(session)?.send(421, reply);
  }

  #connectionOf(session: SMTPServerSession): Connection | undefined {
    return [...this.connections].find((connection) => connection.session === session);
  }

  /** Whether an address may connect now; a connection of another network is ended for it where there is no place left. */
  #makeRoom(address: string): boolean {
    const { limits, isRelay } = this.#gate;
    if (!isRelay(address)) return this.#strangers.makeRoom(networkOf(address));
    return (
      [...this.connections].filter(({ remoteAddress }) => isRelay(remoteAddress)).length < limits.connections
    );
  }
}

/** Closes a connection that gets no place. */
function turnAway(socket: Socket): void {
  // A client that is gone already is no fault.
  socket.on('error', () => {});
  socket.end('421 4.7.0 Too many connections from your network; try again later\r\n', () => socket.destroy());
}
