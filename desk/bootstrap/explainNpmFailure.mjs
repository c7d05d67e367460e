import { SetupError } from './SetupError.mjs';

/** The codes that npm and the system use, what each means here, and what to do about it. The first match counts. */
const EXPLANATIONS = [
	{
		codes: /\bENOSPC\b|no space left on device/i,
		what: 'The disk is full.',
		way: 'Make room (an installed desk takes about 3 GB, npm\'s cache another 1 GB; "npm cache clean --force" empties it) and run the command again.',
	},
	{
		codes: /\b(EACCES|EPERM|EROFS)\b/,
		what: 'A file or folder may not be written.',
		way: 'Make sure that this checkout and npm\'s cache ("npm config get cache") belong to your user. Do not run npm with sudo.',
	},
	{
		codes: /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|ENOTCACHED)\b/,
		what: 'The npm registry cannot be reached.',
		way: 'Check the connection; behind a proxy or with a registry of your own, set it in your .npmrc ("npm config set proxy …", "npm config set registry …"). What was downloaded is kept.',
	},
	{
		codes: /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT|CERT_)/,
		what: 'The certificate of the npm registry is not trusted.',
		way: 'Behind a company proxy, give npm its certificate: "npm config set cafile <file>".',
	},
	{
		codes: /\b(E401|E403|ENEEDAUTH)\b/,
		what: 'The npm registry refuses you.',
		way: 'Sign in to the registry that npm is set up for ("npm config get registry", "npm login").',
	},
	{
		codes: /\b(E404|ETARGET|ENOVERSIONS)\b/,
		what: 'The npm registry does not have one of the packages.',
		way: 'Try again later, or with another registry ("npm config get registry" tells which one is used).',
	},
	{
		codes: /\bEINTEGRITY\b/,
		what: 'A download is damaged.',
		way: 'Run "npm cache verify" and then the command again.',
	},
];

/** npm names the reason first; after that come instructions for its own commands. */
const FIRST_LINES = 15;

/** Turns what npm printed into one sentence and a way out, with npm's own lines below it. */
export function explainNpmFailure(subject, printed) {
	const own = printed.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
	const text = (own.length > 0 ? own : printed.split('\n')).slice(0, FIRST_LINES).join('\n').trim();
	const known = EXPLANATIONS.find(({ codes }) => codes.test(own.join('\n') || printed));
	const { what, way } = known ?? { what: 'npm has failed.', way: 'npm\'s own words are below.' };
	return new SetupError(`${subject} could not be installed. ${what}`, `${way}\n\n${text}`);
}
