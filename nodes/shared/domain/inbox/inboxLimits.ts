const MINUTE_MS = 60 * 1000;

/** How long an access token is valid. */
export const ACCESS_MS = 15 * MINUTE_MS;

/** How long a session can be renewed before it takes a link or a password again. */
export const SESSION_MS = 12 * 60 * MINUTE_MS;

/** How long a sign-in link opens the inbox, once. */
export const LINK_MS = 15 * MINUTE_MS;

/** The least length of a password, in characters: NIST SP 800-63B-4, 3.1.1.2, for a password that stands alone. https://pages.nist.gov/800-63-4/sp800-63b.html */
export const SHORTEST_PASSWORD = 15;

export const LONGEST_PASSWORD = 256;

/** Rows of a page at most. */
export const MOST_ROWS = 100;

/** Counts of queues stop here: "999+". */
export const MOST_COUNTED = 1_000;

/** A text in a field of the page, in characters: more than WhatsApp takes, so that the text can be split. */
export const LONGEST_TEXT = 20_000;

/** The largest file that WhatsApp takes: a document of 100 MB. https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types */
export const LARGEST_FILE_BYTES = 100 * 1024 * 1024;

/** How long `actions.do` waits for the workflow before it answers `running`. */
export const ACTION_WAIT_MS = 25_000;

/** How long somebody counts as writing after the last sign of it. */
export const TYPING_MS = 6_000;

/** How often a stream says that it is alive. */
export const PING_MS = 15_000;
