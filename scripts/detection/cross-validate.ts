import { createHash } from 'node:crypto';
import { type Case, fitLogistic, sureness } from './logistic';

const FOLDS = 5;

/** Which part a group is in; each round parts the groups in another way, the same on every machine. */
const foldOf = (group: string, round: number): number =>
  createHash('sha256').update(`${round} ${group}`).digest().readUInt32BE() % FOLDS;

/** How sure a model that has seen no case of its group is of each case, as the mean of several rounds. */
export function heldOut(cases: readonly Case[], ridge: number, rounds: number): number[] {
  const sure = cases.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    for (let fold = 0; fold < FOLDS; fold++) {
      const model = fitLogistic(
        cases.filter(({ group }) => foldOf(group, round) !== fold),
        ridge,
      );
      cases.forEach(({ group, features }, i) => {
        if (foldOf(group, round) === fold) sure[i] = (sure[i] as number) + sureness(model, features) / rounds;
      });
    }
  }
  return sure;
}

/** The share of pairs of a case of the class and another in which the model is surer of the first. */
export function areaUnderCurve(cases: readonly Case[], sure: readonly number[]): number {
  const of = (wanted: boolean): number[] => sure.filter((_, i) => cases[i]?.isOfClass === wanted);
  const others = of(false);
  const won = of(true).flatMap((a) => others.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return won.reduce<number>((sum, one) => sum + one, 0) / won.length;
}
