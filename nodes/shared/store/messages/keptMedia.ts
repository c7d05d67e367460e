import type { MediaRef } from '../../domain/message/inboundMessage';

/** Where the provider keeps a file, fit to be stored: addresses lose whatever could open them, and are left out where the file has an id. */
export function keptMedia({ url, ...media }: MediaRef): MediaRef {
	const address = media.id === undefined ? withoutSecrets(url) : undefined;
	return address === undefined ? media : { ...media, url: address };
}

function withoutSecrets(url: string | undefined): string | undefined {
	if (url === undefined || !URL.canParse(url)) return undefined;
	const { origin, pathname } = new URL(url);
	return origin === 'null' ? undefined : `${origin}${pathname}`;
}
