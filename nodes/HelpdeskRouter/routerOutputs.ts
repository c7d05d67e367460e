/** The shape in which the editor keeps the rules, as far as the outputs need it. */
interface RulesParameter {
	rules?: { rule?: Array<{ name?: string }> };
}

/**
 * One output per rule, in the order of the list, then Human Agent for what no rule took. n8n evaluates the text of this
 * function in the editor, so it must not use anything from outside. A rule that is switched off keeps its output, so that connections stay put.
 */
export function routerOutputs(parameters: RulesParameter) {
	const rules = parameters.rules?.rule ?? [];
	return [
		...rules.map((rule, index) => ({ type: 'main', displayName: rule.name || `Rule ${index + 1}` })),
		{ type: 'main', displayName: 'Human Agent' },
	];
}
