import type { Contact } from '../../nodes/shared/domain/conversation/conversation';
import type { Translate } from '../i18n/translate';
import { shorten } from '../text/shorten';

/** People choose their names themselves. */
const LONGEST_NAME = 120;

/** What a contact is called: by name, by number, by user name. */
export const contactName = ({ name, phone, username }: Contact, words: Translate): string => shorten(name ?? phone ?? (username === undefined ? words('unknownContact') : `@${username}`), LONGEST_NAME);
