import type { N8nWorkflows } from './client/N8nWorkflows.ts';
import type { WorkflowContent, WorkflowNode } from './client/workflowContent.ts';

interface Call {
	workflowId?: { value?: string; cachedResultName?: string };
}

const CALLERS = new Set(['n8n-nodes-base.executeWorkflow', '@n8n/n8n-nodes-langchain.toolWorkflow']);

const callOf = ({ type, parameters }: WorkflowNode): string | undefined => (CALLERS.has(type) ? (parameters as Call).workflowId?.cachedResultName : undefined);

/** The names of the workflows that a workflow calls. */
export const calledWorkflows = ({ nodes }: WorkflowContent): string[] => nodes.flatMap((node) => callOf(node) ?? []);

/** Workflows call each other by an id that is different in every n8n: puts in the ids that the names have in this one, and switches the calls on. */
export async function linkCalls(content: WorkflowContent, workflows: Pick<N8nWorkflows, 'findByName'>): Promise<WorkflowContent> {
	const nodes = await Promise.all(content.nodes.map(async (node) => {
		const name = callOf(node);
		const called = name === undefined ? undefined : await workflows.findByName(name);
		if (!called) return node;
		const { disabled: _disabled, ...linked } = node;
		const parameters = node.parameters as Call;
		return { ...linked, parameters: { ...parameters, workflowId: { ...parameters.workflowId, value: called.id } } };
	}));
	return { ...content, nodes };
}
