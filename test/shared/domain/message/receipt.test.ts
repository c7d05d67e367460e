import fc from 'fast-check';

import { RECEIPT_RANK, supersedes, type ReceiptState } from '../../../../nodes/shared/domain/message/receipt';

const ranked = Object.keys(RECEIPT_RANK) as ReceiptState[];
const states: ReceiptState[] = [...ranked, 'failed', 'unknown'];

/** Where a message ends after receipts in this order. */
const settle = (receipts: ReceiptState[]) =>
	receipts.reduce<ReceiptState | undefined>((current, next) => (supersedes({ state: next }, current && { state: current }) ? next : current), undefined);

describe('supersedes', () => {
	it.each<[string, ReceiptState | undefined, ReceiptState, boolean]>([
		['the first receipt counts', undefined, 'sent', true],
		['read follows delivered', 'delivered', 'read', true],
		['a late delivered changes nothing', 'read', 'delivered', false],
		['a repeated receipt changes nothing', 'sent', 'sent', false],
		['failed follows sent', 'sent', 'failed', true],
		['failed after delivered is not believed', 'delivered', 'failed', false],
		['a late sent does not lift failed', 'failed', 'sent', false],
		['a proof of delivery lifts failed', 'failed', 'delivered', true],
		['a word that nobody knows changes nothing', 'sent', 'unknown', false],
		['a word that nobody knows is not a beginning', undefined, 'unknown', false],
	])('%s', (_, current, next, wins) => {
		expect(supersedes({ state: next }, current && { state: current })).toBe(wins);
	});

	it('ends in the same state in whatever order and however often receipts come', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...states), { maxLength: 8 }).chain((once) => fc.tuple(fc.constant(once), fc.shuffledSubarray([...once, ...once], { minLength: once.length * 2 }))), ([once, repeated]) => {
				expect(settle(repeated)).toBe(settle(once));
			}),
		);
	});
});
