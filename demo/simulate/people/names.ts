import type { Random } from '../chance/random.js';

interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Family name first. */
  readonly familyFirst?: true;
}

/** Where the invented agents have their names from. Written in Latin letters, as on a German payroll. */
const peoples: readonly Names[] = [
  {
    given: ['Anna', 'Jonas', 'Katharina', 'Lukas', 'Miriam', 'Felix', 'Greta', 'Tobias', 'Heike', 'Moritz'],
    family: [
      'Berger',
      'Albrecht',
      'Vogel',
      'Krämer',
      'Seidel',
      'Brandt',
      'Günther',
      'Lorenz',
      'Weiß',
      'Hartmann',
    ],
  },
  {
    given: ['Elif', 'Emre', 'Zeynep', 'Murat', 'Defne', 'Kerem', 'Aylin', 'Baran', 'Selin', 'Onur'],
    family: ['Yılmaz', 'Demir', 'Kaya', 'Şahin', 'Öztürk', 'Aydın', 'Arslan', 'Çelik', 'Doğan', 'Koç'],
  },
  {
    given: ['Maja', 'Tomasz', 'Agnieszka', 'Paweł', 'Zofia', 'Marek', 'Karolina', 'Wojciech', 'Ewa', 'Piotr'],
    family: [
      'Zając',
      'Wójcik',
      'Mazur',
      'Krawczyk',
      'Dudek',
      'Wilk',
      'Adamczyk',
      'Pawlak',
      'Sikora',
      'Baran',
    ],
  },
  {
    given: ['Oksana', 'Dmitri', 'Irina', 'Oleg', 'Ludmila', 'Maxim', 'Alina', 'Timur', 'Vera', 'Ruslan'],
    family: [
      'Marchenko',
      'Rybak',
      'Melnik',
      'Sokol',
      'Shevchuk',
      'Hrytsak',
      'Koval',
      'Zhuk',
      'Litvin',
      'Bondar',
    ],
  },
  {
    given: ['Wei', 'Xiulan', 'Jing', 'Haoran', 'Meiling', 'Zhiyuan', 'Yutong', 'Jianguo', 'Lihua', 'Chen'],
    family: ['Li', 'Wang', 'Zhang', 'Liu', 'Zhao', 'Huang', 'Zhou', 'Xu', 'Sun', 'Lin'],
    familyFirst: true,
  },
  {
    given: ['Priya', 'Arjun', 'Sneha', 'Rahul', 'Kavya', 'Vikram', 'Ananya', 'Sanjay', 'Meera', 'Rohan'],
    family: ['Nair', 'Iyer', 'Sharma', 'Banerjee', 'Reddy', 'Kulkarni', 'Chopra', 'Menon', 'Desai', 'Rao'],
  },
  {
    given: ['Amara', 'Kofi', 'Adaeze', 'Kwame', 'Thandiwe', 'Sipho', 'Fatou', 'Chidi', 'Nneka', 'Tendai'],
    family: ['Okafor', 'Mensah', 'Dlamini', 'Diallo', 'Eze', 'Owusu', 'Ndlovu', 'Adeyemi', 'Banda', 'Moyo'],
  },
  {
    given: ['Lucía', 'Mateo', 'Inês', 'Rafael', 'Camila', 'Tiago', 'Elena', 'Joaquín', 'Beatriz', 'Andrés'],
    family: [
      'García',
      'Almeida',
      'Navarro',
      'Ferreira',
      'Castillo',
      'Moreira',
      'Ibáñez',
      'Duarte',
      'Rojas',
      'Peña',
    ],
  },
  {
    given: ['Layla', 'Omar', 'Nour', 'Karim', 'Salma', 'Youssef', 'Rania', 'Tariq', 'Hala', 'Samir'],
    family: [
      'Haddad',
      'Nasser',
      'Mansour',
      'Khalil',
      'Aziz',
      'Saleh',
      'Farouk',
      'Rahman',
      'Darwish',
      'Qasim',
    ],
  },
  {
    given: ['Siobhán', 'Sean', 'Moira', 'Duncan', 'Niamh', 'Rhys', 'Ailsa', 'Owen', 'Bronwen', 'Callum'],
    family: [
      'O’Neill',
      'Byrne',
      'MacLeod',
      'Pritchard',
      'Doyle',
      'Fraser',
      'Nolan',
      'Griffiths',
      'Quinn',
      'Kerr',
    ],
  },
];

/** So many names, no two alike. Beyond a thousand, people have a second initial. */
export function drawNames(count: number, random: Random): string[] {
  const names = new Set<string>();
  for (let i = 0; names.size < count; i += 1) {
    const { given, family, familyFirst } = peoples[i % peoples.length]!;
    const first = random.pick(given);
    // The fuller the list of plain names, the more have an initial.
    const initial = random.chance(names.size / 900) ? `${String.fromCharCode(65 + random.below(26))}. ` : '';
    const last = random.pick(family);
    names.add(familyFirst === true ? `${last} ${initial}${first}` : `${first} ${initial}${last}`);
  }
  // Not people after people: a sorted table would show the pattern.
  const shuffled = [...names];
  for (let i = shuffled.length - 1; i > 0; i -= 1) {
    const other = random.below(i + 1);
    [shuffled[i], shuffled[other]] = [shuffled[other]!, shuffled[i]!];
  }
  return shuffled;
}
