import type { INodeParameters } from 'n8n-workflow';
import nock from 'nock';

import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { GRAPH, refusal, withoutNetwork } from '../../kit/cloudNode';
import { NUMBER_ID } from '../../kit/cloudWebhook';
import { ENGAGELAB } from '../../kit/engageLabNode';
import { acceptMessages as acceptTwilio, TWILIO } from '../../kit/twilioNode';
import { contentSid, OWN_NUMBER } from '../../kit/twilioWebhook';
import { temporaryStore } from '../../kit/temporaryStore';
import { acceptMessages, answerTemplate, chosen, fromAda, orderUpdate, runTemplate, TEMPLATES, values } from './templateNode';

const HOUR_MS = 3_600_000;
const filled = { template: chosen('17'), values: values({ body_1: 'Ada', body_2: '4711' }) };
const components = (...texts: string[]) => [{ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) }];

describe('WhatsApp Template: Send', () => {
	withoutNetwork();

	it('fills in the template and says in the item what went out, as other sends do', async () => {
		answerTemplate();
		const bodies = acceptMessages();
		const [item] = await runTemplate('message', 'send', filled);
		expect(bodies).toMatchObject([{ to: '+4915112345678', type: 'template', template: { name: 'order_update', language: { code: 'en' }, components: components('Ada', '4711') } }]);
		expect(item).toMatchObject({ contact: { name: 'Ada Example' }, sent: { id: 'wamid.1', kind: 'template', channelId: `cloud:${NUMBER_ID}` } });
	});

	it('asks for a template once, however many items there are', async () => {
		answerTemplate();
		acceptMessages(3);
		expect(await runTemplate('message', 'send', filled, { items: [fromAda('cloud'), fromAda('cloud'), fromAda('cloud')] })).toHaveLength(3);
	});

	it('takes the template by name and language, e.g. from an expression', async () => {
		nock(GRAPH).get(TEMPLATES).query(({ name }) => name === 'order_update').reply(200, { data: [orderUpdate({ language: 'de' }), orderUpdate(), orderUpdate({ name: 'order_update_2' })] });
		const bodies = acceptMessages();
		await runTemplate('message', 'send', { ...filled, template: chosen('order_update/en') });
		expect(bodies).toMatchObject([{ template: { language: { code: 'en' } } }]);
	});

	it('writes to a number that the panel names, from a number that it names', async () => {
		answerTemplate();
		const bodies: unknown[] = [];
		nock(GRAPH).post('/v25.0/555/messages').reply(200, (_uri, body) => (bodies.push(body), { messages: [{ id: 'wamid.X' }] }));
		await runTemplate('message', 'send', { ...filled, recipient: 'phone', phone: '+49 30 1234567', options: { from: '555' } });
		expect(bodies).toMatchObject([{ to: '+49301234567' }]);
	});

	it('writes what is known of the contact, or what stands in for it', async () => {
		answerTemplate();
		const bodies = acceptMessages();
		await runTemplate('message', 'send', { ...filled, values: values({ body_1: '{{contact.name}}', body_2: '{{contact.attributes.order|unknown}}' }) });
		expect(bodies).toMatchObject([{ template: { components: components('Ada Example', 'unknown') } }]);
	});

	it('sends through Twilio by the id of the content', async () => {
		const sid = contentSid(7);
		const content = { sid, friendly_name: 'ticket_update', language: 'en', variables: { 1: 'Ana' }, types: { 'twilio/text': { body: 'Hi {{1}}, thank you.' } } };
		nock(TWILIO).get(`/v1/Content/${sid}`).reply(200, content).get(`/v1/Content/${sid}/ApprovalRequests`).reply(200, { whatsapp: { status: 'approved', category: 'UTILITY' } });
		const forms = acceptTwilio();
		const [item] = await runTemplate('message', 'send', { provider: 'twilio', template: chosen(sid), values: values({ body_1: 'Ada' }) }, { items: [fromAda('twilio', OWN_NUMBER)] });
		expect(forms).toMatchObject([{ ContentSid: sid, ContentVariables: '{"1":"Ada"}' }]);
		expect(item).toMatchObject({ sent: { kind: 'template', channelId: `twilio:${OWN_NUMBER}` } });
	});

	it('sends through EngageLab', async () => {
		nock(ENGAGELAB).get('/v1/templates/17').reply(200, orderUpdate());
		const bodies: unknown[] = [];
		nock(ENGAGELAB).post('/v1/messages').reply(200, (_uri, body) => (bodies.push(body), { message_id: 'm-1' }));
		const [item] = await runTemplate('message', 'send', { provider: 'engagelab', ...filled }, { items: [fromAda('engagelab', '+14155550100')] });
		expect(bodies).toMatchObject([{ body: { type: 'template', template: { name: 'order_update', components: components('Ada', '4711') } } }]);
		expect(item).toMatchObject({ sent: { kind: 'template' } });
	});

	it.each<[what: string, template: object, parameters: INodeParameters, text: RegExp]>([
		['a value that is missing', {}, { values: values({ body_1: 'Ada' }) }, /"\{\{2\}\} .*" is empty\. It could be: 4711/],
		['a file that is none', { components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Hi' }] }, { values: values({ header: 'a.png' }) }, /neither a link/],
		['something of which nothing is known', {}, { values: values({ body_1: '{{contact.nickname}}', body_2: '1' }) }, /Nothing is known of contact\.nickname/],
		['a template that was paused', { status: 'PAUSED' }, {}, /not approved: Paused/],
		['a template about an order', { components: [{ type: 'BODY', text: 'Hi' }, { type: 'ORDER_STATUS' }] }, {}, /has the state of an order/],
		['a template with an order', { components: [{ type: 'BODY', text: 'Hello' }, { type: 'BUTTONS', buttons: [{ type: 'ORDER_DETAILS', text: 'Pay' }] }] }, {}, /an order, which cannot be filled in here/],
	])('refuses %s before anything is sent', async (_, template, parameters, text) => {
		answerTemplate(orderUpdate(template));
		await expect(runTemplate('message', 'send', { ...filled, ...parameters })).rejects.toThrow(text);
	});

	it('sends a carousel with what is filled in on each card', async () => {
		const card = { components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Only {{1}} today.' }] };
		answerTemplate(orderUpdate({ category: 'MARKETING', components: [{ type: 'BODY', text: 'Hello' }, { type: 'CAROUSEL', cards: [card, card] }] }));
		const bodies = acceptMessages();
		await runTemplate('message', 'send', { template: chosen('17'), values: values({ card1_header: 'https://a.example/1.png', card1_body_1: '99', card2_header: 'https://a.example/2.png', card2_body_1: '19' }) });
		const filledCard = (index: number, text: string) => ({ card_index: index, components: [{ type: 'header' }, { type: 'body', parameters: [{ text }] }] });
		expect(bodies).toMatchObject([{ template: { components: [{ type: 'carousel', cards: [filledCard(0, '99'), filledCard(1, '19')] }] } }]);
	});

	it('asks for a template where none is chosen', async () => {
		await expect(runTemplate('message', 'send')).rejects.toThrow(/No template is chosen/);
	});
});

describe('WhatsApp Template: Send When Needed', () => {
	withoutNetwork();
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => (store = temporaryStore()));
	afterEach(async () => await store.remove());

	const parameters = { ...filled, text: 'Hello {{contact.name|there}}!' };
	const run = async (item: object, more: INodeParameters = {}, withStore = true) => {
		answerTemplate();
		const bodies = acceptMessages();
		const [json] = await runTemplate('message', 'sendWhenNeeded', { ...parameters, ...more }, { items: [item as ReturnType<typeof fromAda>], ...(withStore ? { credentials: { helpdeskStoreApi: store.credential } } : {}) });
		return { json, sent: bodies[0] };
	};
	const written = async (hoursAgo: number) => {
		const sentAt = new Date(Date.now() - hoursAgo * HOUR_MS);
		const event = { ...fromAda('cloud'), message: { id: 'wamid.OLD', kind: 'text', text: 'Hello', sentAt: sentAt.toISOString() }, raw: {} };
		return await (await storeFor(store.credential)).receiveMessage(event as never, sentAt);
	};
	const contactOnly = { channel: { id: `cloud:${NUMBER_ID}` }, contact: { phone: '+4915112345678', name: 'Ada Example' } };

	it('writes freely while the store says that the window is open', async () => {
		await written(2);
		const { json, sent } = await run(contactOnly);
		expect(sent).toMatchObject({ type: 'text', text: { body: 'Hello Ada Example!' } });
		expect(json).toMatchObject({ sent: { kind: 'text' }, window: { isOpen: true, reason: 'contactWrote' } });
	});

	it.each([
		['a day later', 24],
		['so near the end that the text could come too late', 23.99],
	])('sends the template %s', async (_, hoursAgo) => {
		await written(hoursAgo);
		const { json, sent } = await run(contactOnly);
		expect(sent).toMatchObject({ type: 'template', template: { name: 'order_update' } });
		expect(json).toMatchObject({ sent: { kind: 'template' }, window: { isOpen: false } });
	});

	it('sends the template to somebody who never wrote, and to another number than that of the item', async () => {
		expect((await run(contactOnly)).sent).toMatchObject({ type: 'template' });
		expect((await run(fromAda('cloud'), { recipient: 'phone', phone: '+49301234567' })).sent).toMatchObject({ type: 'template' });
	});

	it.each([
		['the message of the item', fromAda('cloud'), 'text'],
		['what the Service Window node found', { ...fromAda('cloud'), window: { isOpen: false, reason: 'closingSoon' } }, 'template'],
		['nothing that is known', contactOnly, 'template'],
	])('goes without a store by %s', async (_, item, type) => {
		expect((await run(item, {}, false)).sent).toMatchObject({ type });
	});

	it('knows the attributes that the store keeps of the contact', async () => {
		const { contact } = await written(2);
		await (await storeFor(store.credential)).contacts.update(contact.id, { attributes: { tier: 'gold' } }, { kind: 'desk' }, new Date());
		const { sent } = await run({ ...contactOnly, contact: { ...contactOnly.contact, id: contact.id } }, { text: 'You are {{contact.attributes.tier|nobody}}.' });
		expect(sent).toMatchObject({ text: { body: 'You are gold.' } });
	});

	it('sends the template where WhatsApp says that the window is closed, and no second message for any other refusal', async () => {
		answerTemplate();
		nock(GRAPH).post(`/v25.0/${NUMBER_ID}/messages`).reply(400, refusal(131047, 'Re-engagement message'));
		const bodies = acceptMessages();
		const [json] = await runTemplate('message', 'sendWhenNeeded', parameters);
		expect(bodies).toMatchObject([{ type: 'template' }]);
		expect(json).toMatchObject({ sent: { kind: 'template' } });
		answerTemplate();
		nock(GRAPH).post(`/v25.0/${NUMBER_ID}/messages`).reply(400, refusal(131026, 'Undeliverable'));
		await expect(runTemplate('message', 'sendWhenNeeded', parameters)).rejects.toThrow(/131026/);
	});
});
