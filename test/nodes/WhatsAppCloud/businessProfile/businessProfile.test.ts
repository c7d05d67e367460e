import { answerOnce, runCloud, withoutNetwork } from '../../../kit/cloudNode';
import { NUMBER_ID } from '../../../kit/cloudWebhook';

const PROFILE = `${NUMBER_ID}/whatsapp_business_profile`;
const picture = (mimeType = 'image/png', content = 'picture') => ({ json: {}, binary: { data: { data: Buffer.from(content).toString('base64'), mimeType, fileName: 'logo.png' } } });

describe('The business profile of WhatsApp Cloud', () => {
	withoutNetwork();

	it('Get tells what contacts see', async () => {
		const seen = answerOnce('GET', PROFILE, { data: [{ about: 'We help', vertical: 'RETAIL', messaging_product: 'whatsapp' }] });
		const [item] = await runCloud('businessProfile', 'get');
		expect(seen.query.fields).toContain('profile_picture_url');
		expect(item?.json).toMatchObject({ about: 'We help', vertical: 'RETAIL' });
	});

	it('Update changes what was added and nothing else', async () => {
		const seen = answerOnce('POST', PROFILE);
		const [item] = await runCloud('businessProfile', 'update', { updateFields: { about: 'We help', websites: 'https://example.com, https://example.org', description: '' } });
		expect(seen.body).toEqual({ messaging_product: 'whatsapp', about: 'We help', description: '', websites: ['https://example.com', 'https://example.org'] });
		expect(item?.json).toEqual({ success: true, numberId: NUMBER_ID, changed: ['about', 'description', 'websites'] });
	});

	it.each([
		['nothing', {}, /nothing to change/],
		['an empty about text', { about: ' ' }, /about text is empty/],
		['too long an about text', { about: 'x'.repeat(140) }, /140 characters; 139/],
		['too long an address', { address: 'x'.repeat(257) }, /257 characters; 256/],
		['too long a description', { description: 'x'.repeat(513) }, /513 characters; 512/],
		['something that is no email address', { email: 'desk' }, /no email address/],
		['three websites', { websites: 'https://a.example, https://b.example, https://c.example' }, /3 websites; 2/],
		['a website without scheme', { websites: 'example.com' }, /no web address/],
		['too long a website', { websites: `https://example.com/${'x'.repeat(240)}` }, /260 characters; 256/],
	])('Update names the limit for %s, before it calls WhatsApp', async (_what, updateFields, message) => {
		await expect(runCloud('businessProfile', 'update', { updateFields })).rejects.toThrow(message);
	});

	it('Set Logo uploads the picture and shows it', async () => {
		answerOnce('POST', '1234567890/uploads', { id: 'upload:MTp?sig=AR' });
		const sent = answerOnce('POST', 'upload:MTp', { h: '4::handle' });
		const seen = answerOnce('POST', PROFILE);
		const [item] = await runCloud('businessProfile', 'setLogo', { appId: '1234567890' }, { items: [picture()], credential: {} });
		expect(sent).toMatchObject({ headers: { authorization: 'OAuth a-token', 'content-type': 'image/png' } });
		expect(seen.body).toEqual({ messaging_product: 'whatsapp', profile_picture_handle: '4::handle' });
		expect(item?.json).toEqual({ success: true, numberId: NUMBER_ID });
	});

	it.each([
		['a picture of another type', picture('image/webp'), '1234567890', /type image\/webp; JPEG and PNG/],
		['an app that is none', picture(), 'abc', /no ID of a Meta app/],
	])('Set Logo refuses %s', async (_what, item, appId, message) => {
		await expect(runCloud('businessProfile', 'setLogo', { appId }, { items: [item] })).rejects.toThrow(message);
	});

	it('Set Logo goes to no address that an answer made up', async () => {
		answerOnce('POST', '1234567890/uploads', { id: '../../elsewhere' });
		await expect(runCloud('businessProfile', 'setLogo', { appId: '1234567890' }, { items: [picture()] })).rejects.toThrow(/gave no id/);
	});
});
