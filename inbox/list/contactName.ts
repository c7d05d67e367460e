import type { Contact } from '../../nodes/shared/domain/conversation/conversation';
import type { Translate } from '../i18n/translate';

/** What a contact is called: by name, by number, by user name. */
export const contactName = ({ name, phone, username }: Contact, words: Translate): string => name ?? phone ?? (username === undefined ? words('unknownContact') : `@${username}`);
