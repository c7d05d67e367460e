import fc from 'fast-check';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { at, message } from '../deskEvents';
import { MANY_RUNS_MS, present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

/** What happens to the executions of a contact's two first messages: the n-th goes on by one step, dies, or is retried, or a message is offered again. */
const arbitraryTurns = fc.array(fc.record({ what: fc.constantFrom('goOn', 'goOn', 'goOn', 'goOn', 'die', 'retry', 'offer'), who: fc.nat(5), isRefused: fc.boolean() }), { minLength: 5, maxLength: 40 });

interface Run {
	answers: string;
	/** What *Claim Greeting* gave it. */
	held?: string;
	steps: AsyncGenerator<void>;
	/** Died, or at its end. */
	isOver: boolean;
	/** Died where nobody can know whether the greeting went out. */
	leavesOpen: boolean;
	isSending: boolean;
}

/** The greeting of one contact, by as many executions as it takes; between any two steps of one the others can come. */
class Greeting {
	readonly runs: Run[] = [];
	/** How often it reached the contact. */
	sent = 0;
	readonly #store: HelpdeskStore;
	readonly #conversationId: string;
	/** Whether each reply is claimed, too, as *Helpdesk Reply* does by default; without that the claim of the greeting stands alone. */
	readonly #claimsReplies: boolean;

	constructor(store: HelpdeskStore, conversationId: string, claimsReplies: boolean) {
		this.#store = store;
		this.#conversationId = conversationId;
		this.#claimsReplies = claimsReplies;
	}

	start(answers: string, isRefused: boolean, held?: string): Run {
		const run: Run = { answers, held, isOver: false, leavesOpen: false, isSending: false, steps: undefined as never };
		run.steps = this.#work(run, `${this.runs.length}`, isRefused);
		this.runs.push(run);
		return run;
	}

	async goOn(run: Run): Promise<void> {
		if (!run.isOver && (await run.steps.next()).done) run.isOver = true;
	}

	die(run: Run): void {
		if (!run.isOver && run.isSending) run.leavesOpen = true;
		run.isOver = true;
	}

	/** *Claim Greeting*, then *Helpdesk Reply*. */
	async *#work(run: Run, execution: string, isRefused: boolean): AsyncGenerator<void> {
		const { automaticMessages, sends } = this.#store;
		const conversationId = this.#conversationId;
		const { answers } = run;
		if (run.held === undefined) {
			const claimed = valueOf(await automaticMessages.claim({ conversationId, kind: 'greeting', occasion: '', answers, execution, willBegin: true }, at(9, 1)));
			if (!claimed.claimed) return;
			run.held = claimed.id;
			yield;
		}
		const begun = await automaticMessages.begin(run.held);
		if (begun === 'elsewhere') return;
		run.isSending = true;
		yield;
		const order = { conversationId, answers, step: 'desk:greet', execution, digest: 'hello', kind: 'text', text: 'Hello', author: 'automation' } as const;
		const claim = this.#claimsReplies ? valueOf(await sends.claim(order, at(9, 1))) : undefined;
		if (claim?.claimed === false) return;
		yield;
		if (isRefused) {
			if (claim) await sends.release(claim.id);
			yield;
			await automaticMessages.release(run.held, begun === 'now');
			return;
		}
		this.sent++;
		yield;
		valueOf(await this.#store.recordReply({ conversationId, providerId: `greeting ${run.held}`, kind: 'text', text: 'Hello', author: 'automation', claim: claim?.id }, at(9, 1)));
	}
}

export function describeGreetingInAnyOrder(open: OpenStore): void {
	const desk = storeOfEachTest(open);

	it.each([
		['where each reply is claimed, too, and executions are retried', true],
		['by the claim of the greeting alone', false],
	])('a contact is greeted once, whichever executions die and whichever are slow; only a death while it was sent can lose it, and that is told: %s', async (_, claimsReplies) => {
		let run = 0;
		const seen = { lost: 0, givenAgain: 0 };
		await fc.assert(
			fc.asyncProperty(arbitraryTurns, async (turns) => {
				const mark = `run ${run++}`;
				const receive = async (id: string) => present((await desk.store.receiveMessage(message(id, { from: { key: mark, userId: mark } }), at(9))).conversation).id;
				const messages = [`${mark} one`, `${mark} two`];
				const [conversationId = ''] = [await receive(messages[0]!), await receive(messages[1]!)];
				const greeting = new Greeting(desk.store, conversationId, claimsReplies);
				for (const answers of messages) greeting.start(answers, false);
				for (const { what, who, isRefused } of turns) {
					const one = greeting.runs[who % greeting.runs.length]!;
					if (what === 'goOn') await greeting.goOn(one);
					else if (what === 'die') greeting.die(one);
					else if (what === 'offer') greeting.start(messages[who % 2]!, isRefused);
					else if (claimsReplies && one.isOver && one.held !== undefined) greeting.start(one.answers, isRefused, one.held);
				}
				for (const one of greeting.runs) while (!one.isOver) await greeting.goOn(one);
				const before = greeting.sent;
				for (const answers of messages) for (const last = greeting.start(answers, false); !last.isOver; ) await greeting.goOn(last);
				const told = await desk.store.history.find({ types: ['replyUncertain'], conversationId });
				const isOpen = greeting.runs.some(({ leavesOpen }) => leavesOpen);
				if (greeting.sent === 0) seen.lost++;
				if (before === 0 && greeting.sent === 1) seen.givenAgain++;
				expect(greeting.sent).toBeLessThanOrEqual(1);
				expect(greeting.sent === 1 || (isOpen && told.length > 0)).toBe(true);
			}),
			{ numRuns: 60 },
		);
		// Else the turns would not reach what this is about.
		expect(Math.min(seen.lost, seen.givenAgain)).toBeGreaterThan(0);
	}, MANY_RUNS_MS);
}
