import type { SendingAccount } from '../../provider';

/** Twilio has a host for each of its products. */
export type Product = 'api' | 'content' | 'messaging';

const API_HOST = /^api(?=\.(?:[a-z0-9-]+\.){0,2}twilio\.com$)/;

/** Where a path of a product is. A base URL that is not Twilio's own serves all products under one host. */
export function productUrl({ baseUrl }: Pick<SendingAccount, 'baseUrl'>, product: Product, path: string): string {
	if (!URL.canParse(baseUrl)) return `${baseUrl}${path}`;
	const { hostname } = new URL(baseUrl);
	return `${API_HOST.test(hostname) ? baseUrl.replace(hostname, hostname.replace(API_HOST, product)) : baseUrl}${path}`;
}

/** The part of an address that an id stands in; whatever the id holds, it stays in its part. */
export const pathOf = (...parts: string[]): string => parts.map((part) => `/${encodeURIComponent(part)}`).join('');

/** A path below the account in the oldest of Twilio's APIs. @see https://www.twilio.com/docs/messaging/api */
export const accountUrl = (account: SendingAccount, path: string): string =>
	productUrl(account, 'api', `/2010-04-01/Accounts${pathOf(account.businessAccountId ?? '')}${path}`);
