/** `npm start`: the desk in this terminal until ctrl-C. */
import { rm } from 'node:fs/promises';

import { checkout } from './checkout.ts';
import { runInTerminal } from './runInTerminal.ts';
import { HELP, readStartOptions } from './startOptions.ts';
import { startDesk } from './startDesk.ts';

async function reset(home: string): Promise<void> {
	await rm(home, { recursive: true, force: true });
	await rm(checkout.logs, { recursive: true, force: true });
}

await runInTerminal({ start: startDesk, reset, help: HELP }, () => readStartOptions(process.argv.slice(2), process.env));
