import nock from 'nock';

import { withoutNetwork } from '../../kit/cloudNode';
import { ENGAGELAB, engageLabAnswers, fileFromAda, runEngageLab } from '../../kit/engageLabNode';

const accepted = { message_id: 'cbgg4', request_id: '' };
const send = (operation: string, parameters: object = {}, run = {}) => runEngageLab('message', operation, { recipient: 'contact', options: {}, ...parameters }, run);

describe('EngageLab WhatsApp, messages', () => {
	withoutNetwork();

	it('answers the contact of the incoming item from the number that was written to', async () => {
		const seen = engageLabAnswers('POST', '/v1/messages', accepted);
		const [result] = await send('sendText', { text: 'Hello' });
		expect(seen.body).toEqual({ from: '+14155550100', to: ['4915550000001'], body: { type: 'text', text: { body: 'Hello', preview_url: false } } });
		expect(seen.authorization).toBe(`Basic ${Buffer.from('a-key:a-word').toString('base64')}`);
		expect(result).toMatchObject({
			json: { ...fileFromAda, sent: { id: 'cbgg4', channelId: 'engagelab:+14155550100', kind: 'text', text: 'Hello', state: 'accepted' } },
			pairedItem: { item: 0 },
		});
	});

	it.each([
		['the number of the credential where nobody has written', {}, {}, '+14155550199'],
		['the number that is named under Options', { fromNumber: '+49 30 123456' }, fileFromAda, '+4930123456'],
	])('sends from %s', async (_what, options, item, from) => {
		const seen = engageLabAnswers('POST', '/v1/messages', accepted);
		await send('sendText', { text: 'Hello', recipient: 'phone', phone: '0049 155 50000001', options }, { items: [item] });
		expect(seen.body).toMatchObject({ from, to: ['4915550000001'] });
	});

	it.each([
		['an image', 'sendMedia', { mediaKind: 'image', mediaLink: ' https://example.com/a.jpg ', caption: 'Look' }, { type: 'image', image: { link: 'https://example.com/a.jpg', caption: 'Look' } }],
		['a document', 'sendMedia', { mediaKind: 'document', mediaLink: 'https://example.com/a.pdf', fileName: 'bill.pdf' }, { type: 'document', document: { link: 'https://example.com/a.pdf', filename: 'bill.pdf' } }],
		['a contact card', 'sendContacts', { contacts: { contact: [{ fullName: 'Example Bikes', phone: '+4930123456' }] } }, { type: 'contacts', contacts: [{ name: { formatted_name: 'Example Bikes' } }] }],
		[
			'a template from the list',
			'sendTemplate',
			{
				templateName: { __rl: true, mode: 'list', value: 'order_update/de' },
				headerKind: 'document',
				headerLink: 'https://example.com/a.pdf',
				bodyVariables: { variable: [{ text: 'Ada' }, { text: 4711 }] },
				buttonVariables: { button: [{ index: 1, kind: 'url', value: 4711 }] },
			},
			{
				type: 'template',
				template: {
					name: 'order_update',
					language: 'de',
					components: [
						{ type: 'header', parameters: [{ type: 'document', document: { link: 'https://example.com/a.pdf' } }] },
						{ type: 'body', parameters: [{ text: 'Ada' }, { text: '4711' }] },
						{ type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '4711' }] },
					],
				},
			},
		],
		['a template by name, with a header of text', 'sendTemplate', { templateName: { __rl: true, mode: 'name', value: 'hello' }, templateLanguage: 'en', headerKind: 'text', headerText: 'May' }, { template: { name: 'hello', language: 'en', components: [{ type: 'header', parameters: [{ type: 'text', text: 'May' }] }] } }],
		['a raw body', 'sendRawBody', { rawBody: '{ "type": "interactive", "interactive": { "type": "button" } }' }, { type: 'interactive', interactive: { type: 'button' } }],
	])('sends %s as it was filled in', async (_what, operation, parameters, body) => {
		const seen = engageLabAnswers('POST', '/v1/messages', accepted);
		const [result] = await send(operation, { ...parameters, options: { correlation: 'ticket=42' } });
		expect(seen.body).toMatchObject({ body, custom_args: { correlation: 'ticket=42' } });
		expect(result?.json).toMatchObject({ ...fileFromAda, sent: { id: 'cbgg4', correlation: 'ticket=42' }, sentMessages: [{ id: 'cbgg4' }] });
	});

	it('sends a long text as several messages', async () => {
		engageLabAnswers('POST', '/v1/messages', accepted);
		engageLabAnswers('POST', '/v1/messages', { message_id: 'cbgg5' });
		const [result] = await send('sendText', { text: `${'a'.repeat(4000)}. ${'b'.repeat(4000)}` });
		expect(result?.json.sentMessages).toMatchObject([{ id: 'cbgg4' }, { id: 'cbgg5' }]);
	});

	it.each([
		['a raw body without a type', 'sendRawBody', { rawBody: '{}' }, /has no type/],
		['a raw body that is no object', 'sendRawBody', { rawBody: '[1]' }, /not a JSON object/],
		['an empty text', 'sendText', { text: ' ' }, /text is empty/],
		['a sender that is no number', 'sendText', { text: 'Hi', options: { fromNumber: 'desk' } }, /"desk" is no phone number \[item 0\]/],
		['a contact without a phone', 'sendText', { text: 'Hi', recipient: 'userId', userId: 'DE.8877' }, /phone numbers only/],
		['a sender without a recipient', 'sendRawBody', { recipient: 'phone', phone: 'x', rawBody: '{ "type": "text", "text": {} }' }, /not international/],
	])('refuses %s before it calls anybody', async (_what, operation, parameters, message) => {
		await expect(send(operation, parameters)).rejects.toThrow(message);
	});

	it('says what EngageLab says, for which item, and the way out', async () => {
		nock(ENGAGELAB).post('/v1/messages').twice().reply(403, { code: 2004, message: 'no permission for number' });
		await expect(send('sendText', { text: 'Hi' })).rejects.toMatchObject({
			message: expect.stringContaining('EngageLab refused (error 2004): the dev key may not use this function or this number. [item 0]'),
			description: expect.stringContaining('Details: no permission for number'),
		});
		const [result] = await send('sendText', { text: 'Hi' }, { continueOnFail: true });
		expect(result).toMatchObject({ json: { message: fileFromAda.message, error: { message: expect.stringContaining('2004') } }, pairedItem: { item: 0 } });
	});

	it('never repeats a send whose outcome is open', async () => {
		engageLabAnswers('POST', '/v1/messages', { code: 1000, message: 'internal' }, 500);
		await expect(send('sendText', { text: 'Hi' })).rejects.toMatchObject({ description: expect.stringContaining('Do not send again blindly') });
	});
});
