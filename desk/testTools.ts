import { access, constants, glob } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface TestTool {
	name: string;
	/** Where tests look for it. */
	variable: string;
	found: string | undefined;
	without: string;
}

const TOOLS = [
	{
		name: 'Chromium',
		variable: 'CHROMIUM_PATH',
		programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
		elsewhere: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
		without: 'the tests that open the chat page and the editor in a browser are skipped (Debian: apt-get install chromium).',
	},
	{
		name: 'PostgreSQL',
		variable: 'POSTGRES_PATH',
		programs: ['postgres'],
		elsewhere: ['/usr/lib/postgresql/*/bin/postgres'],
		without: 'the tests that need a PostgreSQL server are skipped (Debian: apt-get install postgresql).',
	},
	{
		name: 'Redis',
		variable: 'REDIS_PATH',
		programs: ['redis-server', 'valkey-server'],
		elsewhere: [],
		without: 'the tests of the queue mode are skipped (Debian: apt-get install redis-server).',
	},
];

/** Finds the programs that some tests need and that a machine may lack; a variable of that name overrides the search. */
export async function findTools(environment: NodeJS.ProcessEnv): Promise<TestTool[]> {
	return await Promise.all(
		TOOLS.map(async ({ name, variable, programs, elsewhere, without }) => {
			const found = environment[variable] ?? (await firstExisting(programs, elsewhere, environment['PATH'] ?? ''));
			return { name, variable, found, without };
		}),
	);
}

/** What tests read to find the tools. */
export function toolEnvironment(tools: TestTool[]): Record<string, string> {
	return Object.fromEntries(tools.flatMap(({ variable, found }) => (found ? [[variable, found]] : [])));
}

async function firstExisting(programs: string[], elsewhere: string[], path: string): Promise<string | undefined> {
	for (const folder of path.split(delimiter)) {
		for (const program of programs) {
			if (await isExecutable(join(folder, program))) return join(folder, program);
		}
	}
	for (const pattern of elsewhere) {
		for await (const file of glob(pattern)) if (await isExecutable(file)) return file;
	}
	return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
	return await access(file, constants.X_OK).then(() => true, () => false);
}
