import { compact, type Json } from '../server/json.ts';
import type { Channel, Workspace } from './workspace.ts';

/** A file somebody shares: its name, its bytes, and its type where the name does not tell it. */
export interface FileSeed {
  readonly name: string;
  readonly content: string | Buffer;
  readonly mimetype?: string;
  readonly title?: string;
}

/** A file the workspace keeps. */
export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly created: number;
  /** The last part of its upload address. */
  readonly upload: string;
  /** Bytes announced before the upload. */
  readonly length: number;
  readonly shares: {
    readonly channel: Channel;
    readonly ts: string;
    readonly threadTs: string | undefined;
  }[];
  mimetype: string;
  title: string;
  content: Buffer | undefined;
  complete: boolean;
}

const TYPES: Readonly<Record<string, readonly [mimetype: string, pretty: string]>> = {
  txt: ['text/plain', 'Plain Text'],
  csv: ['text/csv', 'CSV'],
  html: ['text/html', 'HTML'],
  json: ['application/json', 'JSON'],
  pdf: ['application/pdf', 'PDF'],
  png: ['image/png', 'PNG'],
  jpg: ['image/jpeg', 'JPEG'],
  jpeg: ['image/jpeg', 'JPEG'],
  gif: ['image/gif', 'GIF'],
  webp: ['image/webp', 'WebP'],
  mp3: ['audio/mpeg', 'MP3'],
  mp4: ['video/mp4', 'MPEG 4 Video'],
  m4a: ['audio/mp4', 'M4A'],
  zip: ['application/zip', 'Zip'],
};

function extension(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The files of a workspace, in the two steps of docs.slack.dev/messaging/working-with-files: an address first, then the bytes. */
export class Files {
  readonly all = new Map<string, SlackFile>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Announces a file; its bytes come to the upload address. */
  announce(name: string, length: number, user: string): SlackFile {
    const { ids } = this.#workspace;
    const id = ids.next('F');
    const mimetype = TYPES[extension(name)]?.[0] ?? 'application/octet-stream';
    const file = {
      id,
      name,
      title: name,
      user,
      created: ids.second,
      upload: `${id}-${ids.short()}`,
      length,
      shares: [],
      mimetype,
      content: undefined,
      complete: false,
    };
    this.all.set(id, file);
    return file;
  }

  /** A file a person drops into the composer: there at once. */
  add(seed: FileSeed, user: string): SlackFile {
    const content = Buffer.from(seed.content);
    const file = this.announce(seed.name, content.length, user);
    return Object.assign(file, {
      content,
      complete: true,
      title: seed.title ?? seed.name,
      mimetype: seed.mimetype ?? file.mimetype,
    });
  }

  /** The file whose bytes belong to an upload address. */
  uploading(upload: string): SlackFile | undefined {
    return [...this.all.values()].find((file) => file.upload === upload);
  }

  /** Where a file is downloaded, with a token in the header (docs.slack.dev/reference/objects/file-object, `url_private`). */
  path(file: SlackFile): string {
    return `/files-pri/${this.#workspace.team.id}-${file.id}/${encodeURIComponent(file.name)}`;
  }

  /** A file as methods and events show it. */
  object(file: SlackFile, base: string): Json {
    const { id, name, shares } = file;
    const url = `${base}${this.path(file)}`;
    const ids = (kinds: readonly string[]) => [
      ...new Set(
        shares.filter(({ channel }) => kinds.includes(channel.kind)).map(({ channel }) => channel.id),
      ),
    ];
    const type = extension(name);
    return compact({
      id,
      created: file.created,
      timestamp: file.created,
      name,
      title: file.title,
      mimetype: file.mimetype,
      filetype: type === '' ? 'binary' : type,
      pretty_type: TYPES[type]?.[1] ?? type.toUpperCase(),
      user: file.user,
      user_team: this.#workspace.users.get(file.user)?.teamId,
      editable: false,
      size: file.content?.length ?? file.length,
      mode: 'hosted',
      is_external: false,
      external_type: '',
      is_public: ids(['public']).length > 0,
      public_url_shared: false,
      display_as_bot: false,
      username: '',
      url_private: url,
      url_private_download: url.replace(/\/([^/]*)$/, '/download/$1'),
      permalink: `https://${this.#workspace.team.domain}.slack.com/files/${file.user}/${id}/${encodeURIComponent(name)}`,
      channels: ids(['public']),
      groups: ids(['private', 'mpim']),
      ims: ids(['im']),
      shares: this.#shares(file),
      has_rich_preview: false,
      file_access: 'visible',
    });
  }

  /** In a shared channel an event names a foreign file only: its properties come from files.info ("check_file_info"). */
  inEvent(file: SlackFile, channel: Channel, base: string): Json {
    const foreign = this.#workspace.users.get(file.user)?.teamId !== this.#workspace.team.id;
    return foreign && channel.sharedWith.length > 0
      ? { id: file.id, mode: 'file_access', file_access: 'check_file_info' }
      : this.object(file, base);
  }

  #shares(file: SlackFile): Json {
    const shares: Record<string, Record<string, Json[]>> = {};
    for (const { channel, ts, threadTs } of file.shares) {
      const kind = channel.kind === 'public' ? 'public' : 'private';
      const entry = compact({ ts, thread_ts: threadTs, team_id: this.#workspace.team.id });
      shares[kind] = { ...shares[kind], [channel.id]: [...(shares[kind]?.[channel.id] ?? []), entry] };
    }
    return shares;
  }
}
