/** What stands behind the `#` of a callback's address: how long and how often Twilio tries. */
export interface ConnectionOverrides {
	/** The address that is called and signed. */
	url: string;
	/** Milliseconds for the answer. */
	readTimeoutMs: number;
	/** Further tries. */
	retries: number;
	/** What is tried again. */
	policy: string[];
}

/** @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
const READ_TIMEOUT_MS = 15_000;
const RETRIES = { usual: 1, most: 5 } as const;
const POLICY = 'ct';

const numberOf = (text: string | null, usual: number, most: number): number => {
	const value = Number(text ?? usual);
	return Number.isFinite(value) && value >= 0 ? Math.min(value, most) : usual;
};

export function connectionOverrides(address: string): ConnectionOverrides {
	const [url = '', fragment = ''] = address.split('#', 2);
	const given = new URLSearchParams(fragment);
	return {
		url,
		readTimeoutMs: numberOf(given.get('rt'), READ_TIMEOUT_MS, READ_TIMEOUT_MS) || READ_TIMEOUT_MS,
		retries: numberOf(given.get('rc'), RETRIES.usual, RETRIES.most),
		policy: (given.get('rp') ?? POLICY).split(','),
	};
}

/** Whether the way that an attempt failed is one that is tried again. */
export function isTriedAgain({ policy }: ConnectionOverrides, attempt: { status?: number; error?: string }): boolean {
	const { status, error } = attempt;
	const failure = status === undefined ? (error?.startsWith('no answer within') ? 'rt' : 'ct') : status >= 500 ? '5xx' : '4xx';
	return policy.includes('all') || policy.includes(failure);
}
