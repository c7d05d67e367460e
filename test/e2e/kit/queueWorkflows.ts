import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';
const node = (name: string, type: string, typeVersion: number, parameters: object): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters });
const lookAfter = (name: string): WorkflowContent['connections'] => ({ [name]: { main: [[{ node: 'Look', type: 'main', index: 0 }]] } });
const look = node('Look', 'n8n-nodes-base.noOp', 1, {});

/** Each conversation that opens and each that gets an agent, on its way through an execution. */
export const watchQueue: WorkflowContent = {
	name: 'Watch the desk in queue mode',
	nodes: [node('Something Happens', `${PACKAGE}.helpdeskTrigger`, 2, { events: ['opened', 'assigned'] }), look],
	connections: lookAfter('Something Happens'),
};

/** A timer that goes off every two seconds. */
export const tickingClock: WorkflowContent = {
	name: 'A clock in queue mode',
	nodes: [node('Every Two Seconds', 'n8n-nodes-base.scheduleTrigger', 1.2, { rule: { interval: [{ field: 'seconds', secondsInterval: 2 }] } }), look],
	connections: lookAfter('Every Two Seconds'),
};

/** The workflow with messages offered again after a minute, the least that the node takes, so that a test need not wait for five. */
export const soonOfferedAgain = (content: WorkflowContent): WorkflowContent => ({
	...content,
	nodes: content.nodes.map((each) => (each.type === `${PACKAGE}.helpdeskTrigger` ? { ...each, parameters: { ...(each['parameters'] as object), unhandledMinutes: 1 } } : each)),
});
