import { fileURLToPath } from 'node:url';

function inCheckout(path: string): string {
	return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** Where things lie in this checkout, so that nothing depends on the folder a command is given in. */
export const checkout = {
	root: inCheckout(''),
	manifest: inCheckout('package.json'),
	workflows: inCheckout('workflows'),
	n8nProgram: inCheckout('.desk/n8n/node_modules/n8n/bin/n8n'),
	npmWrapper: inCheckout('desk/npmWrapper'),
	quietN8n: inCheckout('desk/quietN8n.cjs'),
	historyProcess: inCheckout('desk/history/historyProcess.ts'),
	simulatorProcess: inCheckout('desk/simulatorProcess.ts'),
	packed: inCheckout('.desk/package'),
	home: inCheckout('.desk/home'),
	logs: inCheckout('.desk/logs'),
	queueHome: inCheckout('.desk/queue'),
	queueLogs: inCheckout('.desk/queue-logs'),
};
