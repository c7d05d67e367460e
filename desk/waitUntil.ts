import { setTimeout as sleep } from 'node:timers/promises';

export interface Waiting {
	/** What is waited for, in words that fit after "waited for". */
	for: string;
	withinMs: number;
	everyMs?: number;
	signal?: AbortSignal;
}

const DEFAULT_INTERVAL_MS = 100;

/** Asks again and again until there is an answer; says what it was waiting for when there is none in time. */
export async function waitUntil<T>(ask: () => Promise<T | undefined>, waiting: Waiting): Promise<T> {
	const deadline = Date.now() + waiting.withinMs;
	for (;;) {
		waiting.signal?.throwIfAborted();
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`Waited ${waiting.withinMs / 1000} s for ${waiting.for}, in vain.`);
		await sleep(waiting.everyMs ?? DEFAULT_INTERVAL_MS, undefined, { signal: waiting.signal });
	}
}
