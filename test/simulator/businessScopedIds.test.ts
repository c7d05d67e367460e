import { ADA, NUMBER, openDesk, type Json, type SimulatedDesk, listOf, textOf } from './simulatedDesk';

const CUSTOMERS = [
	{ name: 'Ada', phone: ADA },
	{ name: 'Bo', phone: '+55 11 98765-4321', userId: 'BR.271828' },
	{ name: 'Chandra', userId: 'SG.314159', username: '@chandra' },
];

let desk: SimulatedDesk;
beforeEach(async () => {
	desk = await openDesk({ customers: CUSTOMERS });
});
afterEach(() => desk.close());

async function customerId(name: string): Promise<string> {
	const { body } = await desk.control('GET', '/customers');
	return textOf(listOf(body['customers']).find((customer) => textOf(customer['name']) === name)?.['id']);
}

async function writes(name: string): Promise<Json | undefined> {
	await desk.control('POST', `/customers/${await customerId(name)}/messages`, { to: NUMBER, text: { body: 'Hi' }, wait: true });
	return desk.values().at(-1);
}

const text = { to: undefined, type: 'text', text: { body: 'Hello' } };

describe('a customer', () => {
	it('with both identities is named by both', async () => {
		expect(await writes('Bo')).toMatchObject({
			contacts: [{ wa_id: '5511987654321', user_id: 'BR.271828' }],
			messages: [{ from: '5511987654321', from_user_id: 'BR.271828' }],
		});
	});

	it('without a phone is named by the user id alone: the other keys are left out, not empty', async () => {
		const value = await writes('Chandra');
		expect(value?.['contacts']).toEqual([{ profile: { name: 'Chandra', username: 'chandra' }, user_id: 'SG.314159' }]);
		const [message] = listOf(value?.['messages']);
		expect(message).toMatchObject({ from_user_id: 'SG.314159' });
		expect(message).not.toHaveProperty('from');
	});

	it('without a phone is reached by recipient', async () => {
		await writes('Chandra');
		const answer = await desk.send({ ...text, recipient: 'SG.314159' });
		expect(answer.body['contacts']).toEqual([{ input: 'SG.314159', user_id: 'SG.314159' }]);
		await desk.receiver.until(3);
		expect(desk.statuses()[0]).toMatchObject({ status: 'sent', recipient_user_id: 'SG.314159' });
		expect(desk.statuses()[0]).not.toHaveProperty('recipient_id');
	});

	it('with an unknown user id is accepted and then fails with 131026', async () => {
		expect((await desk.send({ ...text, recipient: 'SG.999' })).status).toBe(200);
		await desk.receiver.until(1);
		expect(desk.statuses()[0]).toMatchObject({ status: 'failed', errors: [{ code: 131026 }] });
	});

	it('is reached by the phone, when both are given', async () => {
		const answer = await desk.send({ ...text, to: `+${ADA}`, recipient: 'SG.314159' });
		expect(answer.body['contacts']).toEqual([{ input: `+${ADA}`, wa_id: ADA }]);
	});

	it('in Brazil is found under the old spelling of the number, and answered in the one WhatsApp knows', async () => {
		const answer = await desk.send({ ...text, to: '+55 11 8765 4321' });
		expect(answer.body['contacts']).toEqual([{ input: '+55 11 8765 4321', wa_id: '5511987654321' }]);
	});

	it('without a phone gets no one-time passcode', async () => {
		const code = [{ type: 'text', text: '123456' }];
		const components = [{ type: 'body', parameters: code }, { type: 'button', sub_type: 'url', index: '0', parameters: code }];
		const template = { type: 'template', template: { name: 'sign_in_code', language: { code: 'en_US' }, components } };
		expect((await desk.send({ ...template, to: undefined, recipient: 'SG.314159' })).body['error']).toMatchObject({ code: 131062 });
		expect((await desk.send({ ...template, to: `+${ADA}` })).status).toBe(200);
	});
});
