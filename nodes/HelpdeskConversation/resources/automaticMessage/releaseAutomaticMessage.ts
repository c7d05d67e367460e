import type { IDataObject } from 'n8n-workflow';

import { readItemError } from '../../../shared/n8n/itemError';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';

export const releaseAutomaticMessage: DeskOperation = {
	resource: 'automaticMessage',
	option: { name: 'Release', value: 'release', action: 'Release a message that was not sent', description: 'Let a greeting or out-of-hours message be sent after all, where it certainly did not go out' },
	fields: [
		{
			displayName: "Connect to the error output of the node that sends. Where nobody knows whether the message went out, nothing is released, so that no contact gets it twice.",
			name: 'releaseNotice',
			type: 'notice',
			default: '',
		},
	],
	async run(desk) {
		const { id } = (desk.json.automaticMessage ?? {}) as IDataObject;
		if (typeof id !== 'string') throw desk.refusal('The incoming item carries no automatic message', "Connect this node to the error output of the node that sends what a 'Claim' has prepared.");
		const released = readItemError(desk.json).outcome === 'notDone' && (await desk.store.automaticMessages.release(id));
		return { ...desk.json, automaticMessage: { ...(desk.json.automaticMessage as IDataObject), released } };
	},
};
