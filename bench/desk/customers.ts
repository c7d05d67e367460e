import type { CloudNumber } from './CloudNumber.ts';
import type { GraphStandIn } from './GraphStandIn.ts';

/** What a customer says, each when the last has been answered: a greeting, a question for an order, a goodbye that resolves the conversation. */
const CONVERSATION = ['Hello', 'It is about my order', 'Thanks, bye'] as const;
const RECEIPTS = ['sent', 'delivered', 'read'] as const;
const ANSWER_WITHIN_MS = 60_000;

let next = 0;

export interface Talk {
	number: CloudNumber;
	graph: GraphStandIn;
	/** Whether WhatsApp tells what became of each reply, as it does in real life. */
	withReceipts: boolean;
}

/** A number that nobody has used in this run. */
export const newPhone = (): string => `49155${String(process.pid % 1000).padStart(3, '0')}${String(next++).padStart(6, '0')}`;

/** One conversation of a new customer, as far as it gets until `end`; gives the number of messages, and notes how long the first reply took. */
export async function converse({ number, graph, withReceipts }: Talk, end: number, replies: number[]): Promise<number> {
	const phone = newPhone();
	let said = 0;
	for (const text of CONVERSATION) {
		if (performance.now() > end) break;
		const answered = graph.nextTo(phone);
		const start = performance.now();
		await number.message(phone, text);
		const id = await inTime(answered);
		if (said++ === 0) replies.push(performance.now() - start);
		if (withReceipts) for (const status of RECEIPTS) await number.receipt(phone, id, status);
	}
	return said;
}

async function inTime(answer: Promise<string>): Promise<string> {
	let patience: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		patience = setTimeout(() => reject(new Error('A customer waited for a minute and got no answer.')), ANSWER_WITHIN_MS);
	});
	return await Promise.race([answer, late]).finally(() => clearTimeout(patience));
}
