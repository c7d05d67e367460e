/** By which a content policy allows the script and the style of the page. */
export interface PageHashes {
	script: string;
	style: string;
}

export type PolicyOf = (hashes: PageHashes, origin: string) => string;

const confined = ({ script, style }: PageHashes, origin: string): string[] => [
	"default-src 'none'",
	`script-src ${script}`,
	`style-src ${style}`,
	'img-src blob: data:',
	'media-src blob:',
	`connect-src ${origin}`,
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
];

/** Sandboxes the page in an origin of its own; it may run its own script only, and talk to nobody but its own server. */
export const pagePolicy: PolicyOf = (hashes, origin) => ['sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads', ...confined(hashes, origin)].join('; ');

/** The same for the window in which voice messages are recorded, but without the sandbox: browsers give a sandboxed page no microphone. */
export const recorderPolicy: PolicyOf = (hashes, origin) => confined(hashes, origin).join('; ');
