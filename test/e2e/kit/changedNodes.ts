import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

/** A workflow as somebody has left it who changed these nodes in the editor; nothing else of it is touched. */
export function changedNodes(content: WorkflowContent, changes: Record<string, Partial<WorkflowNode> & { parameters?: object }>): WorkflowContent {
	const unknown = Object.keys(changes).filter((name) => !content.nodes.some((node) => node.name === name));
	if (unknown.length > 0) throw new Error(`"${content.name}" has no node ${unknown.join(', ')}.`);
	const nodes = content.nodes.map((node) => ({ ...node, ...changes[node.name], parameters: { ...(node['parameters'] as object), ...changes[node.name]?.parameters } }));
	return { ...content, nodes };
}
