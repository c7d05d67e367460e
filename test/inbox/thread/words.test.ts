import { english } from '../../../inbox/i18n/english';
import { translator } from '../../../inbox/i18n/translate';
import { eventWords } from '../../../inbox/thread/eventWords';
import { briefOf } from '../../../inbox/thread/kindWords';
import { safeType } from '../../../inbox/thread/safeType';
import { HISTORY_EVENT_TYPES } from '../../../nodes/shared/domain/history/historyEvent';
import { MESSAGE_KINDS } from '../../../nodes/shared/domain/message/inboundMessage';

const words = translator('en', english);
const names = { actor: 'Max', agent: (id: string) => (id === 'eve' ? 'Eve' : undefined), team: (id: string) => (id === 'w' ? 'Workshop' : undefined) };
const event = (type: (typeof HISTORY_EVENT_TYPES)[number], data?: Record<string, unknown>) => ({ id: 'e', type, at: '2026-11-21T09:00:00Z', actor: { kind: 'agent' as const, id: 'max' }, data });

describe('Events in words', () => {
	it.each([
		[event('assigned', { agentId: 'eve' }), 'Max assigned it to Eve'],
		[event('assigned', { teamId: 'w' }), 'Max assigned it to Workshop'],
		[event('topicChanged', { to: 'Returns' }), 'Max set the topic to Returns'],
		[event('topicChanged', { from: 'Returns' }), 'Max removed the topic'],
		[event('priorityChanged', { to: 'urgent' }), 'Max set the priority to Urgent'],
		[event('tagsChanged', { added: ['vip'], removed: ['old'] }), 'Max changed the tags: +vip −old'],
		[event('conversationResolved'), 'Max resolved the conversation'],
		[event('noteAdded'), undefined],
	])('%j', (happened, sentence) => {
		expect(eventWords(happened, names, words)).toBe(sentence);
	});

	it.each(HISTORY_EVENT_TYPES)('never break over %s with data that makes no sense', (type) => {
		expect(() => eventWords(event(type, { to: 7, agentId: {}, added: 'no list' }), names, words)).not.toThrow();
	});
});

describe('A message in short', () => {
	it.each(MESSAGE_KINDS)('says something for %s without a text', (kind) => {
		expect(briefOf({ kind }, words)).not.toBe('');
	});

	it('is its text', () => {
		expect(briefOf({ kind: 'image', text: 'Look' }, words)).toBe('Look');
	});
});

describe('The type of a file that a browser shows', () => {
	it.each([
		['image', 'image/png', 'image/png'],
		['image', 'text/html', 'application/octet-stream'],
		['document', 'text/html', 'application/octet-stream'],
		['audio', 'audio/ogg', 'audio/ogg'],
		['audio', 'image/svg+xml', 'application/octet-stream'],
		['video', undefined, 'application/octet-stream'],
	] as const)('of %s that says it is %s is %s', (kind, told, type) => {
		expect(safeType(kind, told)).toBe(type);
	});
});
