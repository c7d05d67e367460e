import { mayQuote } from '../../../inbox/thread/mayQuote';
import type { InboxConversation, InboxMessage } from '../../../nodes/shared/domain/inbox/inboxConversation';
import { conversation, message } from '../kit/deskFixtures';

const messageWith = (changes: Partial<InboxMessage>): InboxMessage => {
	const entry = message('m1', changes);
	if (entry.type !== 'message') throw new Error('A message was expected.');
	return entry.message;
};

describe('An answer can quote', () => {
	it.each<[string, Partial<InboxConversation>, Partial<InboxMessage>, boolean]>([
		['what the contact wrote', {}, {}, true],
		['what the desk answered', {}, { direction: 'out', state: 'sent' }, true],
		['nothing that never reached WhatsApp', {}, { direction: 'out', state: 'failed' }, false],
		['nothing that cannot be shown', {}, { kind: 'unsupported' }, false],
		['nothing that is held to be harmful', {}, { quarantined: true }, false],
		['nothing for who only reads', { may: ['view'] }, {}, false],
		['nothing over Twilio, which cannot', { channelId: 'twilio:+15550783881' }, {}, false],
		['nothing over EngageLab, which documents no way', { channelId: 'engagelab:15550783881' }, {}, false],
	])('%s', (_, ofConversation, ofMessage, expected) => {
		expect(mayQuote(conversation('c1', ofConversation), messageWith(ofMessage))).toBe(expected);
	});
});
