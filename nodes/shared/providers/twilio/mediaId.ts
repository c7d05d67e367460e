/** `…/Messages/MM…/Media/ME…`, with or without `.json` behind it. */
const MEDIA_PATH = /\/Messages\/((?:MM|SM)[0-9a-fA-F]{32})\/Media\/(ME[0-9a-fA-F]{32})(?:\.json)?$/;
const MEDIA_ID = /^((?:MM|SM)[0-9a-fA-F]{32})-(ME[0-9a-fA-F]{32})$/;

/** Which file of which message: Twilio has no address for a file alone. */
export interface TwilioMedia {
	messageSid: string;
	mediaSid: string;
}

/** The id under which the desk knows a file, e.g. as part of a file name. */
export const mediaIdOf = ({ messageSid, mediaSid }: TwilioMedia): string => `${messageSid}-${mediaSid}`;

/** Reads what `mediaIdOf` wrote. */
export function readMediaId(id: string): TwilioMedia | undefined {
	const [, messageSid, mediaSid] = MEDIA_ID.exec(id.trim()) ?? [];
	return messageSid && mediaSid ? { messageSid, mediaSid } : undefined;
}

/** The id of the file behind an address of Twilio. */
export function mediaIdInUrl(url: string): string | undefined {
	const path = URL.canParse(url) ? new URL(url).pathname : '';
	const [, messageSid, mediaSid] = MEDIA_PATH.exec(path) ?? [];
	return messageSid && mediaSid ? mediaIdOf({ messageSid, mediaSid }) : undefined;
}
