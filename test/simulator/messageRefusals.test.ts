import { ADA, NUMBER, openDesk, type SimulatedDesk } from './simulatedDesk';

let desk: SimulatedDesk;
beforeAll(async () => {
	desk = await openDesk();
	await desk.adaWrites({ text: { body: 'Hello' } });
});
afterAll(() => desk.close());

const long = (length: number): string => 'x'.repeat(length);
const buttons = (count: number): unknown[] =>
	Array.from({ length: count }, (_, at) => ({ type: 'reply', reply: { id: `b${at}`, title: `Button ${at}` } }));
const rows = (count: number): unknown[] => Array.from({ length: count }, (_, at) => ({ id: `r${at}`, title: `Row ${at}` }));
const panel = (type: string, action: unknown, more: object = {}): object => ({ type: 'interactive', interactive: { type, body: { text: 'Choose' }, action, ...more } });
const list = (...sections: unknown[]): object => panel('list', { button: 'Open', sections });
const template = (name: string, components?: unknown[], code = 'en_US'): object => ({
	type: 'template',
	template: { name, language: { code }, ...(components ? { components } : {}) },
});
const words = (...texts: string[]): unknown => ({ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) });
const card = (at: number): object => ({
	card_index: at,
	header: { type: 'image', image: { link: 'https://example.org/a.jpg' } },
	action: { name: 'cta_url', parameters: { display_text: 'Buy', url: 'https://example.org' } },
});

const askingCard = (at: number, count: number): object => ({
	...card(at),
	action: { buttons: Array.from({ length: count }, (_, button) => ({ type: 'quick_reply', quick_reply: { id: `b${button}`, title: `Button ${button}` } })) },
});

describe('a message that Meta refuses', () => {
	it.each<[string, number, number, object]>([
		['has a text of 4097 characters', 400, 100, { type: 'text', text: { body: long(4097) } }],
		['has an empty text', 400, 131009, { type: 'text', text: { body: '' } }],
		['has no text object', 400, 131008, { type: 'text' }],
		['has a text without body', 400, 100, { type: 'text', text: {} }],
		['has a body that is no text', 400, 100, { type: 'text', text: { body: 7 } }],
		['has a key that does not exist', 400, 100, { type: 'text', text: { body: 'a', preview: true } }],
		['has an unknown type', 400, 100, { type: 'poll', poll: {} }],
		['goes to nobody', 400, 100, { to: undefined, type: 'text', text: { body: 'a' } }],
		['goes to something that is no phone', 400, 131009, { to: 'Ada', type: 'text', text: { body: 'a' } }],
		['has a user id in the place of the phone', 400, 131009, { to: 'DE.134912', type: 'text', text: { body: 'a' } }],
		['has a phone in the place of the user id', 400, 131009, { to: undefined, recipient: ADA, type: 'text', text: { body: 'a' } }],
		['goes to the sender', 400, 131021, { to: '+15550783881', type: 'text', text: { body: 'a' } }],
		['goes to another product', 400, 100, { messaging_product: 'messenger', type: 'text', text: { body: 'a' } }],
		['quotes a message that does not exist', 400, 131009, { type: 'text', text: { body: 'a' }, context: { message_id: 'wamid.none' } }],
		['has callback data of 513 characters', 400, 100, { type: 'text', text: { body: 'a' }, biz_opaque_callback_data: long(513) }],
		['has an unknown media id', 400, 131009, { type: 'image', image: { id: '12345' } }],
		['has neither id nor link', 400, 131008, { type: 'image', image: {} }],
		['has both id and link', 400, 131009, { type: 'image', image: { id: '1', link: 'https://example.org/a.jpg' } }],
		['has a link that is none', 400, 131009, { type: 'image', image: { link: 'a.jpg' } }],
		['has a caption of 1025 characters', 400, 100, { type: 'image', image: { link: 'https://example.org/a.jpg', caption: long(1025) } }],
		['has an audio with a caption', 400, 100, { type: 'audio', audio: { link: 'https://example.org/a.mp3', caption: 'a' } }],
		['lies beyond the pole', 400, 131009, { type: 'location', location: { latitude: 91, longitude: 0 } }],
		['has a place without latitude', 400, 131008, { type: 'location', location: { longitude: 0 } }],
		['has a contact without first name', 400, 131009, { type: 'contacts', contacts: [{ name: { formatted_name: 'Ada' } }] }],
		['has 258 contacts', 400, 131009, { type: 'contacts', contacts: Array.from({ length: 258 }, () => ({ name: { formatted_name: 'A', first_name: 'A' } })) }],
		['reacts to a message that does not exist', 400, 131009, { type: 'reaction', reaction: { message_id: 'wamid.none', emoji: '👍' } }],
		['has an unknown interactive type', 400, 131009, panel('poll', {})],
		['has four buttons', 400, 131009, panel('button', { buttons: buttons(4) })],
		['has no buttons', 400, 131009, panel('button', { buttons: [] })],
		['has a button title of 21 characters', 400, 131009, panel('button', { buttons: [{ type: 'reply', reply: { id: 'a', title: long(21) } }] })],
		['has two buttons of one id', 400, 131009, panel('button', { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }, { type: 'reply', reply: { id: 'a', title: 'B' } }] })],
		['has buttons without a body', 400, 131008, { type: 'interactive', interactive: { type: 'button', action: { buttons: buttons(1) } } }],
		['has buttons under 1025 characters', 400, 131009, panel('button', { buttons: buttons(1) }, { body: { text: long(1025) } })],
		['has a footer of 61 characters', 400, 131009, panel('button', { buttons: buttons(1) }, { footer: { text: long(61) } })],
		['has eleven rows', 400, 131009, list({ rows: rows(11) })],
		['has eleven rows in two sections', 400, 131009, list({ title: 'A', rows: rows(10) }, { title: 'B', rows: [{ id: 'z', title: 'Z' }] })],
		['has two sections without titles', 400, 131009, list({ rows: rows(1) }, { rows: [{ id: 'z', title: 'Z' }] })],
		['has a row title of 25 characters', 400, 131009, list({ rows: [{ id: 'a', title: long(25) }] })],
		['has a row description of 73 characters', 400, 131009, list({ rows: [{ id: 'a', title: 'A', description: long(73) }] })],
		['has a list button of 21 characters', 400, 131009, panel('list', { button: long(21), sections: [{ rows: rows(1) }] })],
		['has a list with a picture on top', 400, 131009, panel('list', { button: 'Open', sections: [{ rows: rows(1) }] }, { header: { type: 'image', image: { link: 'https://example.org/a.jpg' } } })],
		['has a link button of 21 characters', 400, 131009, panel('cta_url', { name: 'cta_url', parameters: { display_text: long(21), url: 'https://example.org' } })],
		['has a flow without flow id', 400, 131009, panel('flow', { name: 'flow', parameters: { flow_message_version: '3', flow_cta: 'Start' } })],
		['has a carousel of one card', 400, 131009, panel('carousel', { cards: [card(0)] })],
		['has a carousel with one button on a card and two on the next', 400, 131009, panel('carousel', { cards: [askingCard(0, 1), askingCard(1, 2)] })],
		['names an unknown template', 404, 132001, template('nothing')],
		['names a template in another language', 404, 132001, template('hello_world', undefined, 'de')],
		['gives a template too few values', 400, 132000, template('follow_up', [words('Ada')])],
		['gives a template too many values', 400, 132000, template('hello_world', [words('Ada')])],
		['gives a template a value with a new line', 400, 132018, template('follow_up', [words('Ada', 'a\nb')])],
		['gives a template an empty value', 400, 131008, template('follow_up', [words('Ada', '')])],
		['fills a template beyond 1024 characters', 400, 132005, template('follow_up', [words('Ada', long(1000))])],
		['gives a picture where a text belongs', 400, 132012, template('follow_up', [{ type: 'body', parameters: [{ type: 'image', image: { link: 'https://example.org/a.jpg' } }, { type: 'text', text: 'a' }] }])],
		['leaves out the picture of a template', 400, 132012, template('order_update', [words('a', 'b')], 'de')],
		['presses a button that a template does not have', 400, 132018, template('follow_up', [words('a', 'b'), { type: 'button', sub_type: 'quick_reply', index: 2, parameters: [{ type: 'payload', payload: 'p' }] }])],
		['marks a message as read that was never received', 400, 131009, { status: 'read', message_id: 'wamid.none' }],
	])('%s', async (_situation, status, code, message) => {
		const answer = await desk.send(message);
		expect(answer.body['error']).toMatchObject({ code, type: 'OAuthException', fbtrace_id: expect.stringMatching(/^A/) });
		expect(answer.status).toBe(status);
	});

	it('reaches nobody', async () => {
		const chat = await desk.control('GET', `/customers/${desk.ada}/chat?number=${NUMBER}`);
		expect(chat.body['messages']).toHaveLength(1);
	});
});

