import { queryOf } from './bodyDigest';
import { formParameters } from './formParameters';

const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)/i;
/** After the closing bracket of an IPv6 address, where there is one. */
const HOST_AND_PORT = /^(.*@)?(\[[^\]]*\]|[^:]*)(:.*)?$/s;

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https://': ':443' };
const OTHER_PORT = ':80';

/** Puts another authority into an address and leaves every other character as it is, because Twilio signed exactly those. */
function withAuthority(url: string, change: (authority: { scheme: string; userInfo: string; host: string; port: string }) => string): string {
	const [whole, scheme, authority] = PARTS.exec(url) ?? [];
	if (whole === undefined || scheme === undefined || authority === undefined) return url;
	const [, userInfo = '', host = '', port = ''] = HOST_AND_PORT.exec(authority) ?? [];
	return `${scheme}${change({ scheme: scheme.toLowerCase(), userInfo, host, port })}${url.slice(whole.length)}`;
}

const withoutPort = (url: string): string => withAuthority(url, ({ userInfo, host }) => `${userInfo}${host}`);

const withPort = (url: string): string =>
	withAuthority(url, ({ scheme, userInfo, host, port }) => `${userInfo}${host}${port || (DEFAULT_PORTS[scheme] ?? OTHER_PORT)}`);

/** The query as some of Twilio's older servers write it: values of one name together, and quotes as they are. */
function withPlainQuery(url: string): string {
	const query = queryOf(url);
	if (query === '') return url;
	const pairs = Object.entries(Object.fromEntries(formParameters(query))).flatMap(([name, values]) =>
		values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
	);
	return `${url.slice(0, -query.length)}${pairs.join('&')}`;
}

/**
 * The forms of one address under which Twilio may have signed it: as it is and as browsers would write it, each with and without
 * the port. A path, its case or a slash at its end is never changed.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export function signedUrls(url: string): string[] {
	const asReceived = url.replace(/#.*$/s, '');
	const normal = URL.canParse(asReceived) ? new URL(asReceived).toString() : asReceived;
	const [bare, ported] = [withoutPort(normal), withPort(normal)];
	return [...new Set([withoutPort(asReceived), withPort(asReceived), bare, ported, withPlainQuery(bare), withPlainQuery(ported)])];
}
