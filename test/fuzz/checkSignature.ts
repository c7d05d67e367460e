import type { Provider, WebhookRequest } from '../../nodes/shared/providers/provider';

/** Nobody who makes up input knows it. */
export const SECRET = ['known', 'to', 'nobody', 'who', 'forges'].join(' ');

type Verify = Provider['verify'];

const believes = (verify: Verify, request: WebhookRequest): boolean => verify(request, [SECRET]).ok;

/** A request that was made up is not believed. */
export function checkForged(verify: Verify, request: WebhookRequest): void {
	if (believes(verify, request)) throw new Error(`A forged request was believed: ${JSON.stringify(request.headers)}`);
}

/** A request that was rightly signed is believed, and is not believed any more once something in what is signed has changed. */
export function checkSigned(verify: Verify, signed: WebhookRequest, changed: WebhookRequest): void {
	if (!believes(verify, signed)) throw new Error('A rightly signed request was not believed.');
	if (believes(verify, changed)) throw new Error('A request was believed that was changed after it was signed.');
}

/** The same bytes but for one bit of the last; one byte where there is none. */
export function otherBytes(bytes: Buffer): Buffer {
	const copy = Buffer.from(bytes.length > 0 ? bytes : [0]);
	copy.writeUInt8(copy.readUInt8(copy.length - 1) ^ 1, copy.length - 1);
	return copy;
}
