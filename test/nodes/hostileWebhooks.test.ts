import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { WhatsAppCloudTrigger } from '../../nodes/WhatsAppCloudTrigger/WhatsAppCloudTrigger.node';
import { EngageLabWhatsAppTrigger } from '../../nodes/EngageLabWhatsAppTrigger/EngageLabWhatsAppTrigger.node';
import { TwilioWhatsAppTrigger } from '../../nodes/TwilioWhatsAppTrigger/TwilioWhatsAppTrigger.node';
import { closeStores, storeFor } from '../../nodes/shared/n8n/storeFor';
import { callWebhook, type WebhookAnswer } from '../kit/callWebhook';
import { APP_SECRET, cloudEnvelope, sign } from '../kit/cloudWebhook';
import { ENGAGELAB_CREDENTIAL } from '../kit/engageLabNode';
import { temporaryStore } from '../kit/temporaryStore';
import { ACCOUNT_SID, AUTH_TOKEN, messageSid, OWN_NUMBER, signedForm, textOfAna } from '../kit/twilioWebhook';
import { callback, responseRow } from '../shared/providers/engagelab/sampleRows';
import { describeOnPostgres } from '../shared/store/postgres/describeOnPostgres';
import { dropSchema, newSchemaName } from '../shared/store/postgres/temporaryPostgresStore';
import { TEST_SERVER } from '../shared/store/postgres/testServer';

const KEY = 'Zt4v9QnB2kD7xWm1-invented';
const DEEP = 20_000;
const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;

/** What somebody could write, or call themselves, in order to break something; as the raw bytes of a JSON text where JavaScript has no way to write it. */
const HOSTILE: Array<[what: string, text: string]> = [
	['NUL and other control characters', 'a\0b\u0001\u001b[31m\u007f'],
	['marks that turn the direction of reading', '\u202Efdp.exe\u2066\u200F'],
	['half of a surrogate pair', 'a\ud800b\udc00'],
	['a name of a prototype', '__proto__'],
	['a path', '../../../../etc/passwd\0.pdf'],
	['markup', '<img src=x onerror=alert(1)>"\'><script>alert(1)</script>'],
	['a formula', '=HYPERLINK("http://127.0.0.1/","x")'],
	['an expression of n8n', '={{ $env.PATH }} {{ 1 + 1 }}'],
	['SQL', "'; drop table messages; --"],
	['a regular-expression bomb', `${'a'.repeat(50_000)}!`],
	['a text of a megabyte', 'x'.repeat(1024 * 1024)],
	['ten thousand marks on one letter', `e${'\u0301'.repeat(10_000)}`],
];

