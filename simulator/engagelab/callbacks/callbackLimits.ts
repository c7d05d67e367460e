/** So long EngageLab waits for HTTP 200. @see https://github.com/DevEngageLab/engagelab-skills */
export const CALLBACK_TIMEOUT_MS = 3_000;
