import { CallbackNonces } from '../../../../../nodes/shared/providers/engagelab/signature/CallbackNonces';
import { SIGNED_AT, signedRequest } from '../signedRequest';

const SECRET = ['s3cr3t', 'engagelab'].join('-');
const request = (body: string, nonce: string, at = SIGNED_AT) => signedRequest(Buffer.from(body), { secret: SECRET, nonce, timestamp: at });

describe('The nonces of callbacks', () => {
	it('let a signature pass once, and again only with the same body', () => {
		const nonces = new CallbackNonces();
		expect(nonces.isReplay(request('a', '1'))).toBe(false);
		expect(nonces.isReplay(request('a', '1'))).toBe(false);
		expect(nonces.isReplay(request('b', '1'))).toBe(true);
		expect(nonces.isReplay(request('a', '1'))).toBe(false);
		expect(nonces.isReplay(request('b', '2'))).toBe(false);
	});

	it('are forgotten as soon as their signature is too old to be used', () => {
		const nonces = new CallbackNonces();
		for (let second = 0; second < 2000; second++) nonces.isReplay(request('a', String(second), SIGNED_AT + second));
		expect(nonces.size).toBe(601);
	});

	it('are not asked about a callback that is not signed', () => {
		expect(new CallbackNonces().isReplay({ rawBody: Buffer.from('a'), headers: {} })).toBe(false);
	});
});
