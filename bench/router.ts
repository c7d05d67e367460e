/** How long one message takes to meet 1,000 rules of which only the last fits; the target is under 5 ms. Run: node bench/router.ts */
import './resolveTypescript.ts';

import type { Rule } from '../nodes/shared/domain/routing/rule.ts';

const { decideRoute } = await import('../nodes/shared/domain/routing/decideRoute.ts');

const RULES = 1_000;
const MESSAGES = 500;

const rules = Array.from({ length: RULES }, (_, index): Rule => ({
	name: `Rule ${index + 1}`,
	enabled: true,
	condition: index === RULES - 1 ? { kind: 'anyMessage' } : { kind: 'phrase', phrases: [`Größe ${index}`, `return order ${index}`, `où est ${index}`] },
	effects: {},
	sendTo: 1,
}));
const text = 'Hello, I ordered a pair of shoes last week and they are too small. Can I send them back? '.repeat(4);

const times: number[] = [];
for (let message = 0; message < MESSAGES; message++) {
	const start = performance.now();
	const { rule } = decideRoute(rules, [], { text: `${text}${message}`, at: 0 });
	times.push(performance.now() - start);
	if (rule !== rules.at(-1)) throw new Error(`The rule ${rule?.name ?? 'of nobody'} decided`);
}
times.sort((a, b) => a - b);
const at = (share: number): string => `${times[Math.floor(times.length * share)]!.toFixed(2)} ms`;
console.log(`${RULES} rules with 3 phrases each: median ${at(0.5)}, 95th percentile ${at(0.95)}`);
