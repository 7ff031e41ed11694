import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stemRu } from '../../../src/analysis/terms/stem-ru.js';

/** The sample vocabulary that snowballstem.org prints with the algorithm, and the stems printed beside it. */
const words =
  `в вавиловка вагнера вагон вагона вагоне вагонов вагоном вагоны важная важнее важнейшие важнейшими важничал важно
  важного важное важной важном важному важности важностию важность важностью важную важны важные важный важным
  важных вазах вазы вакса вакханка вал валандался валентина валериановых валерию валетами вали валил валился
  валится валов вальдшнепа вальс вальса вальсе вальсишку вальтера валяется валялась валялись валялось валялся
  валять валяются вам вами п па пава павел павильон павильонам павла павлиний павлиньи павлиньим павлович павловна
  павловне павловной павловну павловны павловцы павлыч павлыча пагубная падает падай падал падала падаль падать
  падаю падают падающего падающие падеж падение падением падении падений падения паденье паденья падет падут
  падучая падчерицей падчерицы падшая падшей падшему падший падшим падших падшую паек пазухи пазуху пай пакет
  пакетом пакеты пакостей пакостно пал`.split(/\s+/);
const stems =
  `в вавиловк вагнер вагон вагон вагон вагон вагон вагон важн важн важн важн важнича важн важн важн важн важн важн
  важност важност важност важност важн важн важн важн важн важн ваз ваз вакс вакханк вал валанда валентин
  валерианов валер валет вал вал вал вал вал вальдшнеп вальс вальс вальс вальсишк вальтер валя валя валя валя валя
  валя валя вам вам п па пав павел павильон павильон павл павлин павлин павлин павлович павловн павловн павловн
  павловн павловн павловц павлыч павлыч пагубн пада пада пада пада падал пада пада пада пада пада падеж паден
  паден паден паден паден паден паден падет падут падуч падчериц падчериц падш падш падш падш падш падш падш паек
  пазух пазух па пакет пакет пакет пакост пакостн пал`.split(/\s+/);

test('the published sample', () => {
  assert.equal(words.length, 120);
  assert.deepEqual(words.map(stemRu), stems);
});

test('the words that the description walks through', () => {
  // -вшая: a participle's ending before an adjective's; the derivational one lies in R2; a superlative.
  assert.equal(stemRu('бегавшая'), 'бега');
  assert.equal(stemRu('важность'), 'важност');
  assert.equal(stemRu('вежливость'), 'вежлив');
  assert.equal(stemRu('красивейший'), 'красив');
  assert.equal(stemRu('величие'), 'велич');
});

test('what has no ending or no vowel stays; a stem is a beginning of its word with a vowel in it', () => {
  for (const word of ['', 'в', 'тв', 'смс', 'ok', '退款', 'а']) assert.equal(stemRu(word), word);
  const letters = fc.array(fc.constantFrom(...'абвгеийлнмосрштуыщьюя'), { maxLength: 14 });
  fc.assert(
    fc.property(letters, (list) => {
      const word = list.join('');
      const stem = stemRu(word);
      assert.ok(word.startsWith(stem), `${word} ${stem}`);
      if (/[аеиоуыэюя]/.test(word)) assert.match(stem, /[аеиоуыэюя]/);
    }),
    { numRuns: 500 },
  );
});
