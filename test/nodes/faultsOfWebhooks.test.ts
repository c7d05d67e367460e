import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { EngageLabWhatsAppTrigger } from '../../nodes/EngageLabWhatsAppTrigger/EngageLabWhatsAppTrigger.node';
import { TwilioWhatsAppTrigger } from '../../nodes/TwilioWhatsAppTrigger/TwilioWhatsAppTrigger.node';
import { WhatsAppCloudTrigger } from '../../nodes/WhatsAppCloudTrigger/WhatsAppCloudTrigger.node';
import { callWebhook, type WebhookAnswer } from '../kit/callWebhook';
import { APP_SECRET, receiptFor, sign, textOfAda } from '../kit/cloudWebhook';
import { ENGAGELAB_CREDENTIAL } from '../kit/engageLabNode';
import { seededChance } from '../kit/seededChance';
import { ACCOUNT_SID, AUTH_TOKEN, messageSid, OWN_NUMBER, receiptOf, signedForm, textOfAna } from '../kit/twilioWebhook';
import { callback, responseRow, statusRow } from '../shared/providers/engagelab/sampleRows';
import { deskOfEachTest } from './HelpdeskConversation/deskNode';

const KEY = 'Zt4v9QnB2kD7xWm1-invented';
const URL_OF_TWILIO = 'http://127.0.0.1:5678/webhook/test/twilio%20whatsapp%20trigger/twilio-whatsapp';
const SEED = Number(process.env['SEED'] ?? 20261121);
const FLOOD = 120;
const HOUR = 3_600;
const parameters = { events: ['message'], remember: true };

type Store = ICredentialDataDecryptedObject;
interface Way {
	/** `at` in seconds since 1970, by the provider's clock; Twilio tells none. */
	message: (store: Store, number: number, at: number) => Promise<WebhookAnswer>;
	receipt: (store: Store, state: string, at: number) => Promise<WebhookAnswer>;
	/** The provider's id of the reply that the receipts are about. */
	replyId: string;
	tellsTime: boolean;
}

const cloud = async (store: Store, payload: unknown) => {
	const rawBody = Buffer.from(JSON.stringify(payload));
	return await callWebhook(new WhatsAppCloudTrigger(), { parameters, rawBody, headers: sign(rawBody), credentials: { whatsAppCloudApi: { appSecrets: APP_SECRET, apiVersion: 'v25.0' }, helpdeskStoreApi: store } });
};
const twilio = async (store: Store, form: Record<string, string>) =>
	await callWebhook(new TwilioWhatsAppTrigger(), { parameters, ...signedForm(URL_OF_TWILIO, form), credentials: { twilioWhatsAppApi: { accountSid: ACCOUNT_SID, authTokens: AUTH_TOKEN, phoneNumber: OWN_NUMBER, baseUrl: 'http://127.0.0.1:9' }, helpdeskStoreApi: store } });
const engageLab = async (store: Store, payload: unknown) =>
	await callWebhook(new EngageLabWhatsAppTrigger(), { parameters: { ...parameters, urlKey: { __rl: true, mode: 'key', value: KEY } }, query: { key: KEY }, rawBody: Buffer.from(JSON.stringify(payload)), credentials: { engageLabWhatsAppApi: { ...ENGAGELAB_CREDENTIAL, businessNumber: '+14155550100' }, helpdeskStoreApi: store } });

const WAYS: Array<[string, Way]> = [
	['WhatsApp Cloud', { tellsTime: true, replyId: 'wamid.reply', message: async (store, number, at) => await cloud(store, textOfAda(`wamid.${number}`, `Text ${number}`, at)), receipt: async (store, state, at) => await cloud(store, receiptFor('wamid.reply', state, at)) }],
	['Twilio', { tellsTime: false, replyId: messageSid(999), message: async (store, number) => await twilio(store, textOfAna(messageSid(number), `Text ${number}`)), receipt: async (store, state) => await twilio(store, receiptOf(messageSid(999), state)) }],
	[
		'EngageLab',
		{
			tellsTime: true,
			replyId: 'cbgg4if6o9ukqaalfug0',
			message: async (store, number, at) => await engageLab(store, callback(responseRow({ type: 'text', text: { body: `Text ${number}` } }, { id: `wamid.${number}`, row: { itime: at }, data: { msg_time: at } }))),
			receipt: async (store, state, at) => await engageLab(store, callback(statusRow(state, { row: { itime: at }, data: { msg_time: at } }))),
		},
	],
];

