/**
 * Where WhatsApp serves files from. The token goes to these hosts and nowhere else.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media
 */
const HOST = 'lookaside.fbsbx.com';
const HOSTS_BELOW = ['.fbcdn.net', '.whatsapp.net'];

/**
 * Whether a download address may be given the token: one of WhatsApp's own hosts over HTTPS on its usual port, or the very
 * origin of the credential's base URL. Userinfo, other ports and look-alike hosts are turned away.
 */
export function mayReceiveToken(address: string, baseUrl: string): boolean {
	const url = parse(address);
	if (!url || url.username || url.password) return false;
	const base = parse(baseUrl);
	if (base && url.origin === base.origin && url.origin !== 'null') return true;
	const { protocol, port, hostname } = url;
	const isWhatsApp = hostname === HOST || HOSTS_BELOW.some((ending) => hostname.endsWith(ending) && hostname.length > ending.length);
	return protocol === 'https:' && port === '' && isWhatsApp;
}

const parse = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);
