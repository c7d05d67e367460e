const MIME_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/;

/** A MIME type as it can be compared: lower case, without parameters such as `; codecs=opus`. */
export function mimeTypeOf(written: string | undefined): string | undefined {
	const type = written?.split(';', 1)[0]?.trim().toLowerCase();
	return type && MIME_TYPE.test(type) ? type : undefined;
}
