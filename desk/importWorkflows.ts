import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { StoredCredential } from './client/N8nCredentials.ts';
import type { StoredWorkflow, WorkflowContent } from './client/workflowContent.ts';
import type { N8nClient } from './N8nClient.ts';

export interface WorkflowImport {
	folder: string;
	credentials: StoredCredential[];
	/** Fingerprints of earlier imports by file; brought up to date here. */
	imported: Record<string, string>;
	log: (line: string) => void;
	signal?: AbortSignal;
}

/** Imports and publishes the shipped workflows. A file that has not changed leaves alone what was made of it in the editor. */
export async function importWorkflows(n8n: N8nClient, run: WorkflowImport): Promise<StoredWorkflow[]> {
	const files = (await readdir(run.folder)).filter((file) => file.endsWith('.json')).sort();
	const published: StoredWorkflow[] = [];
	for (const file of files) published.push(await importOne(n8n, file, run));
	return published;
}

async function importOne(n8n: N8nClient, file: string, run: WorkflowImport): Promise<StoredWorkflow> {
	const text = await readFile(join(run.folder, file), 'utf8');
	const content = JSON.parse(text) as WorkflowContent;
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
	const known = run.imported[file] === hash ? await n8n.workflows.findByName(content.name) : undefined;
	if (known?.active) return await n8n.workflows.waitUntilLive(known.id, run.signal);
	run.log(`Publishing the workflow "${content.name}" …`);
	const { id } = known ?? (await n8n.workflows.import(content, run.credentials));
	const published = await n8n.workflows.publish(id, run.signal);
	run.imported[file] = hash;
	return published;
}
