import type { InboxConversation, InboxMessage, ThreadEntry } from '../../../nodes/shared/domain/inbox/inboxConversation';
import type { InboxMe } from '../../../nodes/shared/domain/inbox/inboxPeople';
import type { KeptTemplate } from '../../../nodes/shared/domain/template/keptTemplate';

export const HOUR = 60 * 60_000;

/** Times of the fixtures hang on the moment at which the test runs, as windows and waits do. */
export const ago = (milliseconds: number): string => new Date(Date.now() - milliseconds).toISOString();

export const CHANNEL = 'cloud:100200300';

export const ME: InboxMe = {
	id: 'eve',
	name: 'Eve Beispiel',
	email: 'eve@example.com',
	presence: 'online',
	isAdmin: true,
	teamIds: ['workshop'],
	languages: ['en'],
	channels: [{ id: CHANNEL, provider: 'cloud', phone: '+15550100200', displayName: 'Bike Shop', mayReply: true, mayReport: true }],
	hasPassword: true,
};

export const AGENTS = [
	{ id: 'eve', name: 'Eve Beispiel', presence: 'online' as const, teamIds: ['workshop'], openConversations: 3 },
	{ id: 'max', name: 'Max Muster', presence: 'busy' as const, teamIds: [], openConversations: 5 },
	{ id: 'zoe', name: 'Zoé Exemple', presence: 'offline' as const, teamIds: ['workshop'], openConversations: 0 },
];

export const TEAMS = [{ id: 'workshop', name: 'Workshop', memberIds: ['eve', 'zoe'] }];

export function conversation(id: string, changes: Partial<InboxConversation> = {}): InboxConversation {
	const at = changes.lastActivityAt ?? ago(10 * 60_000);
	return {
		id,
		channelId: CHANNEL,
		contactId: `contact-${id}`,
		contact: { id: `contact-${id}`, name: `Contact ${id}`, phone: '+4915112345678' },
		state: 'new',
		priority: 'normal',
		handledBy: 'none',
		ai: { turns: 0 },
		openedAt: at,
		lastActivityAt: at,
		cycleOpenedAt: at,
		waitingSince: at,
		resolutions: 0,
		windowClosesAt: new Date(Date.parse(at) + 24 * HOUR).toISOString(),
		tags: [],
		may: ['view', 'move', 'annotate', 'reply', 'report'],
		lastMessage: { direction: 'in', kind: 'text', text: 'Hello, is my bike ready?', at },
		...changes,
	};
}

export function message(id: string, changes: Partial<InboxMessage> = {}): ThreadEntry {
	const sentAt = changes.sentAt ?? ago(5 * 60_000);
	return { type: 'message', at: sentAt, message: { id, providerId: `wamid.${id}`, direction: 'in', kind: 'text', text: 'Hello', sentAt, ...changes } };
}

export const TEMPLATE: KeptTemplate = {
	id: 'template-1',
	name: 'bike_ready',
	language: 'en',
	status: 'Approved',
	category: 'Utility',
	body: 'Hello {{1}}, your bike is ready. You can pick it up until {{2}}.',
	footer: 'Bike Shop',
	buttons: [{ kind: 'quickReply', text: 'I come today' }],
	variables: ['1', '2'],
	form: {
		sendName: 'bike_ready',
		slots: [
			{ id: 'body_1', label: '{{1}} (Hello …, your)', target: { part: 'body' }, example: 'Ada', required: true },
			{ id: 'body_2', label: '{{2}} (up until …)', target: { part: 'body' }, example: 'Friday', required: true },
			{ id: 'button_0', label: 'Answer of "I come today"', target: { part: 'button', kind: 'quickReply', index: 0 }, required: false },
		],
		fixedButtons: [],
	},
	provider: 'cloud',
	account: 'waba',
	isPaused: false,
	syncedAt: '2026-11-01T00:00:00.000Z',
};
