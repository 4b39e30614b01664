import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCES = fileURLToPath(new URL('./mongo-java-server/', import.meta.url));
const JARS = fileURLToPath(new URL('../../../node_modules/.cache/mongo-java-server-1.47.0', import.meta.url));

/** What the tests ask of it takes less than compiling it well and collecting garbage beside it. */
const FEW_CYCLES = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const run = promisify(execFile);
let started: Promise<string | undefined> | undefined;

/**
 * The address of a mongo-java-server (an independent server of MongoDB's protocol, in memory), started once per test process and
 * ended with it; `undefined` after one printed line where Java or Maven is missing. With CI=true a missing Java fails.
 */
export function mongoJavaServer(): Promise<string | undefined> {
  started ??= startMongoJavaServer();
  return started;
}

/** The same, started anew; `standalone`: without change streams. */
export async function startMongoJavaServer(...options: readonly 'standalone'[]): Promise<string | undefined> {
  const missing = await missingTool();
  if (missing) {
    const line = `mongo-java-server is left out: ${missing} is not installed (a JDK 17 and Maven run this part).`;
    if (process.env.CI === 'true') throw new Error(line);
    console.log(line);
    return undefined;
  }
  if (!existsSync(JARS)) await fetchJars();
  const server = spawn(
    'java',
    [...FEW_CYCLES, '-cp', join(JARS, '*'), join(SOURCES, 'TestServer.java'), ...options],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  process.once('exit', () => server.kill());
  const lines = createInterface({ input: server.stdout });
  const address = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`mongo-java-server ended with code ${code} before it was ready.`)),
    );
  });
  // The server must not keep the test process alive; it ends with its input.
  server.removeAllListeners('exit');
  server.unref();
  for (const stream of [server.stdin, server.stdout]) (stream as unknown as { unref(): void }).unref();
  return address;
}

/** Several test processes may do it at once: the folder gets its name when it is whole, and the first one stays. */
async function fetchJars(): Promise<void> {
  mkdirSync(dirname(JARS), { recursive: true });
  const folder = mkdtempSync(`${JARS}-`);
  const pom = join(SOURCES, 'pom.xml');
  await run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`]);
  try {
    renameSync(folder, JARS);
  } catch (error) {
    if (!existsSync(JARS)) throw error;
    rmSync(folder, { recursive: true });
  }
}

async function missingTool(): Promise<string | undefined> {
  for (const [tool, flag] of [
    ['java', '-version'],
    ['mvn', '-version'],
  ] as const) {
    try {
      await run(tool, [flag]);
    } catch {
      return tool === 'mvn' ? 'Maven (mvn)' : 'Java (java)';
    }
  }
  return undefined;
}
