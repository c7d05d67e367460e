import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { claimGreeting } from './claimGreeting';
import { claimOutOfHours } from './claimOutOfHours';
import { previewText } from './previewText';
import { releaseAutomaticMessage } from './releaseAutomaticMessage';

/** What the desk says by itself, each time once. */
export const automaticMessageOperations: DeskOperation[] = [claimGreeting, claimOutOfHours, previewText, releaseAutomaticMessage];
