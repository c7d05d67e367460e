/** The shape in which the editor keeps the outputs. */
interface OutputsParameter {
	outputs?: { output?: Array<{ name?: string }> };
}

/**
 * Human Agent, then the outputs that the user listed. n8n ties lines on the canvas to the position of an output, so the list is one of its
 * own: rules can be moved, added and removed without moving a line. n8n evaluates the text of this function in the editor, so it must not use anything from outside.
 */
export function routerOutputs(parameters: OutputsParameter) {
	const listed = parameters.outputs?.output ?? [];
	return [{ type: 'main', displayName: 'Human Agent' }, ...listed.map(({ name }, index) => ({ type: 'main', displayName: name || `Output ${index + 1}` }))];
}
