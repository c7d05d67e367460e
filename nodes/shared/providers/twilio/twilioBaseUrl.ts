const DEFAULT_REGION = 'us1';
const DOMAIN = 'twilio.com';

interface Place {
	/** Anything but Twilio itself: a proxy or a stand-in, which then serves every product. */
	baseUrl?: string;
	/** Where the call enters Twilio's network, e.g. `dublin`. */
	edge?: string;
	/** Where the account's data is, e.g. `ie1`. */
	region?: string;
}

/**
 * Where the API of an account is. An edge alone means the region `us1`, as in Twilio's own libraries.
 * @see https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region
 */
export function twilioBaseUrl({ baseUrl, edge, region }: Place): string {
	const given = baseUrl?.trim().replace(/\/+$/, '');
	if (given) return given;
	const usedRegion = region?.trim() || (edge?.trim() ? DEFAULT_REGION : '');
	return `https://${['api', edge?.trim(), usedRegion, DOMAIN].filter(Boolean).join('.')}`;
}
