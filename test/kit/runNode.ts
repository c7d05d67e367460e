import { createHash } from 'node:crypto';

import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type IConnections,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { createCredentialsHelper, type TestCredentials } from './credentials';

export interface NodeRun {
	parameters?: INodeParameters;
	items?: Array<IDataObject | INodeExecutionData>;
	credentials?: TestCredentials;
	/** By hand in the editor, or because something happened; the latter if missing. */
	mode?: 'manual' | 'trigger';
	/** The id of the execution; another one works on the same item again. */
	execution?: string;
	/** As if the user chose "Continue" under "On Error". */
	continueOnFail?: boolean;
	/** As if the user chose "Continue (using error output)" there; n8n itself then sorts the items. */
	errorOutput?: boolean;
	/** As if an AI agent called it. */
	asTool?: boolean;
	/** The nodes that get its items. */
	next?: NextNode[];
}

export interface NextNode {
	/** Of this package, unless it names another one. */
	type: string;
	disabled?: boolean;
	/** Those that get its items in turn. */
	next?: NextNode[];
}

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const asItem = (item: IDataObject | INodeExecutionData): INodeExecutionData =>
	'json' in item ? (item as INodeExecutionData) : { json: item };

/** Runs a node in n8n's own execute context, so that defaults, display options and helpers are the real ones. */
export async function runNode(nodeType: INodeType, run: NodeRun): Promise<INodeExecutionData[][]> {
	const { workflow, node } = workflowOf(nodeType, run);
	const items = (run.items ?? [{}]).map(asItem);
	const inputData = { main: [items] };
	const additionalData = additionalDataFor(run.credentials, run.execution);
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		run.mode ?? 'trigger',
		createRunExecutionData(),
		0,
		items,
		inputData,
		{ node, data: inputData, source: null },
		[],
	);
	if (!nodeType.execute) throw new Error('This node cannot be executed');
	return (await nodeType.execute.call(context)) as INodeExecutionData[][];
}

/** What n8n hands to every run besides the workflow. */
export function additionalDataFor(credentials: TestCredentials = {}, executionId = '7'): IWorkflowExecuteAdditionalData {
	const url = 'http://127.0.0.1:5678';
	return {
		executionId,
		credentialsHelper: createCredentialsHelper(credentials),
		restApiUrl: url,
		instanceBaseUrl: url,
		webhookBaseUrl: `${url}/webhook`,
		webhookTestBaseUrl: `${url}/webhook-test`,
		webhookWaitingBaseUrl: `${url}/webhook-waiting`,
		formWaitingBaseUrl: `${url}/form-waiting`,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** Credentials with other content are other credentials. */
const idOf = (data: object): string => createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);

/** A workflow of one node, with the defaults that the editor would have filled in. */
export function workflowOf(nodeType: INodeType, { parameters = {}, credentials = {}, continueOnFail, errorOutput, asTool = false, next = [] }: NodeRun) {
	const { name, displayName, version } = nodeType.description;
	const node: INode = {
		id: 'node-under-test',
		name: displayName,
		type: `${PACKAGE}.${name}${asTool ? 'Tool' : ''}`,
		typeVersion: Array.isArray(version) ? version.at(-1)! : version,
		position: [0, 0],
		parameters,
		credentials: Object.fromEntries(Object.entries(credentials).map(([type, data]) => [type, { id: idOf(data), name: type }])),
		...(continueOnFail ? { onError: 'continueRegularOutput' as const } : {}),
		...(errorOutput ? { onError: 'continueErrorOutput' as const } : {}),
	};
	const nodeTypes = { getByNameAndVersion: () => nodeType } as unknown as INodeTypes;
	const { nodes, connections } = behind(displayName, next);
	const workflow = new Workflow({ id: 'test', nodes: [node, ...nodes], connections, active: false, nodeTypes, settings: {} });
	return { workflow, node: workflow.getNode(displayName)! };
}

/** The nodes that get the items of this one, and theirs, each with a name of its own. */
function behind(name: string, next: readonly NextNode[]): { nodes: INode[]; connections: IConnections } {
	const children = next.map(({ type, disabled, next: later = [] }, index) => {
		const child = `${name} ${index}`;
		const node: INode = { id: child, name: child, type: type.includes('.') ? type : `${PACKAGE}.${type}`, typeVersion: 1, position: [0, 0], parameters: {}, disabled };
		return { node, ...behind(child, later) };
	});
	const to = children.map(({ node }) => ({ node: node.name, type: NodeConnectionTypes.Main, index: 0 }));
	const connections: IConnections = Object.assign({ [name]: { main: [to] } }, ...children.map((child) => child.connections));
	return { nodes: children.flatMap(({ node, nodes }) => [node, ...nodes]), connections };
}
