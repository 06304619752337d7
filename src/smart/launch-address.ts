import type { IssuerConfig } from './issuer-config.ts';

// The build writes these beside launch.html, byte for byte the same (tools/build/launch-pages.ts): an
// address of its own is what every EHR can give to a menu entry of its own.
const OWN = /\/launch-(infant|list)\.html$/;

/** Whether an address is one that an EHR opens the app at. */
export const isLaunchAddress = ({ pathname }: URL): boolean =>
  pathname.endsWith('/launch.html') || OWN.test(pathname);

/**
 * What a launch at this address asks for: a file that says nothing of it means `scopes`, whatever the
 * address. Only which page it is counts, never its query.
 */
export function configAt({ pathname }: URL, config: IssuerConfig): IssuerConfig {
  const [, which] = OWN.exec(pathname) ?? [];
  const own = which === undefined ? undefined : config.launches?.[which as 'infant' | 'list'];
  return own === undefined
    ? config
    : { ...config, scopes: own.scopes, clientId: own.clientId ?? config.clientId };
}