/** Bytes in the place of a whole text inside the body. */
const STRANGE_BYTES: Array<[what: string, bytes: Buffer]> = [
	['invalid UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0x22])],
	['a deeply nested value', Buffer.from(nested(DEEP))],
	['a prototype key', Buffer.from('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}')],
	['a number beyond all numbers', Buffer.from('1e999')],
	['another type', Buffer.from('[null,true,{}]')],
];

const HOLE = 'HERE-COMES-SOMETHING';

function withBytes(payload: unknown, bytes: Buffer): Buffer {
	const [before = '', ...after] = JSON.stringify(payload).split(`"${HOLE}"`);
	return Buffer.concat([Buffer.from(before), ...after.flatMap((text) => [bytes, Buffer.from(text)])]);
}

type Credential = ICredentialDataDecryptedObject;
interface Way {
	/** Posts a webhook with this text, rightly signed, wherever a contact has a say. */
	post: (store: Credential, id: string, text: string) => Promise<WebhookAnswer>;
	postBytes?: (store: Credential, id: string, bytes: Buffer) => Promise<WebhookAnswer>;
	idOf: (id: string) => string;
}

const parameters = { events: ['message'], remember: true };

const cloudBody = (id: string, text: string) =>
	cloudEnvelope({
		contacts: [{ profile: { name: text, username: text }, wa_id: '4915112345678', user_id: 'DE.13491208655302741918' }],
		messages: [
			{ from: '4915112345678', id, timestamp: '1763600000', type: 'document', document: { id: '77', caption: text, filename: text, mime_type: text }, context: { id: text, from: text }, referral: { headline: text, source_url: text } },
		],
	});
const postCloud = async (store: Credential, rawBody: Buffer) =>
	await callWebhook(new WhatsAppCloudTrigger(), { parameters, rawBody, headers: sign(rawBody), credentials: { whatsAppCloudApi: { appSecrets: APP_SECRET, apiVersion: 'v25.0' }, helpdeskStoreApi: store } });

const engageLabBody = (id: string, text: string) =>
	callback(responseRow({ type: 'document', document: { caption: text, filename: text, link: text, mime_type: text } }, { id, contact: { profile: { name: text }, wa_id: '4915550000001' }, row: { itime: Math.floor(Date.now() / 1000) } }));
const postEngageLab = async (store: Credential, rawBody: Buffer) =>
	await callWebhook(new EngageLabWhatsAppTrigger(), {
		parameters: { ...parameters, urlKey: { __rl: true, mode: 'key', value: KEY } },
		query: { key: KEY },
		rawBody,
		credentials: { engageLabWhatsAppApi: { ...ENGAGELAB_CREDENTIAL, businessNumber: '+14155550100' }, helpdeskStoreApi: store },
	});

const WAYS: Array<[string, Way]> = [
	['WhatsApp Cloud', { idOf: (id) => `wamid.${id}`, post: async (store, id, text) => await postCloud(store, Buffer.from(JSON.stringify(cloudBody(`wamid.${id}`, text)))), postBytes: async (store, id, bytes) => await postCloud(store, withBytes(cloudBody(`wamid.${id}`, HOLE), bytes)) }],
	[
		'Twilio',
		{
			idOf: (id) => messageSid(id.length),
			post: async (store, id, text) => {
				const url = 'http://127.0.0.1:5678/webhook/test/twilio%20whatsapp%20trigger/twilio-whatsapp';
				const form = { ...textOfAna(messageSid(id.length), text), ProfileName: text, NumMedia: '1', MediaUrl0: text, MediaContentType0: text, ButtonText: text };
				return await callWebhook(new TwilioWhatsAppTrigger(), { parameters, ...signedForm(url, form), credentials: { twilioWhatsAppApi: { accountSid: ACCOUNT_SID, authTokens: AUTH_TOKEN, phoneNumber: OWN_NUMBER, baseUrl: 'http://127.0.0.1:9' }, helpdeskStoreApi: store } });
			},
		},
	],
	['EngageLab', { idOf: (id) => `wamid.${id}`, post: async (store, id, text) => await postEngageLab(store, Buffer.from(JSON.stringify(engageLabBody(`wamid.${id}`, text)))), postBytes: async (store, id, bytes) => await postEngageLab(store, withBytes(engageLabBody(`wamid.${id}`, HOLE), bytes)) }],
];

/** Kept, received into a conversation and read again, or refused for good: never a reason to send it again for days. */
function describeHostile(newStore: () => { credential: Credential; remove: () => Promise<void> }): void {
	let store: ReturnType<typeof newStore>;
	beforeEach(() => {
		store = newStore();
	});
	afterEach(async () => await store.remove());

	async function takes(first: WebhookAnswer, again: () => Promise<WebhookAnswer>, id: string): Promise<void> {
		if (first.status === 400) return;
		expect(first.status).toBeUndefined();
		const [item] = first.returned.workflowData?.[0] ?? [];
		expect(item?.json).toMatchObject({ event: 'message', message: { id } });
		expect((await again()).returned.workflowData).toBeUndefined();
		const desk = await storeFor(store.credential);
		const { conversation } = await desk.receiveMessage(item!.json as never, new Date());
		const read = await desk.conversations.get(conversation!.id, new Date());
		expect(read).toMatchObject({ ok: true, value: { messages: [{ providerId: id }] } });
		expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
	}

	describe.each(WAYS)('over %s', (_, { post, postBytes, idOf }) => {
		it.each(HOSTILE)('takes %s', async (what, text) => {
			await takes(await post(store.credential, what, text), async () => await post(store.credential, what, text), idOf(what));
		});
		if (!postBytes) return;
		it.each(STRANGE_BYTES)('takes %s', async (what, bytes) => {
			await takes(await postBytes(store.credential, what, bytes), async () => await postBytes(store.credential, what, bytes), idOf(what));
		});
	});
}

describe('What is meant to break a trigger, with SQLite', () => describeHostile(() => temporaryStore()));

describeOnPostgres('What is meant to break a trigger, with PostgreSQL', () =>
	describeHostile(() => {
		const schema = newSchemaName();
		const { host, port, database, user, password } = TEST_SERVER;
		const credential = { engine: 'postgres', host, port, database, user, ssl: 'disable', poolSize: 3, schema, ...(password ? { password } : {}) };
		const remove = async () => {
			await closeStores();
			await dropSchema(schema);
		};
		return { credential, remove };
	}),
);
