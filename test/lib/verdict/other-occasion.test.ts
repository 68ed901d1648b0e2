import { describe, expect, test } from 'vitest';
import { documentTypeIn } from '../../../lib/citation/occasion';
import { isInPerfect, isOtherOccasion } from '../../../lib/verdict/other-occasion';
import { day } from '../../factories';

const telling = (text: string, claim = `${text} that the ramp is wooden.`) => ({
  text,
  claim,
  documentType: documentTypeIn(text),
  date: null,
});

describe('a telling of another occasion than the document of the story', () => {
  test.each([
    telling('Acme has said'),
    telling('Acme has repeatedly promised'),
    telling('Acme previously wrote'),
    telling('Acme wrote', 'In 2016, Acme wrote that the ramp is wooden.'),
    telling('reads Acme’s description', '“Keep the door open,” reads Acme’s description.'),
    telling('Acme said', 'Three years ago, Acme said that no robot would fly.'),
    telling('Acme disclosed', 'Just last month, Acme disclosed a fire in its hangar.'),
    telling('Acme says', 'In a statement sent to the Circuit, Acme says: “The ramp is wooden.”'),
    telling('Acme said', 'In the system card, Acme said that the ramp is wooden.'),
    telling('Acme argues', 'In a motion of Friday, Acme argues that the ramp is wooden.'),
  ])('$claim', (one) => {
    expect(isOtherOccasion(one)).toBe(true);
  });

  test.each([
    telling('Acme says'),
    telling('the company wrote'),
    telling('Acme said', 'The ramp is wooden, Acme said, and will be for years.'),
    telling('the lab adds', 'It has six rooms, the lab adds.'),
    telling('Acme said', 'Two years ago nobody had thought of it in court, Acme said.'),
  ])('not: $claim', (one) => {
    expect(isOtherOccasion(one)).toBe(false);
  });

  test('the telling’s own date is no other time', () => {
    const lastWeek = telling('Acme announced', 'Last week, after Acme announced the ramp, nobody came.');
    expect(isOtherOccasion(lastWeek)).toBe(true);
    expect(isOtherOccasion({ ...lastWeek, date: { ...day('2026-05-11'), text: 'Last week' } })).toBe(false);
  });

  test('the perfect is of the telling, not of what is told', () => {
    expect(isInPerfect(telling('Acme has apologized'))).toBe(true);
    expect(isInPerfect(telling('Acme has accused Beta of theft in a blog post'))).toBe(false);
    expect(isInPerfect(telling('Acme says', 'Acme says that it has apologized.'))).toBe(false);
  });
});
