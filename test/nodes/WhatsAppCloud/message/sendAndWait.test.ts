import { ExecuteContext } from 'n8n-core';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import nock from 'nock';

import { storeFor } from '../../../../nodes/shared/n8n/storeFor';
import { WhatsAppCloud } from '../../../../nodes/WhatsAppCloud/WhatsAppCloud.node';
import { ACCOUNT_CREDENTIAL, answerOnce, refusal, withoutNetwork } from '../../../kit/cloudNode';
import { NUMBER_ID } from '../../../kit/cloudWebhook';
import { runNode, type NodeRun } from '../../../kit/runNode';
import { temporaryStore } from '../../../kit/temporaryStore';

const CHANNEL = `cloud:${NUMBER_ID}`;
const ADA = { phone: '+4915112345678' };
const HOUR_MS = 3_600_000;

const fromAda: IDataObject = {
	event: 'message',
	channel: { id: CHANNEL },
	contact: { key: 'phone:+4915112345678', ...ADA },
	message: { id: 'wamid.IN', kind: 'text', text: 'Hello' },
};

describe('Send and Wait', () => {
	let store: ReturnType<typeof temporaryStore>;
	let slept: Date[];
	let passedOn: unknown;
	withoutNetwork();

	beforeEach(() => {
		store = temporaryStore();
		slept = [];
		passedOn = undefined;
		jest.spyOn(ExecuteContext.prototype, 'putExecutionToWait').mockImplementation(async function (this: ExecuteContext, until) {
			slept.push(until);
			passedOn = this.getExecuteData().data.main?.[0]?.map(({ json }) => json);
			await Promise.resolve();
		});
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await store.remove();
	});

	const ask = async (parameters: INodeParameters = {}, run: Partial<NodeRun> = {}) => {
		const [results = []] = await runNode(new WhatsAppCloud(), {
			parameters: { resource: 'message', operation: 'sendAndWait', answerWith: 'text', text: 'Which order?', ...parameters },
			items: [fromAda],
			credentials: { whatsAppCloudApi: ACCOUNT_CREDENTIAL, helpdeskStoreApi: store.credential },
			...run,
		});
		return results.map(({ json }) => json);
	};
	const sends = (id = 'wamid.Q') => answerOnce('POST', `${NUMBER_ID}/messages`, { messages: [{ id }] });
	const answer = async (given: object = {}) => {
		const desk = await storeFor(store.credential);
		const sentAt = new Date();
		const event = { event: 'message', provider: 'cloud', channel: { id: CHANNEL }, contact: { key: 'phone', ...ADA }, message: { id: 'wamid.A', kind: 'text', sentAt: sentAt.toISOString() }, raw: {} } as const;
		const { contact } = await desk.receiveMessage(event, sentAt);
		return await desk.waits.take({ contactId: contact.id, channelId: CHANNEL, messageId: 'wamid.A', isChoice: false, sentAt, ...given }, sentAt);
	};

	it('sends the question, remembers who is asked, and lets the workflow sleep until the time is over', async () => {
		const sent = sends();
		const before = Date.now();
		await ask({ waitAmount: 2, waitUnit: 'hours' });
		expect(sent.body).toMatchObject({ to: ADA.phone, type: 'text', text: { body: 'Which order?' } });
		expect(slept[0]!.getTime() - before).toBeGreaterThanOrEqual(2 * HOUR_MS);
		expect(slept[0]!.getTime() - before).toBeLessThan(2 * HOUR_MS + 10_000);
		expect(await answer()).toEqual({ id: expect.any(String), questionId: 'wamid.Q', resumeUrl: expect.stringMatching(/\/webhook-waiting\/7\/node-under-test\?wait=[\w-]+&signature=\w+/) });
	});

	it('goes on with the item, not answered, when the time is over', async () => {
		sends();
		const [item] = await ask();
		expect(passedOn).toEqual([{ ...fromAda, sent: expect.objectContaining({ id: 'wamid.Q' }), sentMessages: expect.any(Array), answered: false }]);
		expect([item]).toEqual(passedOn);
	});

	it.each<[kind: string, parameters: INodeParameters, content: object]>([
		['buttons', { buttons: { button: [{ title: 'Yes', id: 'yes' }, { title: 'No', id: 'no' }] } }, { type: 'button', action: { buttons: [{ reply: { id: 'yes' } }, { reply: { id: 'no' } }] } }],
		['list', { buttonText: 'Choose', rows: { row: [{ title: 'Monday', id: 'mon', description: '', section: '' }] } }, { type: 'list', action: { button: 'Choose', sections: [{ rows: [{ id: 'mon', title: 'Monday' }] }] } }],
	])('asks with %s, without anything secret in what the phone gets', async (answerWith, parameters, interactive) => {
		const sent = sends();
		await ask({ answerWith, ...parameters });
		expect(sent.body).toMatchObject({ type: 'interactive', interactive });
		expect(JSON.stringify(sent.body)).not.toMatch(/signature|webhook/);
	});

	it('puts nothing secret into its items', async () => {
		sends();
		expect(JSON.stringify(await ask())).not.toMatch(/signature|webhook-waiting/);
	});

	it('leaves what is typed to the desk where only a choice is accepted', async () => {
		sends();
		await ask({ answerWith: 'buttons', buttons: { button: [{ title: 'Yes', id: 'yes' }] }, onlyChoice: true });
		expect(await answer()).toBeUndefined();
		expect(await answer({ isChoice: true, quotes: 'wamid.Q' })).toBeDefined();
	});

	it('keeps the question in the conversation of the item', async () => {
		const desk = await storeFor(store.credential);
		const event = { event: 'message', provider: 'cloud', channel: { id: CHANNEL }, contact: { key: 'phone', ...ADA }, message: { id: 'wamid.IN', kind: 'text' }, raw: {} } as const;
		const { conversation } = await desk.receiveMessage(event, new Date());
		sends();
		await ask({}, { items: [{ ...fromAda, conversation: { id: conversation!.id } }] });
		const details = await desk.conversations.get(conversation!.id, new Date());
		expect(details).toMatchObject({ ok: true, value: { messages: [{ providerId: 'wamid.IN' }, { providerId: 'wamid.Q', text: 'Which order?', author: 'automation' }] } });
	});

	it('refuses a second question while one is open, before anything is sent', async () => {
		sends();
		await ask();
		await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('still waits'), description: expect.stringContaining('Take Over') });
		expect(slept).toHaveLength(1);
	});

	it('takes over from an open question where that is wanted', async () => {
		sends();
		await ask();
		sends('wamid.Q2');
		await ask({ replaces: true });
		expect(await answer()).toMatchObject({ questionId: 'wamid.Q2' });
	});

	it('waits for nothing when the question was not sent', async () => {
		nock.cleanAll();
		answerOnce('POST', `${NUMBER_ID}/messages`, refusal(131_047, 'More than 24 hours'), 400);
		await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('131047') });
		expect(slept).toEqual([]);
		expect(await answer()).toBeUndefined();
		sends();
		await ask();
		expect(slept).toHaveLength(1);
	});

	it.each<[what: string, parameters: INodeParameters, run: Partial<NodeRun>, message: string]>([
		['two items', {}, { items: [fromAda, fromAda] }, 'got 2 items'],
		['no text', { text: ' ' }, {}, 'The text'],
		['a number that is none', { recipient: 'phone', phone: 'Ada' }, {}, 'is not international'],
		['no time', { waitAmount: 0 }, {}, 'The time to wait'],
		['a time that is no number', { waitAmount: 'soon' }, {}, 'The time to wait'],
		['more than a year', { waitAmount: 366, waitUnit: 'days' }, {}, 'The time to wait'],
	])('sends nothing and says what is wrong: %s', async (_what, parameters, run, message) => {
		await expect(ask(parameters, run)).rejects.toMatchObject({ message: expect.stringContaining(message) });
		expect(slept).toEqual([]);
	});

	it('goes on with the reason where errors are to be passed on, without the count of items that means nothing to people', async () => {
		const [item] = await ask({ text: '' }, { continueOnFail: true });
		expect(item).toMatchObject({ message: { id: 'wamid.IN' }, error: { message: expect.stringMatching(/^The text.*[^\]]$/) } });
		expect(slept).toEqual([]);
	});
});
