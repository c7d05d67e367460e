import { EngageLabWhatsAppApi } from '../../credentials/EngageLabWhatsAppApi.credentials';

const credential = {
	devKey: ' a-key ',
	devSecret: 'a-word',
	metaToken: 'a-token',
	baseUrl: 'https://wa.api.engagelab.cc',
	metaBaseUrl: 'https://graph.facebook.com/v25.0',
};
const authenticate = (url: string, given: Partial<typeof credential> & { request?: object } = {}) => {
	const { request, ...data } = given;
	return new EngageLabWhatsAppApi().authenticate({ ...credential, ...data }, { url, ...request });
};
const BASIC = { auth: { username: 'a-key', password: 'a-word' } };
const BEARER = { headers: { Authorization: 'Bearer a-token' } };

describe('The EngageLab WhatsApp credential', () => {
	it.each([
		['EngageLab', 'https://wa.api.engagelab.cc/v1/messages', {}, BASIC],
		['EngageLab behind a path', 'http://127.0.0.1:3000/engagelab/v1/messages', { baseUrl: 'http://127.0.0.1:3000/engagelab/' }, BASIC],
		['EngageLab, as the test of the credential calls it', '/v1/templates', { request: { baseURL: 'https://wa.api.engagelab.cc' } }, BASIC],
		["Meta's API", 'https://graph.facebook.com/v25.0/777', {}, BEARER],
		["Meta's files", 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=777', {}, BEARER],
		["Meta's API on the same machine as EngageLab", 'http://127.0.0.1:3000/v25.0/777', { baseUrl: 'http://127.0.0.1:3000', metaBaseUrl: 'http://127.0.0.1:3000/v25.0' }, BEARER],
		["Meta's files on the same machine as EngageLab", 'http://127.0.0.1:3000/files/777', { baseUrl: 'http://127.0.0.1:3000', metaBaseUrl: 'http://127.0.0.1:3000/v25.0' }, BEARER],
	])('signs in at %s', async (_who, url, given, expected) => {
		expect(await authenticate(url, given)).toMatchObject(expected);
	});

	it.each([
		['another host', 'https://example.com/v1/messages', {}],
		['a host that begins alike', 'https://wa.api.engagelab.cc.example.com/v1/messages', {}],
		['a path that begins alike', 'http://127.0.0.1:3000/engagelab/v10/messages', { baseUrl: 'http://127.0.0.1:3000/engagelab' }],
		['Meta without a token', 'https://graph.facebook.com/v25.0/777', { metaToken: '' }],
		['no address at all', '', {}],
	])('tells %s nothing', async (_who, url, given) => {
		const request = await authenticate(url, given);
		expect(request).toEqual({ url });
	});
});
