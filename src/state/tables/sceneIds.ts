import { story } from '../../lecture/story';

/** What the address may name as a scene. */
export const sceneIds: readonly string[] = ['none', ...story.map(({ id }) => id)];
