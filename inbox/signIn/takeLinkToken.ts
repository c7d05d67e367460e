import { LINK_TOKEN } from '../../nodes/shared/domain/inbox/inboxTransport';

/** The one-time token of a sign-in link, which must stay neither in the address bar nor in the history. */
export function takeLinkToken({ hash, href }: Pick<Location, 'hash' | 'href'>, forget: (url: string) => void): string | undefined {
	const token = new URLSearchParams(hash.slice(1)).get(LINK_TOKEN);
	if (token === null || token === '') return undefined;
	forget(href.split('#')[0] ?? '');
	return token;
}
