import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What tries the whole page takes longest, and begins first: last, it would leave a core without work. Where no earlier
 * run is remembered Vitest begins with the largest files instead, and these are small.
 *
 * All else comes by project, and in it by surroundings: a process that shares its modules is ended as soon as the next
 * file in line is of another kind, and the next one reads them all anew.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const kinds = new Map(files.map((file) => [file, kindOf(file)]));
    return (await super.sort(files)).sort((one, other) =>
      kinds.get(one)! < kinds.get(other)! ? -1 : Number(kinds.get(one) !== kinds.get(other)),
    );
  }
}

/** What files have in common whose turns come together, first those whose word is first. */
function kindOf({ moduleId, project }: TestSpecification): string {
  const wholePage = /\/App\w*\.test\.tsx$/.test(moduleId);
  const drawn = readFileSync(moduleId, 'utf8').includes('@vitest-environment jsdom');
  return `${wholePage ? 'first' : 'then'} ${project.name} ${drawn ? 'jsdom' : 'node'}`;
}
