/** Below which path of the simulator EngageLab stands. */
export const ENGAGELAB_PATH = 'engagelab';
