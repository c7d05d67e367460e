import { fetchMedia } from '../../../../nodes/shared/providers/cloud/account/media/fetchMedia';
import { createEngageLabProvider } from '../../../../nodes/shared/providers/engagelab/engageLabProvider';
import { answering } from '../contract/recordedHttp';
import { describeProviderContract } from '../provider.contract';
import { ADA, callback, responseRow, statusRow } from './sampleRows';
import { signedRequest } from './signedRequest';

const json = (status: number, body: unknown) => ({ status, headers: { 'content-type': 'application/json' }, body });
const template = (name: string) => ({ id: '1', name, language: 'de', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'body', text: 'Hallo!' }] });
const hi = (id: string) => responseRow({ type: 'text', text: { body: 'Hi' } }, { id });
const ids = Array.from({ length: 1000 }, (_, index) => `wamid.${index}`);

const FILE = 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=777';
const account = { numberId: '+14155550100', baseUrl: 'https://wa.example', mediaBaseUrl: 'https://graph.example/v25.0' };

const createProvider = () => createEngageLabProvider(fetchMedia);

describeProviderContract('engagelab', createProvider, {
	account,
	phone: `+${ADA}`,
	sign: (rawBody, secret) => signedRequest(rawBody, { secret }),
	bodyIsUnsigned: true,
	text: { body: callback(hi('wamid.IN1')), id: 'wamid.IN1' },
	batch: { body: callback(...ids.map(hi)), ids },
	receipts: {
		id: 'cbgg4if6o9ukqaalfug0',
		bodies: {
			sent: callback(statusRow('sent')),
			delivered: callback(statusRow('delivered')),
			read: callback(statusRow('read')),
			failed: callback(statusRow('sent_failed', { status: { error_code: 131_026 } })),
		},
	},
	answers: {
		accepted: json(200, { message_id: 'cbgg4if6o9ukqaalfug0', request_id: '' }),
		acceptedId: 'cbgg4if6o9ukqaalfug0',
		tooFast: json(429, { code: 1000, message: 'too many requests' }),
		refused: json(400, { code: 3002, message: 'parameter to is invalid' }),
	},
	held: { id: '777', answers: [json(200, { url: FILE, mime_type: 'image/jpeg', id: '777' })], url: FILE, mimeType: 'image/jpeg' },
	templates: { account, names: ['hello', 'order_update'], pages: [json(200, [template('hello'), template('order_update')])] },
});

describe('EngageLab alone', () => {
	const provider = createProvider();

	it('says that files of contacts cannot be fetched where there is no token of Meta, and asks nobody', async () => {
		const { http, requests } = answering();
		const files = () => Promise.reject(new Error('Nothing may be downloaded.'));
		const result = await provider.fetchMedia(http, files, { ...account, mediaBaseUrl: undefined }, '777', 1000);
		expect(result).toMatchObject({ ok: false, failure: { class: 'media', message: expect.stringContaining('cannot be fetched'), advice: expect.stringContaining('Meta access token') } });
		expect(requests).toEqual([]);
	});

	it.each([
		['marks nothing as read', async () => await provider.markRead(answering().http, account, 'wamid.IN1', true)],
		['takes no uploads', async () => await provider.uploadMedia(answering().http, account, { source: 'bytes', bytes: Buffer.from('a'), mimeType: 'text/plain' })],
	])('%s, and says so without a call', async (_what, call) => {
		expect(await call()).toMatchObject({ ok: false, failure: { class: 'invalidRequest', message: expect.stringContaining('EngageLab documents no'), retryable: false } });
	});
});
