import fc from 'fast-check';

import type { Result } from '../../../nodes/shared/domain/result';
import { FAILURE_CLASSES, type FailureClass } from '../../../nodes/shared/domain/message/failureClass';
import { type ProviderFailure } from '../../../nodes/shared/providers/providerFailure';
import { BACK_OFF_MAX_MS, withBackOff } from '../../../nodes/shared/providers/withBackOff';

type Answer = Result<string, ProviderFailure>;

const sent: Answer = { ok: true, value: 'wamid.1' };
const refusal = (failureClass: FailureClass, retryable = true): Answer => ({
	ok: false,
	failure: { class: failureClass, message: 'No.', advice: 'Wait.', retryable },
});

/** Gives the answers one after the other, the last one for ever, and notes each wait. */
async function run(answers: Answer[], random = () => 0) {
	const waits: number[] = [];
	let calls = 0;
	const result = await withBackOff(
		async () => answers[Math.min(calls++, answers.length - 1)]!,
		{ sleep: async (ms) => void waits.push(ms), random },
	);
	return { result, waits, calls };
}

describe('A send that was turned away', () => {
	it.each<[what: string, answers: Answer[], waits: number[], outcome: Answer]>([
		['does not wait when it went through', [sent], [], sent],
		['waits a second and goes through', [refusal('rateThroughput'), sent], [1_000], sent],
		['waits longer each time, three times at most', [refusal('rateApp')], [1_000, 3_000, 9_000], refusal('rateApp')],
		['waits as WhatsApp asks where one contact gets too much', [refusal('ratePair')], [4_000, 16_000], refusal('ratePair')],
		['tries again where the connection never came about', [refusal('temporary'), sent], [1_000], sent],
		['is not repeated where its outcome is unknown', [refusal('unknownOutcome', false), sent], [], refusal('unknownOutcome', false)],
		['is not repeated where waiting cannot help', [refusal('windowClosed', false), sent], [], refusal('windowClosed', false)],
		['stops as soon as an answer is final', [refusal('rateThroughput'), refusal('undeliverable', false), sent], [1_000], refusal('undeliverable', false)],
	])('%s', async (_what, answers, waits, outcome) => {
		const ran = await run(answers);
		expect(ran.waits).toEqual(waits);
		expect(ran.result).toEqual(outcome);
		expect(ran.calls).toBe(waits.length + 1);
	});

	it('waits half as long again at most, by chance', async () => {
		expect((await run([refusal('ratePair')], () => 0.999_999)).waits).toEqual([6_000, 24_000]);
	});

	it('never waits longer than half a minute in all, nor tries more than four times', async () => {
		const answer = fc.constantFrom(...FAILURE_CLASSES).map((failureClass) => refusal(failureClass));
		await fc.assert(
			fc.asyncProperty(fc.array(answer, { minLength: 4, maxLength: 6 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (answers, chance) => {
				const { waits, calls } = await run(answers, () => chance);
				expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(BACK_OFF_MAX_MS);
				expect(calls).toBeLessThanOrEqual(4);
			}),
		);
	});
});
