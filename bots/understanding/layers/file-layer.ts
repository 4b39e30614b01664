import { certain, type Layer } from './layer.ts';

/** A message of files without text, where the present question takes none. */
export const fileLayer: Layer = {
  name: 'file',
  propose({ text, wants, message: { files } }) {
    const isFileOnly = files.length > 0 && text.trim() === '' && !wants.includes('files');
    return isFileOnly ? [certain({ type: 'file' })] : [];
  },
};
