import { readItemError } from '../../shared/n8n/itemError';
import type { CsatOperation } from '../csatOperation';

const asObject = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

export const release: CsatOperation = {
	option: {
		name: 'Release',
		value: 'release',
		action: 'Release a survey that was not sent',
		description: 'Let a survey be asked again that certainly did not go out',
	},
	fields: [
		{
			displayName: "Connect to the error output of the node that sends ('On Error: Continue (using error output)'). Where nobody knows whether the question went out, the survey is kept, so that no contact is asked twice.",
			name: 'releaseNotice',
			type: 'notice',
			default: '',
		},
	],
	outputOfFailed: 0,
	async run(desk) {
		const { id } = asObject(desk.json.survey);
		if (typeof id !== 'string') throw desk.refusal('The incoming item carries no survey', "Connect this node to the error output of the node that sends what 'Ask' has prepared.");
		const { outcome, message = 'The question could not be sent.' } = readItemError(desk.json);
		const released = outcome === 'notDone' && (await desk.store.surveys.release(id, message));
		return { output: 0, result: { ...desk.json, survey: { ...asObject(desk.json.survey), released } } };
	},
};