describe('the words of a refusal', () => {
	it.each<[string, object, object]>([
		['a long text', { type: 'text', text: { body: long(4097) } }, { message: "(#100) Param text['body'] must be at most 4096 characters long." }],
		[
			'four buttons',
			panel('button', { buttons: buttons(4) }),
			{ message: '(#131009) Parameter value is not valid', error_data: { messaging_product: 'whatsapp', details: 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3' } },
		],
		['eleven rows', list({ rows: rows(11) }), { error_data: { details: 'Total row count exceed max allowed count: 10' } }],
		[
			'a missing template value',
			template('follow_up', [words('Ada')]),
			{ error_data: { details: 'body: number of localizable_params (1) does not match the expected number of params (2)' } },
		],
		[
			'cards with differing numbers of buttons',
			panel('carousel', { cards: [askingCard(0, 1), askingCard(1, 2)] }),
			{ error_data: { details: 'All cards must have the same number of buttons.' } },
		],
	])('name what is wrong with %s', async (_situation, message, error) => {
		expect((await desk.send(message)).body['error']).toMatchObject(error);
	});
});

describe('a call', () => {
	it.each<[string, string, string, string | undefined, number, number]>([
		['with a wrong token', 'POST', `/${NUMBER}/messages`, 'wrong', 401, 190],
		['to an unknown number', 'POST', '/999/messages', undefined, 400, 100],
		['to an unknown object', 'GET', '/999', undefined, 400, 100],
		['to an edge that does not exist', 'GET', `/${NUMBER}/nothing`, undefined, 400, 2500],
		['to an edge of another kind of object', 'GET', `/${NUMBER}/message_templates`, undefined, 400, 100],
	])('%s is refused', async (_situation, method, path, token, status, code) => {
		const answer = await desk.graph(method, path, method === 'POST' ? {} : undefined, token);
		expect(answer).toMatchObject({ status, body: { error: { code } } });
	});

	it('to an unknown object says so in the words of the Graph API', async () => {
		const answer = await desk.graph('GET', '/999');
		expect(answer.body['error']?.['message']).toContain("Object with ID '999' does not exist");
	});

	it('may carry its token in the address, under any version', async () => {
		const response = await fetch(`${desk.simulator.url}/v19.0/${NUMBER}?access_token=${desk.token}`);
		expect(await response.json()).toMatchObject({ id: NUMBER, display_phone_number: '+1 555 078 3881' });
	});
});
