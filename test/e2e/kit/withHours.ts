import type { WorkflowContent } from '../../../desk/client/workflowContent.ts';

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A workflow whose desk never closes, or never opens, whatever time it is; nothing else of it is touched. */
export const withHours = (content: WorkflowContent, hours: 'open' | 'closed'): WorkflowContent => ({
	...content,
	nodes: content.nodes.map((node) => {
		if (!node.type.endsWith('.helpdeskBusinessHours')) return node;
		const week = hours === 'open' ? { hours: [{ days: everyDay, open: 'allDay' }] } : {};
		return { ...node, parameters: { ...(node['parameters'] as object), schedules: { schedule: [{ name: 'Opening Hours', zone: 'UTC', week }] } } };
	}),
});
