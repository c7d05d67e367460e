import type { Result } from '../domain/result';
import type { FailureClass } from '../domain/message/failureClass';
import type { ProviderFailure } from './providerFailure';

/** Chance and the passing of time, so that a test decides both. */
export interface BackOffPorts {
	sleep: (ms: number, why: FailureClass) => Promise<void>;
	/** From 0 up to, but not including, 1. */
	random: () => number;
}

/** However often is tried again, nobody waits longer than this. */
export const BACK_OFF_MAX_MS = 30_000;

const USUAL_WAITS_MS: readonly number[] = [1_000, 3_000, 9_000];

/**
 * Too many messages to one contact: WhatsApp wants 4 to the power of n seconds, of which the third is longer than anybody waits.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
 */
const WAITS_MS: Partial<Record<FailureClass, readonly number[]>> = { ratePair: [4_000, 16_000] };

/** Chance adds up to half of a wait, so that executions that were turned away together do not come back together. */
const JITTER = 0.5;

/**
 * Tries again, up to three times, where the answer proves that nothing was sent and that waiting can help. Everything else comes
 * back at once: a repeated send may reach the contact twice.
 */
export async function withBackOff<T>(
	attempt: () => Promise<Result<T, ProviderFailure>>,
	{ sleep, random }: BackOffPorts,
): Promise<Result<T, ProviderFailure>> {
	let waited = 0;
	for (let tries = 0; ; tries++) {
		const result = await attempt();
		if (result.ok || !result.failure.retryable) return result;
		const wait = (WAITS_MS[result.failure.class] ?? USUAL_WAITS_MS)[tries];
		if (wait === undefined) return result;
		const withJitter = Math.round(wait * (1 + JITTER * random()));
		if (waited + withJitter > BACK_OFF_MAX_MS) return result;
		await sleep(withJitter, result.failure.class);
		waited += withJitter;
	}
}
