/** A link as plain text: `label (address)`, or only the address if the label repeats it. */
export function labelled(url: string, label: string | undefined): string {
  const address = url.replace(/^(mailto|tel):/, '');
  if (label === undefined || label === '') return address;
  const bare = (text: string) =>
    text
      .replace(/^(https?:\/\/|mailto:|tel:)/, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return bare(label) === bare(url) ? address : `${label} (${address})`;
}
