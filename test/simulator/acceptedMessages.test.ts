import { ADA, listOf, NUMBER, openDesk, type SimulatedDesk } from './simulatedDesk';

let desk: SimulatedDesk;
let fromAda: string;
beforeAll(async () => {
	desk = await openDesk();
	fromAda = await desk.adaWrites({ text: { body: 'Hello' } });
});
afterAll(() => desk.close());

const image = { link: 'https://example.org/a.jpg' };
const interactive = (value: object): Record<string, unknown> => ({ type: 'interactive', interactive: { body: { text: 'Choose' }, ...value } });

describe('a message within the limits is accepted', () => {
	it.each<[string, Record<string, unknown>]>([
		['text of 4096 characters', { type: 'text', text: { body: 'x'.repeat(4096), preview_url: true } }],
		['text without a type', { text: { body: 'a' } }],
		['image', { type: 'image', image: { ...image, caption: 'x'.repeat(1024) } }],
		['document', { type: 'document', document: { link: 'https://example.org/a.pdf', filename: 'a.pdf', caption: 'a' } }],
		['voice note', { type: 'audio', audio: { link: 'https://example.org/a.ogg', voice: true } }],
		['sticker', { type: 'sticker', sticker: { link: 'https://example.org/a.webp' } }],
		['location in numeric strings', { type: 'location', location: { latitude: '52.52', longitude: '-13.4', name: 'Office', address: 'Main Street 1' } }],
		['contact', { type: 'contacts', contacts: [{ name: { formatted_name: 'Ada Example', first_name: 'Ada' }, phones: [{ phone: '+49 30 1', wa_id: '49301', type: 'WORK' }] }] }],
		['buttons with a picture', interactive({ type: 'button', header: { type: 'image', image }, footer: { text: 'f' }, action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] } })],
		['list of ten rows', interactive({ type: 'list', header: { type: 'text', text: 'h' }, action: { button: 'Open', sections: [{ rows: Array.from({ length: 10 }, (_, at) => ({ id: `${at}`, title: `${at}`, description: 'd' })) }] } })],
		['link button', interactive({ type: 'cta_url', action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://example.org' } } })],
		['flow', interactive({ type: 'flow', action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_token: 't', flow_cta: 'Start', mode: 'published', flow_action: 'navigate', flow_action_payload: { screen: 'FIRST', data: { k: 'v' } } } } })],
		['location request', interactive({ type: 'location_request_message', action: { name: 'send_location' } })],
		['contact request', interactive({ type: 'request_contact_info', action: { name: 'request_contact_info' } })],
		['product', { type: 'interactive', interactive: { type: 'product', action: { catalog_id: 'c', product_retailer_id: 's' } } }],
		['template without values', { type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } }],
		[
			'template with named values and a picture',
			{
				type: 'template',
				template: {
					name: 'order_update',
					language: { code: 'de' },
					components: [
						{ type: 'header', parameters: [{ type: 'image', image }] },
						{ type: 'body', parameters: [{ type: 'text', parameter_name: 'order_no', text: '4711' }, { type: 'text', parameter_name: 'first_name', text: 'Ada' }] },
						{ type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: '4711' }] },
					],
				},
			},
		],
	])('%s', async (_kind, message) => {
		const answer = await desk.send(message);
		expect(answer).toEqual({
			status: 200,
			body: {
				messaging_product: 'whatsapp',
				contacts: [{ input: `+${ADA}`, wa_id: ADA }],
				messages: [{ id: expect.stringMatching(/^wamid\./), ...(message['type'] === 'template' ? { message_status: 'accepted' } : {}) }],
			},
		});
	});
});

describe('what the phone shows', () => {
	it('is the template with its values filled in', async () => {
		const chat = await desk.control('GET', `/customers/${desk.ada}/chat?number=${NUMBER}`);
		const last = listOf(chat.body['messages']).at(-1);
		expect(last).toMatchObject({
			text: 'Hallo Ada, Ihre Bestellung 4711 hat heute unser Lager verlassen.',
			content: {
				template: { name: 'order_update' },
				header: { media: 'image' },
				actions: [{ type: 'reply', id: 'Verfolgen' }, { type: 'link', url: 'https://example.org/o/4711' }],
			},
		});
	});

	it('is the reaction on the message that it belongs to', async () => {
		await desk.send({ type: 'reaction', reaction: { message_id: fromAda, emoji: '❤️' } });
		const chat = await desk.control('GET', `/customers/${desk.ada}/chat?number=${NUMBER}`);
		expect(chat.body['messages']).toEqual(expect.arrayContaining([expect.objectContaining({ id: fromAda, reactions: { business: '❤️' } })]));
	});

	it('is read and typing, when the desk says so', async () => {
		const answer = await desk.send({ status: 'read', message_id: fromAda, typing_indicator: { type: 'text' } });
		expect(answer).toEqual({ status: 200, body: { success: true } });
		const chat = await desk.control('GET', `/customers/${desk.ada}/chat?number=${NUMBER}`);
		expect(chat.body).toMatchObject({ businessTyping: true });
		expect(chat.body['messages']).toEqual(expect.arrayContaining([expect.objectContaining({ id: fromAda, state: 'read' })]));
	});
});
