/** The shop's own e-mail addresses and domains, in lower case. */
export interface OwnAddresses {
  readonly ownAddresses: readonly string[];
  readonly ownDomains: readonly string[];
}

/** The domains of mail providers at which anybody may have an address, so that one of the shop's there makes none of the others the shop's. */
const PROVIDERS = new Set(
  [
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com',
    'proton.me protonmail.com pm.me tutanota.com tuta.com zoho.com mail.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de',
    'freenet.de posteo.de mailbox.org 1und1.de arcor.de bluewin.ch hotmail.co.uk yahoo.co.uk btinternet.com sky.com comcast.net',
    'verizon.net att.net fastmail.com hey.com yandex.com yandex.ru mail.ru orange.fr free.fr laposte.net wanadoo.fr libero.it',
    'qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com',
  ]
    .join(' ')
    .split(' '),
);

/** What is the shop's own by the addresses that it uses, each alone or as `Name <address>`: these, and the domains that are not a mail provider's. */
export function ownAddressesOf(used: readonly string[]): OwnAddresses {
  const ownAddresses = used.map((address) =>
    (/<([^<>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase(),
  );
  const domains = ownAddresses.map(domainOf).filter((domain) => domain !== '' && !PROVIDERS.has(domain));
  return { ownAddresses: [...new Set(ownAddresses)], ownDomains: [...new Set(domains)] };
}

/** Whether an address, in lower case, is one of the shop's own, also with a plus address of it. */
export function isOwnAddress(
  address: string,
  { ownAddresses = [], ownDomains = [] }: Partial<OwnAddresses>,
): boolean {
  const plus = address.indexOf('+');
  const at = address.indexOf('@', plus);
  const bare = plus === -1 || at === -1 ? address : address.slice(0, plus) + address.slice(at);
  const domain = domainOf(address);
  return (
    ownAddresses.includes(bare) || ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
