import { SetupError } from './SetupError.mjs';

/** The oldest Node that can install everything; n8n itself then runs on the Node 24 that is installed along. */
const OLDEST_NODE = 20;

/** Ends with a plain sentence where Node would otherwise fail somewhere inside with a puzzling one. */
export function checkNode() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < OLDEST_NODE) {
		throw new SetupError(
			`This is Node ${process.versions.node}; Node ${OLDEST_NODE} or newer is needed.`,
			'Install a current Node.js (https://nodejs.org) and run the command again.',
		);
	}
	if (process.platform === 'win32') {
		throw new SetupError(
			'The desk runs on Linux and macOS.',
			'On Windows use the Windows Subsystem for Linux (https://learn.microsoft.com/windows/wsl/install).',
		);
	}
}
