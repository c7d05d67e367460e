/** The part of the panel that decides on the outputs. */
interface HoursParameters {
	operation?: string;
}

/**
 * Open and Closed for a check, one output for everything else. n8n evaluates the text of this function in the editor, so it must not
 * use anything from outside.
 */
export function hoursOutputs(parameters: HoursParameters) {
	const names = (parameters.operation ?? 'check') === 'check' ? ['Open', 'Closed'] : ['Result'];
	return names.map((displayName) => ({ type: 'main', displayName }));
}
