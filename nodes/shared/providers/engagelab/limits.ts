/** What EngageLab allows or promises beside WhatsApp's own limits; each names the page that it comes from. */

/**
 * How far the clock of a signed callback may be from ours. The vendor names no tolerance; five minutes is what webhook signatures
 * with a time stamp usually allow.
 * @see https://github.com/DevEngageLab/engagelab-skills/blob/main/engagelab-otp/skills/engagelab-otp-webhook/SKILL.md
 */
export const CALLBACK_CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Nothing longer is echoed back: the vendor's App Push sends eight characters, for WhatsApp it documents no such check. */
export const ECHO_MAX_LENGTH = 64;
