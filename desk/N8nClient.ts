import { N8nCredentials } from './client/N8nCredentials.ts';
import { N8nExecutions } from './client/N8nExecutions.ts';
import { N8nNodeTypes } from './client/N8nNodeTypes.ts';
import { N8nOwner } from './client/N8nOwner.ts';
import { N8nPackages } from './client/N8nPackages.ts';
import { N8nSession } from './client/N8nSession.ts';
import { N8nWorkflows } from './client/N8nWorkflows.ts';

/** A running n8n, seen by a person who is signed in to its editor: the same requests, without a browser. */
export class N8nClient {
	readonly session: N8nSession;
	readonly owner: N8nOwner;
	readonly credentials: N8nCredentials;
	readonly nodeTypes: N8nNodeTypes;
	readonly workflows: N8nWorkflows;
	readonly executions: N8nExecutions;
	readonly packages: N8nPackages;

	constructor(url: string) {
		this.session = new N8nSession(url);
		this.owner = new N8nOwner(this.session);
		this.credentials = new N8nCredentials(this.session);
		this.nodeTypes = new N8nNodeTypes(this.session);
		this.workflows = new N8nWorkflows(this.session, this.nodeTypes);
		this.executions = new N8nExecutions(this.session);
		this.packages = new N8nPackages(this.session);
	}
}
