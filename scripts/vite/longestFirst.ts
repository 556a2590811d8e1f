import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What tries the whole page takes longest, and begins first: last, it would leave a core without work. Where no earlier
 * run is remembered Vitest begins with the largest files instead, and these are small.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const wholePage = ({ moduleId }: TestSpecification) => Number(/\/App\w*\.test\.tsx$/.test(moduleId));
    return (await super.sort(files)).sort((one, other) => wholePage(other) - wholePage(one));
  }
}