describe.each(WAYS)(`Webhooks of %s`, (_, { message, receipt, replyId, tellsTime }) => {
	const desk = deskOfEachTest();
	const now = () => Math.floor(Date.now() / 1000);
	const items = (answers: WebhookAnswer[]) => answers.flatMap(({ returned }) => returned.workflowData?.[0] ?? []).map(({ json }) => json);
	const shuffled = <T>(list: readonly T[]): T[] => {
		const chance = seededChance(SEED);
		return list.map((value) => ({ value, at: chance() })).sort((one, other) => one.at - other.at).map(({ value }) => value);
	};
	const receive = async (answer: WebhookAnswer) => {
		const { conversation } = await desk.receive(items([answer])[0]!);
		return conversation as { id: string; windowClosesAt?: string; messages?: number };
	};

	it('start one execution for a message that comes six times', async () => {
		const at = now();
		const answers: WebhookAnswer[] = [];
		for (let times = 0; times < 6; times++) answers.push(await message(desk.credential(), 1, at));
		expect(items(answers)).toHaveLength(1);
	});

	it(`are all kept, each once, in one conversation, when a contact floods the desk, doubled and in any order (seed ${SEED})`, async () => {
		const at = now();
		const numbers = shuffled(Array.from({ length: FLOOD * 2 }, (_each, index) => index % FLOOD));
		const answers = await Promise.all(numbers.map(async (number) => await message(desk.credential(), number, at - FLOOD + number)));
		const fresh = items(answers);
		expect(fresh).toHaveLength(FLOOD);
		const store = await desk.open();
		const conversations = new Set<string>();
		for (const item of fresh) conversations.add((await store.receiveMessage(item as never, new Date())).conversation!.id);
		expect(conversations.size).toBe(1);
		const read = await store.conversations.get([...conversations][0]!, new Date());
		expect(read.ok && new Set(read.value.messages.map(({ text }) => text)).size).toBe(read.ok && read.value.messages.length);
	});

	it('leave a message at the furthest that any receipt told, in whatever order and however often they come', async () => {
		const { id } = await receive(await message(desk.credential(), 1, now()));
		const store = await desk.open();
		// One receipt overtakes the answer to the send.
		await receipt(desk.credential(), 'delivered', now());
		await store.recordReply({ conversationId: id, providerId: replyId, kind: 'text', text: 'On its way', author: 'automation' }, new Date());
		for (const state of shuffled(['sent', 'read', 'delivered', 'sent', 'read', 'delivered'])) await receipt(desk.credential(), state, now());
		const read = await store.conversations.get(id, new Date());
		expect(read.ok && read.value.messages.find(({ providerId }) => providerId === replyId)?.state).toBe('read');
	});

	it('that are three days late still start an execution, and the service window is as old as the message', async () => {
		const { windowClosesAt } = await receive(await message(desk.credential(), 1, now() - 72 * HOUR));
		const isOpen = Date.parse(windowClosesAt ?? '') > Date.now();
		// Twilio tells no time, so that a late message counts from when it came.
		expect(isOpen).toBe(!tellsTime);
	});

	it.each([-10 * 60, 10 * 60])('by a clock that is %i seconds off start an execution, and the window stays open for about a day', async (seconds) => {
		const { windowClosesAt } = await receive(await message(desk.credential(), 1, now() + seconds));
		const left = (Date.parse(windowClosesAt ?? '') - Date.now()) / 1000;
		expect(Math.abs(left - 24 * HOUR)).toBeLessThanOrEqual(11 * 60);
	});
});
