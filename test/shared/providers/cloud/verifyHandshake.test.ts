import { verifyHandshake } from '../../../../nodes/shared/providers/cloud/verifyHandshake';

const TOKEN = ['verify', 'me'].join('-');
const ASKED = { 'hub.mode': 'subscribe', 'hub.verify_token': TOKEN, 'hub.challenge': '1158201444' };

describe("Meta's check of the callback URL", () => {
	it('gets its challenge back', () => {
		expect(verifyHandshake(ASKED, TOKEN)).toEqual({ ok: true, value: '1158201444' });
	});

	it.each<[what: string, query: Record<string, unknown>, token: string, failure: string]>([
		['another token', { ...ASKED, 'hub.verify_token': 'guess' }, TOKEN, 'wrongToken'],
		['a token that only begins right', { ...ASKED, 'hub.verify_token': `${TOKEN}x` }, TOKEN, 'wrongToken'],
		['no token', { ...ASKED, 'hub.verify_token': undefined }, TOKEN, 'wrongToken'],
		['a list of tokens', { ...ASKED, 'hub.verify_token': [TOKEN] }, TOKEN, 'wrongToken'],
		['no challenge', { ...ASKED, 'hub.challenge': '' }, TOKEN, 'notAHandshake'],
		['another mode', { ...ASKED, 'hub.mode': 'unsubscribe' }, TOKEN, 'notAHandshake'],
		['a visitor', {}, TOKEN, 'notAHandshake'],
		['an empty token in the credential', { ...ASKED, 'hub.verify_token': '' }, '', 'noToken'],
	])('is refused: %s', (_what, query, token, failure) => {
		expect(verifyHandshake(query, token)).toEqual({ ok: false, failure });
	});
});
