/** A node of a workflow, as far as the desk looks at it; the rest passes through untouched. */
export interface WorkflowNode {
	name: string;
	type: string;
	typeVersion: number;
	webhookId?: string;
	disabled?: boolean;
	credentials?: Record<string, { id: string; name: string }>;
	[field: string]: unknown;
}

/** A workflow as n8n exports it. */
export interface WorkflowContent {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	pinData?: Record<string, unknown>;
	meta?: Record<string, unknown>;
	active?: boolean;
}

export interface StoredWorkflow extends WorkflowContent {
	id: string;
	versionId: string;
	/** The one that is published, which may be older. */
	activeVersionId?: string | null;
	active: boolean;
	isArchived?: boolean;
}
