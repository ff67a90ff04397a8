import { maskPackagedPath } from './file-name.js';
import type { ArtifactRun } from './types.js';

/** The run without the patients' names that the packaging puts into names of files and folders. */
export function maskArtifactRun(run: ArtifactRun): ArtifactRun {
  const mask = <One extends { readonly path: string }>(one: One): One => ({
    ...one,
    path: maskPackagedPath(one.path),
  });
  return { ...run, files: run.files.map(mask), packaging: run.packaging.map(mask) };
}
