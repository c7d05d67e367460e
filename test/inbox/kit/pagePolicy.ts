import type { InboxPage } from '../../../desk/bundleInbox.ts';

/** A policy as strict as that of the node: sandboxed, and nothing from anywhere else. */
export const pagePolicy = ({ script, style }: InboxPage['hashes'], origin: string): string =>
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
