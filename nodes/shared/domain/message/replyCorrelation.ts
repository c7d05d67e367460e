/** Marks our own correlations, so that they are not taken for those of users. */
const PREFIX = 'reply:';

/** What comes back in the receipts of a reply, so that they prove that it went out. */
export const correlationOfReply = (claimId: string): string => `${PREFIX}${claimId}`;

/** The claim of the reply that a receipt is about; nothing where its correlation is a user's. */
export const claimOfReply = (correlation: string | undefined): string | undefined => (correlation?.startsWith(PREFIX) ? correlation.slice(PREFIX.length) : undefined);
