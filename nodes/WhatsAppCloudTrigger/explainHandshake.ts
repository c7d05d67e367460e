import type { OverrideTarget } from '../shared/providers/cloud/subscription/callbackOverride';
import type { ProviderFailure } from '../shared/providers/providerFailure';

interface Explanation {
	message: string;
	description: string;
}

const META = 'graph.facebook.com';
const PRIVATE_HOST = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|0\.0\.0\.0)/;

const OR_MANUAL = "Or choose 'Manual' under 'Webhook Setup' and enter the URL in Meta yourself.";

/** Says why Meta cannot call this n8n, and what to do about it. */
export const explainHandshake = {
	/** What can be seen without asking Meta; undefined where nothing speaks against it. */
	before(url: string, { baseUrl, level, numberId, businessAccountId }: OverrideTarget, longest: number): Explanation | undefined {
		if (!businessAccountId) {
			return {
				message: 'The credential does not name the WhatsApp Business Account',
				description: `Fill in 'WhatsApp Business Account ID' in the credential: this account must be subscribed before WhatsApp sends anything. ${OR_MANUAL}`,
			};
		}
		if (level === 'number' && !numberId) {
			return { message: 'The credential does not name the number', description: `Fill in 'Phone Number ID' in the credential. ${OR_MANUAL}` };
		}
		if (url.length > longest) {
			return { message: `The webhook URL has ${url.length} characters; WhatsApp takes ${longest} at most`, description: 'Give n8n a shorter public address.' };
		}
		const isMeta = new URL(baseUrl).hostname === META;
		const { protocol, host } = new URL(url);
		if (isMeta && (protocol !== 'https:' || PRIVATE_HOST.test(host))) {
			return {
				message: `WhatsApp cannot reach ${url}`,
				description: `It calls public HTTPS addresses only. Set the environment variable WEBHOOK_URL of n8n to its public address and restart it. ${OR_MANUAL}`,
			};
		}
		return undefined;
	},

	/** What Meta answered when it was given the URL. */
	after(url: string, { message, advice, details }: ProviderFailure): Explanation {
		const isVerification = /verif/i.test(`${message} ${details ?? ''}`);
		if (!isVerification) return { message, description: [advice, details].filter(Boolean).join(' ') };
		return {
			message: `WhatsApp called ${url} to verify it, and did not get the right answer`,
			description: [
				`It says: ${details ?? message}`,
				'Check that this address leads to this n8n from the internet (WEBHOOK_URL, proxy, certificate) and that nothing between asks for a password.',
				OR_MANUAL,
			].join(' '),
		};
	},
};
