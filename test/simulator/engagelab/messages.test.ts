import { ANA, KEY, NUMBER, openEngageLab, OWN, text, WORD, type SimulatedEngageLab } from './simulatedEngageLab';

describe('Messages of the simulated EngageLab', () => {
	let lab: SimulatedEngageLab;
	beforeEach(async () => {
		lab = await openEngageLab();
	});
	afterEach(async () => await lab.close());

	const template = (name: string, parameters: string[], language: unknown = 'de') => ({
		type: 'template',
		template: { name, language, components: [{ type: 'body', parameters: parameters.map((value) => ({ type: 'text', text: value })) }] },
	});

	it('takes a text, answers its own id and tells of every step in order, with what was given along', async () => {
		await lab.anaWrites({ text: { body: 'Hi' } });
		await lab.control('POST', `/customers/${lab.ana}/open`, { number: NUMBER });
		const { status, body } = await lab.send(text(), { request_id: 'r-1', custom_args: { correlation: 'c-42' } });
		expect([status, body]).toEqual([200, { message_id: expect.stringMatching(/^[0-9a-v]{20}$/), request_id: 'r-1' }]);
		const read = await lab.untilStatus('read');
		expect(lab.statuses(body['message_id'])).toEqual(['plan', 'target_valid', 'sent', 'delivered', 'read']);
		expect(read).toMatchObject({
			from: OWN,
			to: ANA,
			server: 'whatsapp',
			channel: 'whatsapp',
			itime: expect.any(Number),
			custom_args: { correlation: 'c-42' },
			status: { error_code: 0, status_data: { channel_message_id: expect.stringMatching(/^wamid\./), pricing: { pricing_model: 'PMP', category: 'service' } } },
		});
	});

	it.each([
		['a picture', { type: 'image', image: { link: 'https://example.com/a.jpg', caption: 'Look' } }, { kind: 'media', media: 'image', caption: 'Look' }],
		['a document', { type: 'document', document: { link: 'https://example.com/a.pdf', filename: 'a.pdf' } }, { kind: 'media', media: 'document', filename: 'a.pdf' }],
		['a contact', { type: 'contacts', contacts: [{ name: { formatted_name: 'Dora Example', first_name: 'Dora' } }] }, { kind: 'contacts' }],
		['a place', { type: 'location', location: { latitude: 52.5, longitude: 13.4 } }, { kind: 'location', latitude: 52.5 }],
		['buttons as Meta writes them', { type: 'interactive', interactive: { type: 'button', body: { text: 'Solved?' }, action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] } } }, { kind: 'panel', body: 'Solved?' }],
		['a template', template('order_update', ['4711']), { kind: 'panel', body: 'Ihre Bestellung 4711 hat heute unser Lager verlassen.' }],
	])('brings %s to the phone', async (_, body, content) => {
		await lab.anaWrites({ text: { body: 'Hi' } });
		expect((await lab.send(body)).status).toBe(200);
		await lab.untilStatus('delivered');
		const chat = await lab.control('GET', `/customers/${lab.ana}/chat?number=${NUMBER}`);
		expect((chat.body['messages'] as object[]).at(-1)).toMatchObject({ content });
	});

	it.each([
		['no type', {}, {}, 3002],
		['a type without its content', { type: 'image' }, {}, 3002],
		['an unknown type', { type: 'poll', poll: {} }, {}, 3002],
		['4097 characters', text('a'.repeat(4097)), {}, 3002],
		['a file without a link', { type: 'image', image: { caption: 'Look' } }, {}, 3002],
		['a file that is nowhere', { type: 'image', image: { link: 'a.jpg' } }, {}, 3002],
		["a language in Meta's form", template('order_update', ['4711'], { code: 'de' }), {}, 3002],
		['an unknown template', template('order_update', ['4711'], 'fr'), {}, 4001],
		['too few values for a template', template('order_update', []), {}, 3003],
		['no recipient', text(), { to: [] }, 3002],
		['a recipient that is no list', text(), { to: ANA }, 3002],
		['a recipient with letters', text(), { to: ['Ana'] }, 3002],
	])('refuses %s', async (_, body, more, code) => {
		expect(await lab.send(body, more)).toEqual({ status: 400, body: { code, message: expect.stringMatching(/\w/) } });
		expect(lab.rows()).toEqual([]);
	});

	it('takes 4096 characters', async () => {
		expect((await lab.send(text('a'.repeat(4096)))).status).toBe(200);
	});

	it('refuses what is no JSON, and a number of somebody else', async () => {
		expect(await lab.api('POST', '/v1/messages', '{"to"')).toMatchObject({ status: 400, body: { code: 3001 } });
		expect(await lab.send(text(), { from: '+14155550199' })).toMatchObject({ status: 403, body: { code: 2004 } });
	});

	it.each([
		['no sign-in', ':'],
		['a wrong secret', `${KEY}:a guess`],
		['a wrong key', `a guess:${WORD}`],
	])('turns away %s', async (_, credentials) => {
		expect(await lab.api('GET', '/v1/templates', undefined, credentials)).toMatchObject({ status: 401, body: { code: 2001 } });
	});

	it('accepts a free text to a closed window and fails it afterwards, but not a template', async () => {
		const late = await lab.send(text());
		expect(late.status).toBe(200);
		expect(await lab.untilStatus('sent_failed')).toMatchObject({ message_id: late.body['message_id'], status: { error_code: 131047, loss: { loss_step: 2, loss_source: 'meta' } } });
		const { body } = await lab.send(template('order_update', ['4711']));
		await lab.untilStatus('delivered');
		expect(lab.statuses(body['message_id'])).toEqual(['plan', 'target_valid', 'sent', 'delivered']);
	});

	it('closes the window 24 hours after the customer wrote', async () => {
		await lab.anaWrites({ text: { body: 'Hi' } });
		await lab.control('POST', '/clock', { advanceHours: 24 });
		await lab.send(text());
		await lab.untilStatus('sent_failed');
	});

	it('tells who is not on WhatsApp, for each recipient of one id', async () => {
		await lab.anaWrites({ text: { body: 'Hi' } });
		const { body } = await lab.send(text(), { to: [`00${ANA}`, '+49 1555 9999999'] });
		expect(await lab.untilStatus('target_invalid')).toMatchObject({ message_id: body['message_id'], to: '4915559999999', status: { error_code: 131026, loss: { loss_step: 1 } } });
		expect(await lab.untilStatus('delivered')).toMatchObject({ message_id: body['message_id'], to: ANA });
	});

	it('says after five minutes that no receipt came, and still tells of the delivery', async () => {
		await lab.anaWrites({ text: { body: 'Hi' } });
		await lab.control('PATCH', `/customers/${lab.ana}`, { online: false });
		await lab.send(text());
		await lab.untilStatus('sent');
		await lab.control('POST', '/clock', { advanceMs: 5 * 60 * 1000 });
		await lab.untilStatus('delivered_timeout');
		await lab.control('PATCH', `/customers/${lab.ana}`, { online: true });
		await lab.untilStatus('delivered');
		expect(lab.statuses()).toEqual(['plan', 'target_valid', 'sent', 'delivered_timeout', 'delivered']);
	});

	it.each([
		['429', 429],
		['5xx', 500],
	])('answers a send with %s on demand, and sends nothing', async (kind, status) => {
		await lab.control('POST', '/faults', { phoneNumberId: NUMBER, kind });
		expect(await lab.send(text())).toMatchObject({ status, body: { code: 1000 } });
		expect(lab.rows()).toEqual([]);
		expect((await lab.send(text())).status).toBe(200);
	});

	it('fails an accepted message on demand', async () => {
		await lab.anaWrites({ text: { body: 'Hi' } });
		await lab.control('POST', '/faults', { phoneNumberId: NUMBER, kind: 'failed', code: 131049 });
		expect((await lab.send(text())).status).toBe(200);
		expect(await lab.untilStatus('sent_failed')).toMatchObject({ status: { error_code: 131049 } });
	});
});

describe('A dev key of the simulated EngageLab', () => {
	let lab: SimulatedEngageLab;
	afterEach(async () => await lab.close());

	it('may be limited to numbers', async () => {
		lab = await openEngageLab({ account: { keyNumbers: ['+14155550112'] }, numbers: [{ phone: OWN, name: 'One' }, { phone: '+14155550112', name: 'Two' }] });
		expect(await lab.send(text())).toMatchObject({ status: 403, body: { code: 2004 } });
		expect((await lab.send(text(), { from: '+14155550112' })).status).toBe(200);
	});

	it('may be switched off', async () => {
		lab = await openEngageLab({ account: { keyDisabled: true } });
		expect(await lab.send(text())).toMatchObject({ status: 401, body: { code: 2002 } });
	});
});
