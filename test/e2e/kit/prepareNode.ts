import type { WorkflowNode } from '../../../desk/client/workflowContent.ts';

const prepared = {
	message: { kind: 'buttons', text: 'Was that helpful?', buttons: [{ id: 'yes', title: 'Yes' }, { id: 'no', title: 'No' }] },
	plainText: 'Was that helpful? Yes or no',
};

/** Puts a message on the item as a node of the desk would that composes one. */
export const prepareNode = (name: string): WorkflowNode => ({
	id: name,
	name,
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	position: [0, 0],
	parameters: { mode: 'raw', jsonOutput: JSON.stringify({ prepared }), includeOtherFields: true, options: {} },
});
