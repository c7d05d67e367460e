import type { MessageEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import { withTypedChoice } from '../../../../nodes/shared/domain/message/withTypedChoice';

const OFFERS = [{ id: 'orders', title: 'My order' }, { id: 'returns', title: 'A return' }];

const event = (message: Partial<MessageEvent['message']>): MessageEvent => ({
	event: 'message',
	provider: 'engagelab',
	channel: { id: 'engagelab:+14155550100' },
	contact: { key: '4915112345678', phone: '+4915112345678' },
	message: { id: 'one', kind: 'text', sentAt: '2026-11-20T09:00:00.000Z', ...message },
	raw: {},
});

describe('withTypedChoice', () => {
	it('adds the choice that was typed, and leaves what was said', () => {
		expect(withTypedChoice(event({ text: '1' }), OFFERS).message).toMatchObject({ text: '1', reply: { type: 'button', id: 'orders', title: 'My order' } });
	});

	it.each<[what: string, message: Partial<MessageEvent['message']>, offers: typeof OFFERS | undefined]>([
		['where nothing was offered', { text: '1' }, undefined],
		['where a button was tapped', { text: '1', reply: { type: 'button', id: 'other' } }, OFFERS],
		['of a picture with a number below it', { kind: 'image', text: '1' }, OFFERS],
		['of a message without text', {}, OFFERS],
	])('changes nothing %s', (_, message, offers) => {
		expect(withTypedChoice(event(message), offers)).toEqual(event(message));
	});
});
