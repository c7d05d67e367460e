import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { NodeHelpers, type INode, type INodeProperties, type INodeType, type INodeTypeDescription } from 'n8n-workflow';

import { strayValues } from './strayValues';

import manifest from '../../package.json';
import { routerOutputs } from '../../nodes/HelpdeskRouter/routerOutputs';

const FOLDER = resolve(__dirname, '../../workflows');
const STICKY_NOTE = 'n8n-nodes-base.stickyNote';

/** What n8n asks for besides when a node is the tool of an AI agent. */
const toolFields: INodeProperties[] = [
	{ displayName: 'Tool Description', name: 'descriptionType', type: 'options', default: 'auto', options: [{ name: 'Automatically', value: 'auto' }, { name: 'Manually', value: 'manual' }] },
	{ displayName: 'Description', name: 'toolDescription', type: 'string', default: '', required: true, displayOptions: { show: { descriptionType: ['manual'] } } },
];

/** Every node of the package, and the tool that n8n makes of it, by the type that workflows name. */
const types = new Map<string, INodeTypeDescription>(
	manifest.n8n.nodes.flatMap((built) => {
		const path = built.replace(/^dist/, '../..').replace(/\.js$/, '');
		const [[, NodeClass]] = Object.entries(jest.requireActual<Record<string, new () => INodeType>>(path)) as [[string, new () => INodeType]];
		const { description } = new NodeClass();
		const type = `n8n-nodes-whatsapp-helpdesk.${description.name}`;
		return [[type, description], [`${type}Tool`, { ...description, properties: [...toolFields, ...description.properties] }]];
	}),
);

interface WorkflowFile {
	name: string;
	nodes: INode[];
	connections: Record<string, Record<string, Array<Array<{ node: string }> | null>>>;
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

describe.each(files)('workflows/%s', (file) => {
	const { nodes, connections } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as WorkflowFile;
	const own = nodes.filter(({ type }) => types.has(type));

	it('explains itself in sticky notes', () => {
		expect(nodes.filter(({ type }) => type === STICKY_NOTE).length).toBeGreaterThanOrEqual(3);
	});

	it('names only nodes of this package and of n8n', () => {
		expect(nodes.filter(({ type }) => !types.has(type) && !/^(n8n-nodes-base|@n8n\/n8n-nodes-langchain)\./.test(type)).map(({ type }) => type)).toEqual([]);
	});

	it('holds no credentials', () => {
		expect(nodes.filter(({ credentials }) => credentials)).toEqual([]);
	});

	it.each(own.map((node) => [node.name, node] as const))('has everything filled in that "%s" asks for', (_, node) => {
		const description = types.get(node.type)!;
		const parameters = NodeHelpers.getNodeParameters(description.properties, node.parameters, true, false, node, description);
		const issues = NodeHelpers.getNodeParametersIssues(description.properties, { ...node, parameters: parameters! }, description);
		expect(issues).toBeNull();
		expect(Object.keys(node.parameters).filter((name) => !(name in parameters!))).toEqual([]);
		expect(strayValues(description.properties, node.parameters)).toEqual([]);
	});

	it('connects every node, and the router only to outputs that it has', () => {
		const targets = Object.values(connections).flatMap((outputs) => Object.values(outputs).flat().flatMap((output) => (output ?? []).map(({ node }) => node)));
		const unreached = nodes.filter(({ name, type }) => type !== STICKY_NOTE && !targets.includes(name) && !(name in connections));
		expect(unreached).toEqual([]);
		for (const { name, parameters } of own.filter(({ type }) => type.endsWith('.helpdeskRouter'))) {
			expect(connections[name]!['main']!.length).toBe(routerOutputs(parameters).length);
		}
	});
});

describe('The desk (workflows/02-desk.json)', () => {
	const { nodes } = JSON.parse(readFileSync(join(FOLDER, '02-desk.json'), 'utf8')) as WorkflowFile;

	it('needs no expression on the way of a message', () => {
		const withExpression = nodes.filter(({ disabled, parameters }) => !disabled && /"=/.test(JSON.stringify(parameters)));
		expect(withExpression.map(({ name }) => name)).toEqual([]);
	});

	it('leaves off what needs an account that not everybody has', () => {
		const off = nodes.filter(({ disabled }) => disabled).map(({ name }) => name);
		expect(off.sort()).toEqual(['A Twilio Message', 'An EngageLab Message', 'Ask the AI Agent', 'Tell the Agent by E-Mail']);
	});
});
