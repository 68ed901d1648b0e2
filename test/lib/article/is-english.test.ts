import { describe, expect, test } from 'vitest';
import { isEnglish } from '../../../lib/article/is-english';

describe('isEnglish', () => {
  test.each([
    ['The council has asked two makers of turbines for papers on their tests, and both of them have answered.', true],
    ['Der Rat der Insel hat zwei Hersteller von Turbinen um Unterlagen gebeten, und beide haben geantwortet.', false],
    ['De raad van het eiland heeft twee makers van turbines om papieren gevraagd, en beide hebben geantwoord.', false],
    [
      'Le conseil de l’île a demandé des documents à deux fabricants de turbines, et tous deux ont répondu hier.',
      false,
    ],
    ['El consejo de la isla ha pedido documentos a dos fabricantes de turbinas, y los dos han contestado ayer.', false],
    ['島の評議会は二つの風車メーカーに試験の書類を求め、両社とも回答した。評議会は来月に結果を公表するという。', false],
    [
      '섬 의회는 두 터빈 제조사에 시험 서류를 요청했고, 두 회사 모두 답변했다. 의회는 다음 달에 결과를 발표한다.',
      false,
    ],
  ])('%s → %s', (text, expected) => {
    expect(isEnglish([text])).toBe(expected);
  });

  test('too few words tell nothing, and are taken for English', () => {
    expect(isEnglish(['Kurz und knapp.'])).toBe(true);
    expect(isEnglish([])).toBe(true);
  });
});
