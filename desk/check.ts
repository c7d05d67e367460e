/** Runs one of the checks by name, for `npm run build`, `lint` and `typecheck`. */
import { checks, isCheckName, runCheck } from './checks.ts';

const [name = '', ...given] = process.argv.slice(2);
if (!isCheckName(name)) {
	process.stderr.write(`There is no check "${name}". Checks: ${Object.keys(checks).join(', ')}.\n`);
	process.exit(1);
}
process.exitCode = await runCheck(name, given);
