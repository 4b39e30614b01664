import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate that nobody but the tests trusts. */
export interface Certificate {
  readonly certPath: string;
  readonly keyPath: string;
  /** PEM texts. */
  readonly cert: string;
  readonly key: string;
  remove(): void;
}

/** A certificate for this machine, signed by itself, made by OpenSSL. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-certificate-'));
  chmodSync(folder, 0o755);
  const certPath = join(folder, 'mail.crt');
  const keyPath = join(folder, 'mail.key');
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
  const made = [
    '-keyout',
    keyPath,
    '-out',
    certPath,
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    names,
  ];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made], { stdio: 'ignore' });
  return {
    certPath,
    keyPath,
    cert: readFileSync(certPath, 'utf8'),
    key: readFileSync(keyPath, 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
