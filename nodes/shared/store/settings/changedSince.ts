import type { ChangedSetting } from '../../domain/history/settingsChange';
import { sameData } from '../../domain/sameData';
import { refused } from '../storeResult';

/** Whether a setting is as a change left it. */
export const isStill = ({ after }: Pick<ChangedSetting, 'after'>, now: unknown): boolean => sameData(now, after);

export const changedSince = () => refused('It was changed again since.', 'Undo the later change first, or set it by hand.');
