import { supersedes } from '../../../../../nodes/shared/domain/message/receipt';
import { parseCallback } from '../../../../../nodes/shared/providers/engagelab/webhook/parseCallback';
import { ADA, callback, OWN_NUMBER, SENT_AT, statusRow } from '../sampleRows';

const eventOf = (row: unknown, own?: string) => parseCallback(callback(row), own)[0];
const receiptOf = (row: unknown) => {
	const event = eventOf(row);
	if (event?.event !== 'status') throw new Error('This is no receipt.');
	return event.status;
};

describe('A receipt over EngageLab', () => {
	it.each([
		['plan', 'queued'],
		['target_valid', 'queued'],
		['sent', 'sent'],
		['delivered_timeout', 'sent'],
		['delivered', 'delivered'],
		['read', 'read'],
		['target_invalid', 'failed'],
		['sent_failed', 'failed'],
		['sent_fail', 'failed'],
		['delivered_failed', 'failed'],
		['teleported', 'unknown'],
	])('"%s" says that the message is %s', (word, state) => {
		expect(receiptOf(statusRow(word))).toMatchObject({ id: 'cbgg4if6o9ukqaalfug0', state, at: new Date(SENT_AT * 1000).toISOString() });
	});

	it('that is late is not final: a delivery may follow', () => {
		expect(receiptOf(statusRow('delivered_timeout'))).toMatchObject({ state: 'sent', reported: 'delivered_timeout' });
		expect(supersedes(receiptOf(statusRow('delivered')), receiptOf(statusRow('delivered_timeout')))).toBe(true);
	});

	it('names the contact, the number, what we gave it to carry, and the price', () => {
		const row = statusRow('sent', { row: { custom_args: { correlation: 'ticket=42' } }, data: { pricing: { pricing_model: 'CBP', category: 'utility' } } });
		expect(eventOf(row, OWN_NUMBER)).toMatchObject({
			channel: { id: 'engagelab:+14155550100' },
			contact: { phone: `+${ADA}` },
			status: { correlation: 'ticket=42', pricing: { model: 'CBP', category: 'utility' } },
			raw: row,
		});
	});

	it('is read the right way round where the vendor swapped sender and recipient', () => {
		expect(eventOf(statusRow('sent', { row: { from: ADA, to: '14155550100' } }), OWN_NUMBER)).toMatchObject({
			channel: { id: 'engagelab:+14155550100' },
			contact: { phone: `+${ADA}` },
		});
	});

	it.each([
		['an error of Meta', { error_code: 131_047, error_detail: { message: 'Re-engagement message' }, loss: { loss_step: 2, loss_source: 'meta' } }, { code: 131_047, class: 'windowClosed', details: 'Re-engagement message Lost at sending by meta.', advice: 'Send a template instead.' }],
		['an error of EngageLab', { error_code: 4001 }, { code: 4001, class: 'template', advice: expect.stringContaining('template') }],
		['an error that nobody knows', { error_code: 99, error_detail: { message: 'Odd' } }, { code: 99, details: 'Odd' }],
		['no error', {}, { title: 'The message could not be sent.', advice: expect.any(String) }],
	])('of a failure with %s says what happened and the way out', (_what, status, error) => {
		expect(receiptOf(statusRow('sent_failed', { status }))).toMatchObject({ state: 'failed', error });
	});

	it('without an error has none, although the vendor writes a 0', () => {
		expect(receiptOf(statusRow('sent'))).not.toHaveProperty('error');
	});

	it('that names no message of EngageLab goes by the one of WhatsApp, and without either is kept', () => {
		expect(receiptOf(statusRow('sent', { row: { message_id: '' } }))).toMatchObject({ id: 'wamid.OUT1' });
		expect(eventOf(statusRow('sent', { row: { message_id: '' }, data: { channel_message_id: '' } }))).toMatchObject({ event: 'unknown', unknown: { reason: 'The status names no message.' } });
	});
});
