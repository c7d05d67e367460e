import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { StoredCredential } from './client/N8nCredentials.ts';
import type { StoredWorkflow, WorkflowContent } from './client/workflowContent.ts';
import type { N8nClient } from './N8nClient.ts';
import { calledWorkflows, linkCalls } from './subWorkflows.ts';

export interface WorkflowImport {
	folder: string;
	/** Its folder of the same name holds the files that are written in another language than the others. */
	language: string;
	/** Only these files, all of them published. */
	files: readonly string[] | undefined;
	credentials: StoredCredential[];
	/** Fills in what only this desk knows. */
	complete: (content: WorkflowContent) => WorkflowContent;
	/** Fingerprints of earlier imports by file; brought up to date here. */
	imported: Record<string, string>;
	log: (line: string) => void;
	signal?: AbortSignal;
}

interface WorkflowFile {
	name: string;
	content: WorkflowContent;
	hash: string;
}

/** A file that says so is imported, but not published: it is run by hand, would take the number from the desk, or needs a credential. */
const isForLater = ({ content }: WorkflowFile): boolean => content.active === false;

/** Imports the shipped workflows and gives those that it published. A file that has not changed leaves alone what was made of it in the editor. */
export async function importWorkflows(n8n: N8nClient, run: WorkflowImport): Promise<StoredWorkflow[]> {
	const names = run.files ?? (await readdir(run.folder)).filter((name) => name.endsWith('.json')).sort();
	const files = await Promise.all(names.map(async (name) => await readWorkflowFile(run, name)));
	const published: StoredWorkflow[] = [];
	for (const file of calledFirst(files)) {
		const workflow = await importOne(n8n, file, run);
		if (workflow.active) published.push(workflow);
	}
	return published.sort((one, other) => one.name.localeCompare(other.name));
}

async function readWorkflowFile({ folder, language }: WorkflowImport, name: string): Promise<WorkflowFile> {
	const translated = join(folder, language, name);
	const text = await readFile(existsSync(translated) ? translated : join(folder, name), 'utf8');
	return { name, content: JSON.parse(text) as WorkflowContent, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

/** n8n refuses a workflow that nothing but a person can start. */
const isPublishable = ({ nodes }: WorkflowContent): boolean => nodes.some(({ type }) => /trigger$/i.test(type) && !type.endsWith('.manualTrigger'));

/** n8n publishes a workflow only once those that it calls are there. */
function calledFirst(files: WorkflowFile[]): WorkflowFile[] {
	const called = new Set(files.flatMap(({ content }) => calledWorkflows(content)));
	const isCalled = ({ content }: WorkflowFile) => called.has(content.name);
	return [...files.filter(isCalled), ...files.filter((file) => !isCalled(file))];
}

async function importOne(n8n: N8nClient, file: WorkflowFile, run: WorkflowImport): Promise<StoredWorkflow> {
	const { name, content, hash } = file;
	const known = run.imported[name] === hash ? await n8n.workflows.findByName(content.name) : undefined;
	if (known?.active) return await n8n.workflows.waitUntilLive(known.id, run.signal);
	const isLater = isForLater(file) && (run.files === undefined || !isPublishable(content));
	if (known && isLater) return known;
	run.log(`${isLater ? 'Importing' : 'Publishing'} the workflow "${content.name}" …`);
	const workflow = known ?? (await n8n.workflows.import(run.complete(await linkCalls(content, n8n.workflows)), run.credentials));
	const result = isLater ? workflow : await n8n.workflows.publish(workflow.id, run.signal);
	run.imported[name] = hash;
	return result;
}
