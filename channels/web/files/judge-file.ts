import { contentTypeOf } from '../../../models/files/content-type.ts';
import { type FileFault, fileFault } from '../../../models/files/file-fault.ts';
import type { SentFile } from './multipart.ts';

/** What the bytes of a file say of it. */
export interface Judgement {
  /** Why it is not taken; undefined for one that is. */
  readonly fault: FileFault | undefined;
  readonly contentType: string;
}

/** Judges a file under the name that it is to have. Large ones are judged in a thread, which loads this module. */
export async function judgeFile({ name, bytes }: SentFile & { readonly name: string }): Promise<Judgement> {
  return { fault: await fileFault(name, bytes), contentType: await contentTypeOf(bytes) };
}
