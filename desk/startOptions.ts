import { parseArgs } from 'node:util';

import { DeskError } from './DeskError.ts';
import { DEFAULT_PORTS } from './deskOptions.ts';
import { LANGUAGES, type Language } from './inLanguage.ts';

export interface StartOptions {
	reset: boolean;
	/** Whether a new desk gets a week that lies behind it. */
	history: boolean;
	help: boolean;
	n8nPort: number | undefined;
	simulatorPort: number | undefined;
	brokerPort: number | undefined;
	language: Language | undefined;
}

const HIGHEST_PORT = 65_535;

export const HELP = `npm start -- [options]

Starts n8n with this package, the shipped workflows, and a simulator of WhatsApp to play customers.
What it keeps lies in .desk/home, its logs in .desk/logs. Ctrl-C stops everything.

  --n8n-port <port>        of the editor and the webhooks (${DEFAULT_PORTS.n8n}; or DESK_N8N_PORT)
  --simulator-port <port>  of the simulator and its chat page (${DEFAULT_PORTS.simulator}; or DESK_SIMULATOR_PORT)
  --broker-port <port>     between n8n and its Code nodes (${DEFAULT_PORTS.broker}; or DESK_BROKER_PORT)
  --language <code>        of what contacts and your people read: en, fr, es or pt (en; or DESK_LANGUAGE)
  --reset                  forget all data of the desk and begin anew; n8n itself stays installed
  --empty                  begin without the week of invented conversations that a new desk gets
  --help                   show this
`;

/** Reads the command line, then the environment; an option that does not exist or makes no sense is refused with its name. */
export function readStartOptions(args: string[], environment: NodeJS.ProcessEnv): StartOptions {
	const values = parse(args);
	return {
		reset: values.reset ?? false,
		history: values.empty !== true,
		help: values.help ?? false,
		n8nPort: port('--n8n-port', values['n8n-port'] ?? environment['DESK_N8N_PORT']),
		simulatorPort: port('--simulator-port', values['simulator-port'] ?? environment['DESK_SIMULATOR_PORT']),
		brokerPort: port('--broker-port', values['broker-port'] ?? environment['DESK_BROKER_PORT']),
		language: language(values.language ?? environment['DESK_LANGUAGE']),
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				reset: { type: 'boolean' },
				empty: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
				'n8n-port': { type: 'string' },
				'simulator-port': { type: 'string' },
				'broker-port': { type: 'string' },
				language: { type: 'string' },
			},
		}).values;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
		throw new DeskError(`${reason}.`, 'npm start -- --help lists the options.', { cause: error });
	}
}

function port(option: string, text: string | undefined): number | undefined {
	if (text === undefined || text === '') return undefined;
	const number = Number(text);
	if (/^\d+$/.test(text) && number > 0 && number <= HIGHEST_PORT) return number;
	throw new DeskError(`"${text}" is not a port.`, `Give ${option} a number from 1 to ${HIGHEST_PORT}.`);
}

function language(text: string | undefined): Language | undefined {
	if (text === undefined || text === '') return undefined;
	const known = LANGUAGES.find((one) => one === text.toLowerCase());
	if (known) return known;
	throw new DeskError(`The desk has no texts in "${text}".`, `Give --language or DESK_LANGUAGE one of ${LANGUAGES.join(', ')}, or write texts of your own: docs/workflows.md says how.`);
}
