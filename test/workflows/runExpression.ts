import { runInNewContext } from 'node:vm';

import { DateTime } from 'luxon';

/** What the nodes before have put out, by their names. */
export type Outputs = Record<string, Array<Record<string, unknown>>>;

/** What n8n makes of an expression, where it needs no more than what nodes have put out; `$json` is the last of these outputs. */
export function runExpression(expression: string, outputs: Outputs): unknown {
	if (!expression.startsWith('=')) return expression;
	const ofNode = (name: string) => {
		const items = (outputs[name] ?? []).map((json) => ({ json }));
		return { first: () => items[0] ?? { json: {} }, all: () => items, isExecuted: items.length > 0 };
	};
	const $json = Object.values(outputs).at(-1)?.[0] ?? {};
	const scope = { $: ofNode, $json, $execution: { resumeFormUrl: 'https://n8n.example/form-waiting/1' }, DateTime };
	const whole = /^=\{\{([\s\S]*)\}\}$/.exec(expression)?.[1];
	if (whole !== undefined && !whole.includes('}}')) return runInNewContext(`(${whole})`, scope) as unknown;
	return expression.slice(1).replace(/\{\{([\s\S]*?)\}\}/g, (_, code: string) => String(runInNewContext(`(${code})`, scope)));
}
