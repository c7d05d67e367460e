import { createHmac } from 'node:crypto';

/**
 * Signs a form as Twilio does: the address, then every name with its value, in the order of the names.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export function callbackSignature(authToken: string, url: string, parameters: Record<string, string>): string {
	const names = Object.keys(parameters).sort();
	const text = url + names.map((name) => `${name}${parameters[name]}`).join('');
	return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}
