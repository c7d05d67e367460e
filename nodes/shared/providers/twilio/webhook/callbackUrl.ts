/** What we call the correlation in the address for receipts. Twilio signs the address, so nobody can change it. */
export const CORRELATION_PARAMETER = 'helpdeskCorrelation';

/**
 * Three more tries where no connection comes about or our server fails: Twilio by itself makes one. It stands behind the `#`, which
 * never reaches us. @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
const RETRIES = '#rc=3&rp=ct,5xx';

/** The address for the receipts of one message. */
export function callbackUrl(url: string, correlation?: string): string {
	if (!correlation || !URL.canParse(url)) return url;
	const [address = '', fragment] = url.split('#');
	const parameter = `${CORRELATION_PARAMETER}=${encodeURIComponent(correlation)}`;
	return `${address}${address.includes('?') ? '&' : '?'}${parameter}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** An address as it is registered at Twilio: with more tries, unless it says itself how many. */
export const withRetries = (url: string): string => (url.includes('#') ? url : `${url}${RETRIES}`);
