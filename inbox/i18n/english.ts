import { composer } from './english/composer';
import { lead } from './english/lead';
import { lists } from './english/lists';
import { recorder } from './english/recorder';
import { reports } from './english/reports';
import { settings } from './english/settings';
import { thread } from './english/thread';

/** The words of the page. The other languages have the same keys. */
export const english = { ...lists, ...thread, ...composer, ...lead, ...recorder, ...reports, ...settings };
