/** By which a content policy allows the script and the style of the page. */
export interface PageHashes {
	script: string;
	style: string;
}

/** Sandboxes the page in an origin of its own; it may run its own script only, and talk to nobody but its own server. */
export const pagePolicy = ({ script, style }: PageHashes, origin: string): string =>
	[
		'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
		"default-src 'none'",
		`script-src ${script}`,
		`style-src ${style}`,
		'img-src blob: data:',
		'media-src blob:',
		`connect-src ${origin}`,
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; ');
