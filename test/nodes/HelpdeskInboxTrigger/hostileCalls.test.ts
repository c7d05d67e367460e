import { HelpdeskInboxTrigger } from '../../../nodes/HelpdeskInboxTrigger/HelpdeskInboxTrigger.node';
import { LARGEST_FILE_BYTES } from '../../../nodes/shared/domain/inbox/inboxLimits';
import type { InboxAnswer } from '../../../nodes/shared/domain/inbox/inboxError';
import { digestOf, newToken } from '../../../nodes/shared/n8n/signIn/secrets';
import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { callWebhook } from '../../kit/callWebhook';
import { temporaryStore } from '../../kit/temporaryStore';

const MEGABYTE = 1024 * 1024;
/** All but signing out, after which nobody could ask any more, and names that every object has. */
const CALLS = [
	...['signIn.link', 'signIn.password', 'signIn.renew', 'signIn.sendLink', 'me', 'me.setPassword', 'me.setPresence', 'desk', 'board', 'report', 'report.csv', 'access.find', 'access.set'],
	...['agents.find', 'agents.save', 'agents.deactivate', 'teams.save', 'teams.remove', 'channels.find', 'schedules.find', 'rules.find', 'rules.save', 'rules.move', 'rules.remove'],
	...['conversations.list', 'conversations.counts', 'conversations.get', 'conversations.earlier', 'conversations.typing', 'contacts.find', 'contacts.get', 'contacts.update', 'contacts.merge'],
	...['cannedReplies.find', 'cannedReplies.fill', 'cannedReplies.save', 'cannedReplies.remove', 'templates.find', 'templates.preview', 'views.save', 'views.remove'],
	...['actions.do', 'actions.get', 'media.get', 'live.poll', '__proto__', 'constructor', 'hasOwnProperty'],
];
const FIELDS = [
	...['action', 'add', 'after', 'agentId', 'attributes', 'before', 'by', 'capacity', 'channelId', 'channelIds', 'contactId', 'conversationId', 'cursor', 'email', 'everywhere', 'file', 'filter', 'from'],
	...['holder', 'id', 'into', 'isAdmin', 'key', 'kind', 'languages', 'limit', 'memberIds', 'messageId', 'name', 'onlyIfFree', 'order', 'password', 'phone', 'position', 'presence', 'priorities'],
	...['priority', 'queue', 'reason', 'refreshToken', 'remove', 'replyTo', 'role', 'rule', 'search', 'sharing', 'shortcut', 'skills', 'states', 'tag', 'teamId', 'templateId', 'text', 'to', 'token', 'topic'],
	...['until', 'values', 'viewId', 'zone', '__proto__', 'constructor', 'toString'],
];
const nested = (depth: number) => JSON.parse(`${'{"id":['.repeat(depth)}1${']}'.repeat(depth)}`) as unknown;
const HOSTILE: Array<[what: string, value: unknown]> = [
	['NUL and half a letter', 'a\0b\ud800'],
	['marks that turn the direction of reading', '\u202Efdp.exe\u2066'],
	['a name of a prototype', '__proto__'],
	['SQL', "' or 1=1; drop table agents; --"],
	['a path', '../../../../etc/passwd'],
	['a text of a megabyte', 'x'.repeat(MEGABYTE)],
	['a regular-expression bomb', `${'a'.repeat(19_000)}!`],
	['an endless number', 1e308],
	['a negative number', -1],
	['null', null],
	['a list of lists', [[[]]]],
	['20,000 levels', nested(20_000)],
	['an object with keys of prototypes', JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"length":1e9}')],
];

describe('The inbox that is called by whoever', () => {
	const place = temporaryStore();
	let bearer: string;
	beforeAll(async () => {
		const store = await storeFor(place.credential);
		const at = new Date();
		const agent = await store.agents.create({ name: 'Eve', email: 'eve@example.com', isAdmin: true }, { kind: 'desk' }, at);
		const token = newToken();
		const later = new Date(at.getTime() + 600_000);
		if (!agent.ok) throw new Error(agent.failure.kind);
		await store.signIn.openSession({ agentId: agent.value.id, beganWith: 'link', accessHash: digestOf(token), accessExpiresAt: later, refreshHash: digestOf(newToken()), expiresAt: later }, at);
		bearer = `Bearer ${token}`;
	});
	afterAll(async () => await place.remove());

	const ask = async (given: { type?: string; authorization?: string; body?: unknown; unread?: AsyncIterable<Buffer> }) => {
		const { type = 'application/json', authorization = bearer, ...request } = given;
		const { body } = await callWebhook(new HelpdeskInboxTrigger(), { ...request, headers: { 'content-type': type, authorization }, credentials: { helpdeskStoreApi: place.credential } });
		return body as InboxAnswer<unknown>;
	};
	/** A file that never ends; counts what was read of it. */
	const endless = () => {
		const read = { megabytes: 0 };
		const head = Buffer.from(JSON.stringify({ call: 'actions.do', request: {} }));
		const length = Buffer.alloc(4);
		length.writeUInt32BE(head.length);
		const bytes = async function* () {
			yield Buffer.concat([length, head]);
			for (;;) {
				await Promise.resolve();
				read.megabytes++;
				yield Buffer.alloc(MEGABYTE);
			}
		};
		return { read, unread: bytes() };
	};

	it.each([
		['nothing', ''],
		['a token that nobody has', `Bearer ${'A'.repeat(43)}`],
	])('reads nothing of a file of somebody who comes with %s', async (_, authorization) => {
		const { read, unread } = endless();
		expect(await ask({ type: 'application/octet-stream', authorization, unread })).toMatchObject({ ok: false, error: { code: 'signedOut' } });
		expect(read.megabytes).toBe(0);
	});

	it('gives up a file that is larger than any that WhatsApp takes', async () => {
		const { read, unread } = endless();
		expect(await ask({ type: 'application/octet-stream', unread })).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
		expect(read.megabytes).toBeLessThanOrEqual(LARGEST_FILE_BYTES / MEGABYTE + 1);
	});

	it.each(HOSTILE)('answers with words whatever is asked for with %s, in any field of any call', async (_, value) => {
		const request = Object.fromEntries(FIELDS.map((name) => [name, value]));
		const withAction = { ...request, key: 'a key', action: { ...request, kind: 'reply' }, filter: request, rule: { ...request, condition: request, effects: request } };
		for (const call of CALLS) {
			for (const given of [request, withAction]) {
				const answer = await ask({ body: { call, request: given } });
				if (!answer.ok) expect({ call, ...answer.error }).toMatchObject({ call, code: expect.stringMatching(/^(badRequest|notFound|notAllowed|notAccepted|refused|signedOut|tooMany)$/) as string });
			}
		}
		expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
	});
});
