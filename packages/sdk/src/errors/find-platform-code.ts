import { platformCodes } from '../generated/platform-codes.js';

type PlatformCodeEntry = (typeof platformCodes)[keyof typeof platformCodes];

const entries: ReadonlyMap<unknown, PlatformCodeEntry> = new Map(Object.entries(platformCodes));

/** Title, cause and action of a platform code; undefined for one that this version does not know. */
export const findPlatformCode = (code: unknown): PlatformCodeEntry | undefined => entries.get(code);
