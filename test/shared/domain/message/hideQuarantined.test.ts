import { hideQuarantined } from '../../../../nodes/shared/domain/message/hideQuarantined';
import type { MessageEvent } from '../../../../nodes/shared/domain/message/inboundEvent';

const event: MessageEvent = {
	event: 'message',
	provider: 'cloud',
	channel: { id: 'cloud:1' },
	contact: { key: 'DE.1', userId: 'DE.1' },
	message: { id: 'one', kind: 'image', text: 'Look', media: { id: 'media 1', caption: 'Look' }, sentAt: '2026-11-20T09:00:00.000Z' },
	raw: { body: 'Look' },
};

describe('A message', () => {
	it('that is quarantined keeps who wrote it, when and of what kind, and nothing of its content', () => {
		const hidden = hideQuarantined({ ...event, message: { ...event.message, quarantined: true } });
		expect(hidden).toEqual({ ...event, message: { id: 'one', kind: 'image', sentAt: event.message.sentAt, quarantined: true }, raw: null });
	});

	it('that is not stays as it is', () => expect(hideQuarantined(event)).toBe(event));
});
