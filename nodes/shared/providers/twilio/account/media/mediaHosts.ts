/**
 * Where Twilio's redirects lead for the bytes of a file. They carry their own right, so no credential goes there; the list keeps a
 * redirect from leading into the network of whoever runs this.
 * @see https://www.twilio.com/docs/messaging/api/media-resource
 */
const HOSTS_BELOW = ['.twiliocdn.com', '.twilio.com'];
const BUCKET_HOSTS = ['s3.amazonaws.com', 's3-external-1.amazonaws.com'];
const BUCKET = '/media.twiliocdn.com/';

const parse = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);

/** Whether a file may be fetched from an address: a host of Twilio's over HTTPS on its usual port, or the very origin of the base URL. */
export function mayServeMedia(address: string, baseUrl: string): boolean {
	const url = parse(address);
	if (!url || url.username || url.password) return false;
	const base = parse(baseUrl);
	if (base && url.origin === base.origin && url.origin !== 'null') return true;
	const { protocol, port, hostname, pathname } = url;
	const isTwilio = HOSTS_BELOW.some((ending) => hostname.endsWith(ending) && hostname.length > ending.length);
	return protocol === 'https:' && port === '' && (isTwilio || (BUCKET_HOSTS.includes(hostname) && pathname.startsWith(BUCKET)));
}
