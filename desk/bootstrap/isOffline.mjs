import { runNpm } from './runNpm.mjs';

const ANSWERS_WITHIN_MS = 15_000;
const NO_CONNECTION = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b|FETCH_ERROR/;

/**
 * Whether the registry that npm is set up for cannot be reached, found out in one request: an installation would try
 * each of its thousands of requests several times before it gives up. A registry that answers anything at all is there.
 */
export async function isOffline(folder) {
	const { code, printed } = await runNpm(['ping', '--fetch-retries=0', `--fetch-timeout=${ANSWERS_WITHIN_MS}`], folder);
	return code !== 0 && NO_CONNECTION.test(printed);
}
