import type { Channel } from './channel';

/** What people know a number by: the name it was given, else the number itself. */
export const channelName = ({ id, phone, settings }: Channel): string => settings.displayName ?? phone ?? id;
