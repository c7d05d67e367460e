interface Explanation {
	message: string;
	description: string;
}

const PRIVATE_HOST = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|0\.0\.0\.0)/;

/** Says why Twilio cannot call an address, and what to do about it; undefined where nothing speaks against it. */
export function unreachable(url: string, isTwilio: boolean): Explanation | undefined {
	const { host, hostname } = new URL(url);
	if (isTwilio && PRIVATE_HOST.test(host)) {
		return {
			message: `Twilio cannot reach ${url}`,
			description:
				"It calls public addresses only. Set the environment variable WEBHOOK_URL of n8n to its public address and restart it, or fill in 'Public URL' under 'Options'.",
		};
	}
	if (hostname.includes('_')) {
		return {
			message: `Twilio takes no host name with an underscore: ${hostname}`,
			description: "Give n8n another public address (WEBHOOK_URL, or 'Public URL' under 'Options').",
		};
	}
	return undefined;
}
