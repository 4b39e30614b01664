/** What the blocks say themselves; everything else comes in the customer's language already. */
export interface CustomerWords {
  readonly choose: string;
  readonly track: string;
  readonly view: string;
  readonly files: string;
}

const EN: CustomerWords = { choose: 'Choose', track: 'Track parcel', view: 'View product', files: 'Files' };

const ZH: CustomerWords = { choose: '请选择', track: '查看物流', view: '查看商品', files: '文件' };

/** The words for an activity's language; English where it isn't known. */
export function customerWords(locale: string | undefined): CustomerWords {
  return locale?.toLowerCase().startsWith('zh') === true ? ZH : EN;
}
