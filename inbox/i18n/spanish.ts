import { composer } from './spanish/composer';
import { lead } from './spanish/lead';
import { lists } from './spanish/lists';
import { recorder } from './spanish/recorder';
import { reports } from './spanish/reports';
import { settings } from './spanish/settings';
import { thread } from './spanish/thread';
import type { Dictionary } from './translate';

export const spanish: Dictionary = { ...lists, ...thread, ...composer, ...lead, ...recorder, ...reports, ...settings };
