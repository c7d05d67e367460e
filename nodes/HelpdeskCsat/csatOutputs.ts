/** The part of the panel that decides on the outputs. */
interface CsatParameters {
	operation?: string;
}

/**
 * The outputs of each operation. n8n evaluates the text of this function in the editor, so it must not use anything from outside.
 */
export function csatOutputs(parameters: CsatParameters) {
	const outputs: Record<string, string[]> = { ask: ['Ask', 'Skipped'], readAnswer: ['Answer', 'Comment', 'Not an Answer'] };
	return (outputs[parameters.operation ?? 'ask'] ?? ['Result']).map((displayName) => ({ type: 'main', displayName }));
}
