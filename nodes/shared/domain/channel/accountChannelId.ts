/** The channel of what concerns a whole account of a provider and no single number, such as its templates; no number can have this id. */
export const accountChannelId = (provider: string, account = 'unknown'): string => `${provider}:account:${account}`;
