import { HELP, readStartOptions } from '../../desk/startOptions.ts';

const NOTHING = { reset: false, history: true, help: false, n8nPort: undefined, simulatorPort: undefined, brokerPort: undefined, language: undefined };

it.each([
	['nothing', [], {}, NOTHING],
	['--reset', ['--reset'], {}, { ...NOTHING, reset: true }],
	['--empty', ['--empty'], {}, { ...NOTHING, history: false }],
	['--help', ['--help'], {}, { ...NOTHING, help: true }],
	['-h', ['-h'], {}, { ...NOTHING, help: true }],
	['a port', ['--n8n-port', '5700'], {}, { ...NOTHING, n8nPort: 5700 }],
	['a language', ['--language', 'FR'], {}, { ...NOTHING, language: 'fr' }],
	['a language from the environment', [], { DESK_LANGUAGE: 'pt' }, { ...NOTHING, language: 'pt' }],
	['a port with =', ['--simulator-port=4700'], {}, { ...NOTHING, simulatorPort: 4700 }],
	['a port from the environment', [], { DESK_BROKER_PORT: '5701' }, { ...NOTHING, brokerPort: 5701 }],
	['an empty environment', [], { DESK_N8N_PORT: '' }, NOTHING],
	['the command line before the environment', ['--n8n-port', '1'], { DESK_N8N_PORT: '2' }, { ...NOTHING, n8nPort: 1 }],
])('understands %s', (_what, args, environment, options) => {
	expect(readStartOptions(args, environment)).toEqual(options);
});

it.each([
	['an option that does not exist', ['--rest'], "Unknown option '--rest'.\nnpm start -- --help lists the options."],
	['a word that is no option', ['reset'], "Unexpected argument 'reset'"],
	['a port that is no number', ['--n8n-port', 'five'], '"five" is not a port.\nGive --n8n-port a number from 1 to 65535.'],
	['port 0', ['--n8n-port', '0'], '"0" is not a port.'],
	['a port beyond the last', ['--broker-port', '65536'], '"65536" is not a port.'],
	['a language without texts', ['--language', 'it'], 'The desk has no texts in "it".\nGive --language'],
	['half a port', ['--simulator-port', '46.5'], '"46.5" is not a port.'],
])('refuses %s and says why', (_what, args, reason) => {
	expect(() => readStartOptions(args, {})).toThrow(reason);
});

it('the help names every option', () => {
	for (const option of ['--n8n-port', '--simulator-port', '--broker-port', '--reset', '--empty', '--language', '--help']) expect(HELP).toContain(option);
});
